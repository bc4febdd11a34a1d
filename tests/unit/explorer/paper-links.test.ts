import { describe, expect, it } from "vitest";
import {
  licenceLink,
  aroundAddress,
  otherLinks,
  outsideLink,
  pageAddress,
} from "../../../src/explorer/paper-links.ts";

const title = "Attention & brains";

describe("outsideLink(paper)", () => {
  it("prefers the DOI, in whatever form it came", () => {
    const href = "https://doi.org/10.1000/a%3Cb";
    expect(outsideLink({ title, doi: "10.1000/a<b", url: "https://a.example/" }).href).toBe(href);
    expect(outsideLink({ title, doi: "https://dx.doi.org/10.1000/a<b" }).href).toBe(href);
  });
  it("takes the address, then arXiv", () => {
    expect(outsideLink({ title, url: "https://a.example/1" }).href).toBe("https://a.example/1");
    expect(outsideLink({ title, arxiv: "arXiv:2401.00001" }).href).toBe(
      "https://arxiv.org/abs/2401.00001",
    );
  });
  it("takes PubMed where nothing else is known", () => {
    expect(outsideLink({ title, pmid: "123" })).toEqual({
      href: "https://pubmed.ncbi.nlm.nih.gov/123/",
      text: "See the paper on PubMed",
    });
  });
  it("never leads to a script", () => {
    expect(outsideLink({ title, url: "javascript:alert(1)" }).href).toMatch(/^https:/);
  });
  it("looks for the title where nothing is known", () => {
    expect(outsideLink({ title })).toEqual({
      href: "https://scholar.google.com/scholar?q=%22Attention%20%26%20brains%22",
      text: "Look the paper up",
    });
  });
});

describe("otherLinks(paper)", () => {
  const linked = (paper: Partial<Parameters<typeof otherLinks>[0]>): string[] =>
    otherLinks({ title, ...paper }).map(({ href, text }) => `${text}: ${href}`);

  it("names each other place once", () => {
    const ids = { doi: "10.5555/1", arxiv: "2401.00001", pmid: "123" };
    const both = [
      "arXiv: https://arxiv.org/abs/2401.00001",
      "PubMed: https://pubmed.ncbi.nlm.nih.gov/123/",
    ];
    expect(linked({ ...ids, url: "https://dx.doi.org/10.5555/1" })).toEqual(both);
    expect(linked({ ...ids, url: "http://arxiv.org/abs/2401.00001v2" })).toEqual(both);
    expect(linked({ ...ids, url: "https://www.a.example/1" })).toEqual([
      ...both,
      "a.example: https://www.a.example/1",
    ]);
  });
  it("does not repeat the paper itself", () => {
    const arxiv = "2401.00001";
    expect(linked({ arxiv })).toEqual([]);
    expect(linked({ arxiv, url: "https://arxiv.org/pdf/2401.00001" })).toEqual([]);
    expect(linked({ arxiv, doi: "10.48550/arxiv.2401.00001" })).toEqual([]);
    expect(linked({ url: "javascript:alert(1)" })).toEqual([]);
  });
});

describe("licenceLink(licence)", () => {
  it.each([
    ["CC BY 4.0", null, "CC BY 4.0"],
    ["http://creativecommons.org/licenses/by-nc/4.0/", "same", "CC BY-NC 4.0"],
    ["https://creativecommons.org/publicdomain/zero/1.0/", "same", "CC0"],
    ["https://www.a.example/terms", "same", "a.example"],
    ["javascript:alert(1)", null, "javascript:alert(1)"],
  ])("calls %s by its name", (licence, href, text) => {
    expect(licenceLink(licence)).toEqual({ href: href === "same" ? licence : href, text });
  });
});

describe("pageAddress(site, key)", () => {
  it("is the thing's own page under the site's path", () => {
    expect(pageAddress("/my-map/", "community/reward-models")).toBe(
      "/my-map/communities/reward-models/",
    );
  });
  it("refuses what is no key", () => {
    expect(() => pageAddress("/", "nothing")).toThrow(RangeError);
  });
});

describe("aroundAddress(site, paper)", () => {
  it.each([
    [{ doi: "10.5555/a?b", arxiv: "2310.01234" }, "/my-map/make/?q=10.5555%2Fa%3Fb"],
    [{ arxiv: "2310.01234" }, "/my-map/make/?q=arXiv%3A2310.01234"],
    [{ arxiv: "arXiv:2310.01234" }, "/my-map/make/?q=arXiv%3A2310.01234"],
    [{ doi: "" }, null],
    [{}, null],
  ])("of %j", (paper, address) => {
    expect(aroundAddress("/my-map/", paper)).toBe(address);
  });
});
