import { describe, expect, it } from "vitest";

import { formatError, InputError } from "../../../src/errors.ts";
import { parseSynonyms } from "../../../src/map/parse-synonyms.ts";

const FILE = "thesaurus.txt";

function parse(text: string) {
  const problems: string[] = [];
  const rules = parseSynonyms(text, FILE, (problem) => problems.push(formatError(problem)));
  return { rules, problems };
}

describe("parseSynonyms(text, file, onProblem)", () => {
  it("reads a VOSviewer thesaurus, where an empty replacement hides", () => {
    const text =
      '\uFEFFlabel\treplace by\r\nllm\tlarge language model\r\nstudy\t\r\n"tide ""gauge"""\tgauge\r\npaper\r\n';
    expect(parse(text)).toEqual({
      rules: [
        {
          does: "merge",
          names: ["large language model", "llm"],
          place: { file: FILE, line: 2 },
        },
        { does: "hide", name: "study", place: { file: FILE, line: 3 } },
        { does: "merge", names: ["gauge", 'tide "gauge"'], place: { file: FILE, line: 4 } },
        { does: "hide", name: "paper", place: { file: FILE, line: 5 } },
      ],
      problems: [],
    });
  });

  it("reads lines of synonyms, the term first", () => {
    expect(parse("DPO; direct preference optimization;\n\nport;harbour;haven\n").rules).toEqual([
      {
        does: "merge",
        names: ["DPO", "direct preference optimization"],
        place: { file: FILE, line: 1 },
      },
      { does: "merge", names: ["port", "harbour", "haven"], place: { file: FILE, line: 3 } },
    ]);
  });

  it("tells of a line that says nothing, and keeps the others", () => {
    const thesaurus = parse("label\treplace by\n\tport\nharbour\tport\na\tb\tc\n");
    expect([thesaurus.rules.length, thesaurus.problems]).toEqual([
      1,
      [
        "thesaurus.txt:2: the label is missing\n" +
          "  write the label, a tab, and what replaces it, or nothing to hide it",
        "thesaurus.txt:4: a row of more than two columns\n" +
          "  write the label, a tab, and what replaces it, or nothing to hide it",
      ],
    ]);
    const lines = parse("port;harbour\nhaven\n");
    expect([lines.rules.length, lines.problems]).toEqual([
      1,
      ['thesaurus.txt:2: no synonym stands beside "haven"\n  write “term;synonym;synonym”'],
    ]);
  });

  it("takes an empty file for no rules", () => {
    expect(parse("\n")).toEqual({ rules: [], problems: [] });
  });

  it("refuses what is no list of synonyms", () => {
    expect(() => parse("We study tides.\nThey rise.\n")).toThrow(InputError);
    expect(() => parse("We study tides.\nThey rise.\n")).toThrow("this is no list of synonyms");
  });
});
