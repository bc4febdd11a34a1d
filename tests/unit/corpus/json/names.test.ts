import { describe, expect, it } from "vitest";

import { anyPaper } from "../../../../src/corpus/json/names.ts";

describe("anyPaper.fieldsOf(object)", () => {
  it("reads S2ORC's metadata", () => {
    expect(
      anyPaper.fieldsOf({
        paper_id: "77",
        title: "Tides",
        authors: [{ first: "Ada", middle: [], last: "Quill", suffix: "" }],
        venue: "",
        journal: "Harbour Letters",
        pubmed_id: "123",
        s2_url: "https://tides.example/77",
        outbound_citations: ["78", "79"],
      }),
    ).toEqual({
      id: "77",
      title: "Tides",
      authors: [{ first: "Ada", middle: [], last: "Quill", suffix: "" }],
      venue: "Harbour Letters",
      pmid: "123",
      url: "https://tides.example/77",
      cites: ["78", "79"],
    });
  });

  it("reads arXiv's dumps: the year of the first version, no subject classes as keywords", () => {
    expect(
      anyPaper.fieldsOf({
        id: "0704.0001",
        submitter: "A. Quill",
        authors: "A. Quill, M. Fen Jr.",
        title: "Tides",
        "journal-ref": "Harb. Lett. 7",
        categories: "hep-ph cs.CL",
        versions: [{ version: "v1", created: "Mon, 2 Apr 2007 19:18:42 GMT" }],
        update_date: "2019-01-01",
        authors_parsed: [
          ["Quill", "A.", ""],
          ["Fen", "M.", "Jr."],
        ],
      }),
    ).toEqual({
      id: "0704.0001",
      arxiv: "0704.0001",
      title: "Tides",
      authors: ["A. Quill", "M. Fen Jr."],
      year: 2007,
      venue: "Harb. Lett. 7",
    });
  });

  it("reads unarXive and S2ORC's full texts: one level down, an abstract in paragraphs", () => {
    expect(
      anyPaper.fieldsOf({
        paper_id: "77",
        metadata: { title: "Tides", doi: null, update_date: "2019-01-01" },
        abstract: [{ text: "Harbours silt up." }, { text: "We dig." }],
      }),
    ).toEqual({ id: "77", title: "Tides", abstract: "Harbours silt up. We dig.", year: 2019 });
  });

  it("reads AMiner's DBLP: names of objects, words of an index", () => {
    expect(
      anyPaper.fieldsOf({
        id: 7,
        title: "Tides",
        authors: [{ name: "Ada Quill", id: 1 }],
        venue: { raw: "HARBOUR" },
        references: [8, 9],
        indexed_abstract: { IndexLength: 2, InvertedIndex: { up: [1], Silt: [0] } },
        url: ["https://a.example", "https://b.example"],
      }),
    ).toEqual({
      id: 7,
      title: "Tides",
      abstract: "Silt up",
      authors: [{ name: "Ada Quill", id: 1 }],
      venue: "HARBOUR",
      url: "https://a.example",
      cites: [8, 9],
    });
  });

  it("reads Zotero's items: authors alone, tags, the year of any date", () => {
    expect(
      anyPaper.fieldsOf({
        key: "ABCD",
        itemType: "journalArticle",
        title: "Tides",
        creators: [
          { creatorType: "author", firstName: "Ada", lastName: "Quill" },
          { creatorType: "editor", name: "Harbour Board" },
          { creatorType: "author", name: "Tide Group" },
        ],
        abstractNote: "Harbours silt up.",
        publicationTitle: "Harbour Letters",
        date: "03/2031",
        DOI: "10.5555/Tides",
        tags: [{ tag: "silt" }, { tag: "spoons", type: 1 }],
      }),
    ).toEqual({
      id: "ABCD",
      title: "Tides",
      abstract: "Harbours silt up.",
      authors: [
        { given: "Ada", family: "Quill" },
        { creatorType: "author", name: "Tide Group" },
      ],
      year: 2031,
      venue: "Harbour Letters",
      doi: "10.5555/Tides",
      keywords: ["silt", "spoons"],
    });
    expect(anyPaper.fieldsOf({ itemType: "attachment", title: "Full Text PDF" })).toBeNull();
  });

  it("knows names in any case, with any signs", () => {
    expect(
      anyPaper.fieldsOf({ "Article Title": "Tides", ABSTRACT: "Silt.", Pub_Year: 2031 }),
    ).toEqual({ title: "Tides", abstract: "Silt.", year: 2031 });
  });

  it("leaves out what is cited without a name", () => {
    expect(anyPaper.fieldsOf({ title: "Tides", references: [{ title: "Older tides" }] })).toEqual({
      title: "Tides",
    });
  });
});

describe("anyPaper.isRecord(object)", () => {
  it.each([
    [{ title: "Tides" }, true],
    [{ Abstract: "Silt." }, true],
    [{ name: "a package", description: "of code" }, false],
    [{ title: { 0: "a column", 1: "of a table" } }, false],
    [{ title: "" }, false],
  ])("of %j is %s", (object, is) => {
    expect(anyPaper.isRecord(object)).toBe(is);
  });
});
