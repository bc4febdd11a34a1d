import { describe, expect, it } from "vitest";
import { UsageError } from "../../../src/errors.ts";
import {
  addressesIn,
  cleanName,
  isAddresses,
  linkTo,
  parseAddresses,
  splitAddresses,
} from "../../../src/making/file-address.ts";

const PAGE = new URL("https://maps.test/my-map/make/?file=x");

function errorOf(work: () => unknown): UsageError {
  try {
    work();
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

describe("parseAddresses(text, page)", () => {
  const only = (text: string, page = PAGE) => {
    const [address, ...others] = parseAddresses([text], page);
    expect(others).toEqual([]);
    return { href: address!.url.href, name: address!.name, host: address!.host };
  };

  it.each([
    [
      "https://example.org/lists/street%20trees.bib?v=2#top",
      {
        href: "https://example.org/lists/street%20trees.bib?v=2",
        name: "street trees.bib",
        host: "example.org",
      },
    ],
    // As people write an address.
    [
      "example.org/papers.ris",
      { href: "https://example.org/papers.ris", name: "papers.ris", host: "example.org" },
    ],
    [
      "../data/papers.bib",
      { href: "https://maps.test/my-map/data/papers.bib", name: "papers.bib", host: "maps.test" },
    ],
    [
      "http://localhost:8080/papers.csv",
      { href: "http://localhost:8080/papers.csv", name: "papers.csv", host: "localhost:8080" },
    ],
    [
      "localhost:8080/papers.csv",
      { href: "http://localhost:8080/papers.csv", name: "papers.csv", host: "localhost:8080" },
    ],
    [
      "127.0.0.1:8080/papers.csv",
      { href: "http://127.0.0.1:8080/papers.csv", name: "papers.csv", host: "127.0.0.1:8080" },
    ],
    // An address without a name, and some whose last part says what is done.
    [
      "https://example.org",
      { href: "https://example.org/", name: "example.org", host: "example.org" },
    ],
    [
      "https://zenodo.test/api/records/1/files/papers.bib/content",
      {
        href: "https://zenodo.test/api/records/1/files/papers.bib/content",
        name: "papers.bib",
        host: "zenodo.test",
      },
    ],
  ])("reads %s", (text, address) => {
    expect(only(text)).toEqual(address);
  });

  it.each(["blob", "raw"])("takes GitHub’s page of a file (%s) for the file", (kind) => {
    expect(only(`https://github.com/ada/lists/${kind}/main/a/papers.bib#L3`)).toEqual({
      href: "https://raw.githubusercontent.com/ada/lists/main/a/papers.bib",
      name: "papers.bib",
      host: "raw.githubusercontent.com",
    });
    expect(only("https://github.com/ada/lists").host).toBe("github.com");
    expect(only("https://example.org/ada/lists/blob/main/papers.bib").host).toBe("example.org");
  });

  it("takes Zenodo’s file from where other sites may read it", () => {
    expect(only("https://zenodo.org/records/123/files/my%20papers.bib?download=1")).toEqual({
      href: "https://zenodo.org/api/records/123/files/my%20papers.bib/content",
      name: "my papers.bib",
      host: "zenodo.org",
    });
    expect(only("https://zenodo.org/records/123").href).toBe("https://zenodo.org/records/123");
  });

  it("takes several, each once", () => {
    const texts = splitAddresses(
      " https://a.test/x.bib\nhttps://b.test/x.bib https://a.test/x.bib#y",
    );
    expect(parseAddresses(texts, PAGE).map(({ host }) => host)).toEqual(["a.test", "b.test"]);
  });

  it("takes http from the site itself", () => {
    const page = new URL("http://intranet.test/make/");
    expect(only("http://intranet.test/papers.bib", page).host).toBe("intranet.test");
  });

  it.each([
    ["http://example.org/a.bib", "example.org is not asked by http", "with https"],
    ["http://localhost.example.org/a.bib", "localhost.example.org is not asked by http", "https"],
    ["ftp://example.org/a.bib", "not by ftp", "save the file and drop it here"],
    ["data:text/plain,a", "not by data", "save the file"],
    ["javascript:alert(1)", "not by javascript", "save the file"],
    ["blob:https://maps.test/1", "not by blob", "save the file"],
    ["file:///papers/a.bib", "not by file", "drop that file here"],
    // What is before the "@" looks like a host, and is none.
    ["https://github.com@example.org/a.bib", "the address at example.org has a name", "drop it"],
    ["papers.bib", "“papers.bib” is no address", "https://example.org/papers.bib"],
    ["https://", "“https://” is no address", "in full"],
    ["https://doi.org/10.1000/a", "names a paper, not a file", "“Have papers found”"],
    ["https://arxiv.org/abs/1706.03762.", "names a paper, not a file", "“Have papers found”"],
    ["", "there is no address here", "https://example.org/papers.bib"],
  ])("does not read %s, and says what to do", (text, message, hint) => {
    const error = errorOf(() => parseAddresses(splitAddresses(text), PAGE));
    expect(error.message).toContain(message);
    expect(error.hint).toContain(hint);
  });
});

describe("addressesIn(search)", () => {
  it("takes each for one address, also where a space in it was not escaped twice", () => {
    const search = new URLSearchParams(
      "?file=https://a.test/my%20list.bib&q=looms&file=&file=../b.bib",
    );
    const brought = addressesIn(search);
    expect(brought).toEqual(["https://a.test/my list.bib", "../b.bib"]);
    expect(parseAddresses(brought, PAGE)[0]).toMatchObject({
      url: new URL("https://a.test/my%20list.bib"),
      name: "my list.bib",
    });
  });
});

describe("isAddresses(text)", () => {
  it.each([
    ["https://example.org/papers.bib", true],
    [" http://a.test/a\nhttps://b.test/b ", true],
    ["https://doi.org/10.1000/a", false],
    ["https://arxiv.org/abs/2305.18290", false],
    ["https://arxiv.org/abs/1706.03762.", false],
    ["papers on https://example.org", false],
    ["reward models", false],
    ["", false],
  ])("of %j is %s", (text, is) => {
    expect(isAddresses(text)).toBe(is);
  });
});

describe("linkTo(page, files)", () => {
  const filesOf = (...addresses: string[]) => addresses.map((address) => new URL(address));

  it("can be read, and leads back to the same files", () => {
    const files = filesOf(
      "https://api.zotero.test/groups/1/items?format=bibtex&limit=100",
      "https://maps.test/a+b%20c.bib",
    );
    const link = linkTo(PAGE, files)!;
    expect(link).toBe(
      "https://maps.test/my-map/make/" +
        "?file=https://api.zotero.test/groups/1/items%3Fformat%3Dbibtex%26limit%3D100" +
        "&file=https://maps.test/a%2Bb%2520c.bib",
    );
    const brought = addressesIn(new URL(link).searchParams);
    expect(parseAddresses(brought, PAGE).map(({ url }) => url)).toEqual(files);
  });

  it("is nobody’s where a file is on this device alone, or there is none", () => {
    expect(linkTo(PAGE, filesOf("http://localhost/a.bib"))).toBeNull();
    expect(linkTo(PAGE, [])).toBeNull();
  });
});

describe("cleanName(name)", () => {
  it("shows a name as it is, and keeps it one name", () => {
    // "\u202e" has what comes after it read from right to left.
    expect(cleanName("a\u202ebib.exe\u0007")).toBe("abib.exe");
    expect(cleanName(" ../b\\c:d.bib ")).toBe(".. b c d.bib");
  });
});
