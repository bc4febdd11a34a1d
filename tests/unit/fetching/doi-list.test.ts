import { describe, expect, it } from "vitest";
import { formatError, InputError } from "../../../src/errors.ts";
import { parseDoiList } from "../../../src/fetching/index.ts";

describe("parseDoiList(text, file, onProblem)", () => {
  it("reads DOIs as people write them, each once, in their order", () => {
    const text = [
      "\ufeff# looms",
      "10.5555/B",
      "https://doi.org/10.5555/a%3C1%3E  # the first",
      "http://dx.doi.org/10.5555/c",
      "doi: 10.5555/d#2",
      "",
      "DOI:10.5555/b",
    ].join("\r\n");
    expect(parse(text)).toEqual({
      dois: ["10.5555/b", "10.5555/a<1>", "10.5555/c", "10.5555/d#2"],
      problems: [],
    });
  });

  it("reports a bad line with its place, and keeps the others", () => {
    expect(parse(`10.5555/a\n11.5555/b\nLoom, 2026\n${"x".repeat(70)}\n10.5555/c`)).toEqual({
      dois: ["10.5555/a", "10.5555/c"],
      problems: [
        problem(2, "11.5555/b"),
        problem(3, "Loom, 2026"),
        problem(4, `${"x".repeat(59)}…`),
      ],
    });
  });

  it("refuses a list without any", () => {
    expect(() => parse("# nothing yet\n")).toThrow(InputError);
    expect(() => parse("# nothing yet\n")).toThrow("no DOI is in the list");
  });
});

function parse(text: string) {
  const problems: string[] = [];
  const dois = parseDoiList(text, "dois.txt", (error) => problems.push(formatError(error)));
  return { dois, problems };
}

function problem(line: number, written: string): string {
  return (
    `dois.txt:${String(line)}: this is no DOI: "${written}"\n` +
    '  write it as "10.1000/182", one a line; a remark begins with "#"'
  );
}
