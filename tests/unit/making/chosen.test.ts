import { describe, expect, it } from "vitest";
import {
  addFiles,
  formatSize,
  PASTED,
  PASTED_RULES,
  withPasted,
} from "../../../src/making/chosen.ts";

const file = (name: string, text = "x", lastModified = 1) =>
  new File([text], name, { lastModified });

const names = (sources: readonly { readonly name: string }[]) => sources.map(({ name }) => name);

describe("addFiles(chosen, files)", () => {
  it("keeps what was chosen before, in its order", () => {
    const sources = addFiles([], [file("b.bib")]);
    expect(names(addFiles(sources, [file("a.ris")]))).toEqual(["b.bib", "a.ris"]);
  });

  it("takes the same file once, and tells two of one name apart", () => {
    const sources = addFiles([], [file("refs.bib"), file("refs.bib"), file("refs.bib", "yy")]);
    expect(names(sources)).toEqual(["refs.bib", "refs (2).bib"]);
    expect(names(addFiles(sources, [file("refs.bib", "zzz")]))).toEqual([
      ...["refs.bib", "refs (2).bib", "refs (3).bib"],
    ]);
  });

  it("marks rules for terms, and takes edited ones in place of those of before", () => {
    const [before, after] = [file("terms.yaml"), file("terms.yaml", "hide: [a]")];
    const sources = addFiles([], [file("a.bib"), before], new Set([before]));
    expect(sources.map(({ isRules }) => isRules)).toEqual([undefined, true]);
    const edited = addFiles(sources, [after], new Set([after]));
    expect(names(edited)).toEqual(["a.bib", "terms.yaml"]);
    expect(edited[1]!.content).toBe(after);
  });

  it("takes what is read anew from an address in place of what was read there before", () => {
    const addresses = new Map<Blob, URL>();
    const read = (address: string, text: string) => {
      const content = file("papers.bib", text, 0);
      addresses.set(content, new URL(address));
      return content;
    };
    const add = (chosen: Parameters<typeof addFiles>[0], ...files: File[]) =>
      addFiles(chosen, files, new Set(), (content) => addresses.get(content));
    // Of one name and size, as a browser's own traits have it, and not one for that.
    const [one, other] = [read("https://a.test/papers.bib", "a"), read("https://b.test/x", "b")];
    const sources = add([], one, file("c.ris"), other);
    expect(names(sources)).toEqual(["papers.bib", "c.ris", "papers (2).bib"]);

    const anew = read("https://a.test/papers.bib", "c");
    const all = add(sources, anew);
    expect(names(all)).toEqual(["papers.bib", "c.ris", "papers (2).bib"]);
    expect(all.findIndex(({ content }) => content === anew)).toBe(0);
    expect(all.findIndex(({ content }) => content === other)).toBe(2);

    // A kept map does not know where its files are from.
    const kept = [{ name: "papers.bib", content: file("papers.bib", "d", 0) }];
    const [only, ...more] = add(kept, anew);
    expect(only!.content).toBe(anew);
    expect(more).toEqual([]);
  });

  it("tells apart files without an ending, and hidden ones", () => {
    const twice = (name: string) => names(addFiles([], [file(name), file(name, "yy")]));
    expect(twice("savedrecs")).toEqual(["savedrecs", "savedrecs (2)"]);
    expect(twice(".papers")).toEqual([".papers", ".papers (2)"]);
    expect(twice("refs.bib.gz")).toEqual(["refs.bib.gz", "refs (2).bib.gz"]);
  });
});

describe("withPasted(chosen, text)", () => {
  it("adds a text as a file, and nothing but space as none", async () => {
    const sources = addFiles([], [file("a.csv")]);
    expect(withPasted(sources, " \n ")).toBe(sources);
    const all = withPasted(sources, "A title\n\nAn abstract.");
    expect(names(all)).toEqual(["a.csv", PASTED]);
    expect(await all[1]!.content.text()).toBe("A title\n\nAn abstract.");
  });

  it("puts a new text in place of the one that a kept map was made from", async () => {
    const [only, ...more] = withPasted(withPasted([], "older"), "newer");
    expect(more).toEqual([]);
    expect(await only!.content.text()).toBe("newer");
  });

  it("puts pasted rules beside pasted papers, and before the rules of before, which stay", async () => {
    const papers = withPasted([], "A title\n\nAn abstract.");
    const all = withPasted(withPasted(papers, "hide: [a]"), "keep: [a]");
    expect(names(all)).toEqual([PASTED, "Pasted rules (2).txt", PASTED_RULES]);
    expect(all.map(({ isRules }) => isRules)).toEqual([undefined, true, true]);
    const texts = await Promise.all(all.slice(1).map(({ content }) => content.text()));
    expect(texts).toEqual(["keep: [a]", "hide: [a]"]);
  });

  it("keeps a visitor's own file that is called as the text is", async () => {
    const sources = addFiles([], [file(PASTED, "of a file")]);
    const all = withPasted(withPasted(sources, "older"), "newer");
    const texts = await Promise.all(all.map(({ content }) => content.text()));
    expect(texts).toEqual(["of a file", "newer"]);
  });
});

describe("formatSize(bytes)", () => {
  it.each([
    [0, "0 bytes"],
    [1, "1 byte"],
    [999, "999 bytes"],
    [1499, "1 kB"],
    [999_499, "999 kB"],
    [999_500, "1.0 MB"],
    [1_340_000, "1.3 MB"],
    [212_400_000, "212 MB"],
  ])("writes %d as %s", (bytes, text) => {
    expect(formatSize(bytes)).toBe(text);
  });
});
