import { describe, expect, it } from "vitest";

import type { RawFields } from "../../../src/corpus/format.ts";
import { firstWords, foldText, parseRecord, type PaperRecord } from "../../../src/corpus/record.ts";
import { formatError } from "../../../src/errors.ts";

const ORIGIN = { source: "tides.jsonl", line: 7, record: 3 };

function parse(fields: RawFields): {
  record: Partial<PaperRecord> | null;
  notes: string[];
  skipped: string[];
} {
  const notes: string[] = [];
  const skipped: string[] = [];
  const report = {
    note: (problem: Parameters<typeof formatError>[0]) => notes.push(formatError(problem)),
    skip: (problem: Parameters<typeof formatError>[0]) => skipped.push(formatError(problem)),
  };
  const record = parseRecord({ line: 7, fields }, "data/tides.jsonl", ORIGIN, report);
  return { record, notes, skipped };
}

const valueOf = (field: keyof RawFields, value: unknown): unknown =>
  parse({ title: "Digging", [field]: value }).record?.[field];

describe("parseRecord(raw)", () => {
  it("types and folds what a source says, and leaves out what it does not", () => {
    expect(
      parse({
        id: 17,
        title: " Digging\n harbours  out ",
        abstract: "They silt\u00adup.\tWe dig\u200b.",
        authors: ["Moss Quill", { name: "Ann Reed" }, { given: "Ola", family: "Fen" }],
        year: "2031-11-05",
        keywords: ["silt", " spoons "],
      }),
    ).toEqual({
      record: {
        id: "17",
        title: "Digging harbours out",
        abstract: "They siltup. We dig.",
        authors: ["Moss Quill", "Ann Reed", "Ola Fen"],
        year: 2031,
        keywords: "silt; spoons",
        origin: ORIGIN,
        titled: true,
      },
      notes: [],
      skipped: [],
    });
  });

  it("keeps a record without a title under its first words, and reports it", () => {
    const abstract =
      "Harbours silt up in winter and in summer. We dig one out with spoons, and measure how long it takes.";
    const { record, notes, skipped } = parse({ title: " ", abstract });
    expect(record?.title).toBe("Harbours silt up in winter and in summer.");
    expect(record?.abstract).toBe(abstract);
    expect(notes).toEqual([
      'data/tides.jsonl:7 (title): the record has no title and is kept as "Harbours silt up in winter and in summer."\n  give it a title',
    ]);
    expect(skipped).toEqual([]);
  });

  it("skips a record with neither title nor abstract", () => {
    expect(parse({ year: 2031 })).toEqual({
      record: null,
      notes: [],
      skipped: [
        "data/tides.jsonl:7: the record has neither a title nor an abstract\n  give it a title, or take it out",
      ],
    });
  });

  it.each<[keyof RawFields, unknown, string]>([
    ["year", "20x5", 'year is not a year: "20x5"\n  write four digits, or leave it out'],
    ["year", 31, "year is not a year: 31\n  write four digits, or leave it out"],
    [
      "url",
      "javascript:1",
      'url is no web address: "javascript:1"\n  write it whole, as "https://…"',
    ],
    ["doi", "10.x", 'doi is no DOI: "10.x"\n  write it as "10.1000/182", or leave it out'],
    ["arxiv", "x", 'arxiv is no arXiv id: "x"\n  write it as "2310.01234"'],
    ["pmid", "x7", 'pmid is no PubMed id: "x7"\n  write its digits, or leave it out'],
    ["cites", [{}], 'a citation is no text: {}\n  write them as ["10.1000/182", "…"]'],
    ["venue", ["Tides"], 'venue is no text: ["Tides"]\n  write it as text in quotes'],
    ["authors", [3], 'an author has no name: 3\n  write names, as ["Ada Lovelace"]'],
    ["keywords", [3], 'a keyword is no text: 3\n  write them as ["…", "…"]'],
  ])("reports a %s of %j, and keeps the record without it", (field, value, message) => {
    const { record, notes } = parse({ title: "Digging", [field]: value });
    expect(record).toEqual({ title: "Digging", abstract: "", origin: ORIGIN, titled: true });
    expect(notes).toEqual([`data/tides.jsonl:7 (${field}): ${message}`]);
  });

  it.each<[keyof RawFields, unknown, unknown]>([
    ["doi", "https://doi.org/10.5555/Sand.2", "10.5555/sand.2"],
    ["doi", "doi: 10.5555/Sand.2", "10.5555/sand.2"],
    ["arxiv", "arXiv:2310.01234v2", "2310.01234"],
    ["arxiv", "2310.01234", "2310.01234"],
    ["arxiv", "https://arxiv.org/pdf/math.GT/0309136v1.pdf", "math.gt/0309136"],
    ["pmid", 1234567, "1234567"],
    ["pmid", "PMID: 0123", "123"],
    ["licence", " CC  BY 4.0", "CC BY 4.0"],
    [
      "cites",
      ["https://doi.org/10.5555/Sand.2", "arXiv:2310.01234v2", "PMID: 7", "W9", "", "w9", "W9"],
      ["10.5555/sand.2", "2310.01234", "pmid:7", "W9", "w9"],
    ],
    ["cites", [], undefined],
    ["authors", "Quill, Moss; Reed, Ann", ["Quill, Moss", "Reed, Ann"]],
    ["authors", "Moss Quill and Ann Reed", ["Moss Quill", "Ann Reed"]],
    ["authors", [{ first: "Ann", middle: ["B."], last: "Reed" }], ["Ann B. Reed"]],
    ["authors", [null, ""], undefined],
    ["authors", ["Moss Quill", "Ann Reed", "Moss Quill", "Ann Reed"], ["Moss Quill", "Ann Reed"]],
    ["authors", ["Moss Quill", "Moss Quill"], ["Moss Quill", "Moss Quill"]],
    ["authors", ["Moss Quill", "Ann Reed", "Moss Quill"], ["Moss Quill", "Ann Reed", "Moss Quill"]],
    ["keywords", "silt; spoons;", "silt; spoons"],
    ["year", 2031, 2031],
    ["year", "", undefined],
    ["url", "www.tides.example/1", "https://www.tides.example/1"],
    ["venue", null, undefined],
  ])("reads a %s of %j as %j", (field, value, expected) => {
    expect(valueOf(field, value)).toEqual(expected);
  });

  it("finds the arXiv id and the DOI in an address", () => {
    const url = "https://arxiv.org/abs/2310.01234v3";
    expect(parse({ title: "Digging", url }).record).toMatchObject({ url, arxiv: "2310.01234" });
    const doi = "10.48550/arXiv.2310.01234";
    expect(parse({ title: "Digging", doi }).record).toMatchObject({ arxiv: "2310.01234" });
    expect(parse({ title: "Digging", url: "https://doi.org/10.5555/2" }).record).toMatchObject({
      doi: "10.5555/2",
    });
  });
});

