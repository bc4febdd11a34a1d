import { describe, expect, it } from "vitest";
import { EXPORTERS, formatCsv } from "../../../src/exporters/index.ts";
import { escapeTex } from "../../../src/exporters/bibtex.ts";
import { escapeMarkdown } from "../../../src/exporters/markdown.ts";
import { ROPES, TALK } from "./papers.ts";
import { exporterOf } from "./read-back.ts";

describe("EXPORTERS", () => {
  it("have names of their own, and say what they are good for", () => {
    expect(new Set(EXPORTERS.map(({ name }) => name)).size).toBe(EXPORTERS.length);
    for (const { name, about } of EXPORTERS) {
      expect(name).toMatch(/^[a-z-]+$/);
      expect(about).not.toBe("");
    }
  });

  it("have file names of their own, which say what is in the file", () => {
    const endings = Object.fromEntries(EXPORTERS.map(({ name, extension }) => [name, extension]));
    expect(endings).toEqual({
      bibtex: "bib",
      ris: "ris",
      "csl-json": "csl.json",
      csv: "csv",
      markdown: "md",
      gexf: "gexf",
      graphml: "graphml",
      vosviewer: "vosviewer.json",
      "nodes-csv": "nodes.csv",
      "edges-csv": "edges.csv",
    });
    expect(new Set(Object.values(endings)).size).toBe(EXPORTERS.length);
  });
});

describe("bibtex, ris and csl-json", () => {
  it.each([
    ["ICRA", "@inproceedings{", "TY  - CPAPER", '"type": "paper-conference"'],
    [
      "IEEE Robotics and Automation Letters",
      "@article{",
      "TY  - JOUR",
      '"type": "article-journal"',
    ],
    ["arXiv preprint", "@misc{", "TY  - UNPB", '"type": "article"'],
  ])("say of a paper in %s what it is", (venue, ...types) => {
    const texts = ["bibtex", "ris", "csl-json"].map((name) => {
      return exporterOf(name).format([{ ...TALK, venue }], "");
    });
    for (const [i, text] of texts.entries()) expect(text).toContain(types[i]);
  });
});

describe("bibtex", () => {
  it("writes an entry that TeX reads as it was meant", () => {
    expect(exporterOf("bibtex").format([ROPES], "")).toBe(`@article{ropes-of-sand,
  title         = {Ropes of sand: what {LLaVA} \\& {BERT\\_base} hold, 100 \\% of it},
  author        = {Quill, Ann M. and Reed, Moss and van der Fen, Ludwig and {The Tide Office} and Čapková, Šárka},
  year          = {2031},
  journal       = {Journal of Tides \\& Sand},
  doi           = {10.5555/sand_(2031)2},
  eprint        = {3101.01234},
  archiveprefix = {arXiv},
  pmid          = {38000001},
  url           = {https://tides.example/papers?id=1&v=2#ropes_of~sand},
  keywords      = {ropes; sand, wet; β-decay},
  abstract      = {We pay \\$5 for "ropes" — \\textasciitilde{}3 of them — and \\#1 holds 2\\textasciicircum{}10 more.},
  license       = {CC BY 4.0},
  annote        = {Ask Ann. See = and @.},
}
`);
  });

  it("leaves no brace open, whatever the text", () => {
    expect(escapeTex("{ \\ }} -- ``")).toBe(
      "\\textbraceleft{} \\textbackslash{} \\textbraceright{}\\textbraceright{} -{}- `{}`",
    );
  });
});

describe("ris", () => {
  it("writes a field a line", () => {
    const lines = exporterOf("ris").format([TALK], "").split("\r\n");
    expect(lines).toEqual([
      "TY  - CPAPER",
      "ID  - 綱と砂",
      "TI  - 綱と砂 — a talk",
      "AU  - 山田",
      "AU  - Fen Jr., Ola",
      "PY  - 2029",
      "T2  - Proceedings of the 3rd Workshop on Sand",
      "AB  - 綱は砂を持たない。",
      "ER  - ",
      "",
    ]);
  });

  it("lets no line of a note begin a field", () => {
    const text = exporterOf("ris").format([{ ...TALK, note: "a\nER  - \nTY  - JOUR" }], "");
    expect(text.match(/^(?:ER|TY) {2}- /gm)).toHaveLength(2);
  });
});

describe("formatCsv(rows)", () => {
  it.each(["=1+1", "+1", "-1", "@sum", "\tx"])("defuses a cell that begins as %j", (text) => {
    expect(formatCsv([[text]])).toBe(`"'${text}"\r\n`);
  });

  it("doubles quotes, and leaves numbers as they are", () => {
    expect(formatCsv([['a "b", c', -1.5, null, undefined, true, ""]])).toBe(
      '"a ""b"", c",-1.5,,,true,""\r\n',
    );
  });
});

describe("markdown", () => {
  it("writes a list with boxes and notes", () => {
    expect(exporterOf("markdown").format([{ ...ROPES, read: true }, TALK], "To *read*"))
      .toBe(`# To \\*read\\*

- [x] [Ropes of sand: what LLaVA &amp; BERT\\_base hold, 100 % of it](<https://tides.example/papers?id=1&v=2#ropes_of~sand>)  
  Ann M. Quill, Reed, Moss, Ludwig van der Fen, The Tide Office, Šárka Čapková · Journal of Tides &amp; Sand 2031  
  *LLaVA, BERT, rope making*  
  > Ask Ann.  
  > See = and @.
- **綱と砂 — a talk**  
  山田, Ola Fen Jr. · Proceedings of the 3rd Workshop on Sand 2029
`);
  });

  it.each([
    ["# tides", "\\# tides"],
    ["1. tides", "1\\. tides"],
    ["- tides", "\\- tides"],
    ["<script>[x](y)`", "&lt;script&gt;\\[x\\](y)\\`"],
  ])("takes nothing in %j for mark-up", (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});
