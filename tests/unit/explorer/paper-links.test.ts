import { describe, expect, it } from "vitest";
import { outsideLink, pageAddress } from "../../../src/explorer/paper-links.ts";

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