describe("foldText(text)", () => {
  it("writes letters that came as numbers, and joins words parted at a line's end", () => {
    expect(foldText("a di(cid:14)cult tech(cid:173) nique")).toBe("a difficult technique");
    // Which letter that is only the font knows.
    expect(foldText("(cid:96) in (C)")).toBe("(cid:96) in (C)");
  });

  it("writes quotation marks and apostrophes that came as names", () => {
    expect(foldText("the ldquonarrow lockrdquo, a ldquosluice-gaterdquo.")).toBe(
      "the “narrow lock”, a “sluice-gate”.",
    );
    expect(foldText("lsquoMolersquo; Dijkstrapsilas algorithm, the legspsila movements")).toBe(
      "‘Mole’; Dijkstra’s algorithm, the legs’ movements",
    );
    expect(foldText("Miandashti, &ldquo;, ldquo and epsilas")).toBe(
      "Miandashti, &ldquo;, ldquo and epsilas",
    );
  });
  it("composes accents, and keeps the joiners of Persian", () => {
    expect(foldText("Fu\u0308r  Elise\u00a0")).toBe("Für Elise");
    expect(foldText("می\u200cخواهم")).toBe("می\u200cخواهم");
  });
  it("leaves out what turns a text round", () => {
    expect(foldText("Report \u202egnp.exe\u202c")).toBe("Report gnp.exe");
    expect(foldText("sep\u200esis \u200f(abc)")).toBe("sepsis (abc)");
    // An ending of Arabic script behind a foreign word.
    expect(foldText("LLM\u200cها")).toBe("LLM\u200cها");
    expect(foldText("\u2067Tides\u2069")).toBe("Tides");
  });
  it("leaves out joiners that join nothing, and no others", () => {
    expect(foldText("sep\u200dsis, deep\u2060 learn\u200cing\u200d")).toBe("sepsis, deep learning");
    expect(foldText("क्\u200dष 👩\u200d🔬 ❤\ufe0f\u200d🔥")).toBe(
      "क्\u200dष 👩\u200d🔬 ❤\ufe0f\u200d🔥",
    );
  });
});

describe("firstWords(text)", () => {
  it.each([
    ["short as it is", "short as it is"],
    [`${"word ".repeat(16)}end`, `${"word ".repeat(15)}word…`],
    ["x".repeat(99), `${"x".repeat(80)}…`],
  ])("cuts %j between words", (text, title) => {
    expect(firstWords(text)).toBe(title);
  });
});
