import { describe, expect, it } from "vitest";
import { findRulesFiles, isRulesText } from "../../../src/making/rules-files.ts";

const file = (name: string, content: string | Uint8Array) => new File([content as BlobPart], name);

describe("isRulesText(text)", () => {
  it.each([
    ["the keys of terms.yaml", "# mine\n\nmerge:\n  - [a, b]\n"],
    ["a key with its list beside it", "hide: [a, b]"],
    ["a thesaurus of VOSviewer's", "label\treplace by\nheat\t\n"],
    ["one with a byte order mark", "\uFEFFLabel\tReplace by\nheat\t\n"],
    ["lines of synonyms", "UHI;urban heat island\r\nGIS; geographic information system\r\n"],
  ])("knows %s", (_, text) => {
    expect(isRulesText(text)).toBe(true);
  });

  it.each([
    ["nothing", " \n"],
    ["a title that begins as a key does", "Merge: A Study of Lanes\n\nWe merge lanes."],
    ["a table with semicolons", '"Title";Year\nLooms;2020\n'],
    ["one with a publisher's words", "Article Title;Journal;Published\nLooms;Weaving;2020\n"],
    ["one in another language", "Titulo;Autor;Ano\nTeares;Doe;2020\n"],
    ["one without titles", "Author;Year;DOI\nDoe;2020;\n"],
    ["DOIs", "10.48550/arXiv.1706.03762; 10.1145/3290605.3300233"],
    ["DOIs without a space", "10.1145/3290605.3300233;10.1145/3290605.3300234\n"],
    [
      "references with semicolons between their authors",
      "Doe J; Roe K. The cooling effects of street trees in nine cities. Urban Ecology 2020.\n",
    ],
    ["BibTeX", "@article{a, title={Looms; kilns}}"],
    ["a listing", "Street Trees\n\nStreet trees; green roofs.\n"],
  ])("takes %s for none", (_, text) => {
    expect(isRulesText(text)).toBe(false);
  });
});

describe("findRulesFiles(files)", () => {
  it("goes by the name of YAML, and else by what a file begins with", async () => {
    const yaml = file("my-terms.YML", "title: x");
    const long = file("long.txt", "label\treplace by\n" + "heat\twarmth\n".repeat(2000));
    const utf16 = file(
      "excel.txt",
      new Uint8Array(Buffer.from("\uFEFFlabel\treplace by\nheat\t\n", "utf16le")),
    );
    const papers = file("refs.bib", "@article{a, title={Looms}}");
    expect([...(await findRulesFiles([yaml, papers, long, utf16]))]).toEqual([yaml, long, utf16]);
  });
});
