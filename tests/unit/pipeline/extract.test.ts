import { describe, expect, it } from "vitest";
import { formatError, InputError } from "../../../src/errors.ts";
import { extractLines, parseExtractRecord } from "../../../src/pipeline/extract.ts";

function errorOf(content: string): string {
  try {
    parseExtractRecord(content, 2);
  } catch (error) {
    if (error instanceof InputError) return formatError(error);
    throw error;
  }
  return "";
}

describe("parseExtractRecord(content, line)", () => {
  it("reads an object, and passes over unknown fields", () => {
    expect(parseExtractRecord('{"id":7,"title":"Nests","x":1}\r', 1)).toEqual({
      id: 7,
      title: "Nests",
      abstract: "",
    });
    expect(parseExtractRecord('{"id":"b","abstract":"Birds","keywords":"owl"}', 2)).toEqual({
      id: "b",
      title: "",
      abstract: "Birds",
      keywords: "owl",
    });
  });

  it("takes keywords as text and as a list, as sources of a map have them", () => {
    const keywordsOf = (content: string) => parseExtractRecord(content, 1).keywords;
    expect(keywordsOf('{"id":1,"keywords":"a; b"}')).toBe("a; b");
    expect(keywordsOf('{"id":2,"keywords":["a","","b"]}')).toBe("a; b");
    expect(errorOf('{"id":1,"keywords":["a",7]}')).toBe(
      'standard input:2 (keywords): a keyword is no text: 7\n  write them as ["…", "…"]',
    );
  });

  it("names the line that is not JSON", () => {
    expect(errorOf("{oops")).toBe(
      'standard input:2: not a line of JSON\n  write one object a line: {"id": …, "title": …, "abstract": …}',
    );
  });

  it("names the field that is not text", () => {
    expect(errorOf('{"id":1,"title":["Nests"]}')).toBe(
      'standard input:2 (title): title is not text: ["Nests"]\n  write it in quotation marks, or leave it out',
    );
  });

  it("asks for an id", () => {
    expect(errorOf('{"title":"Nests"}')).toBe(
      "standard input:2 (id): id is missing, or neither text nor a number\n  give each paper an id of its own; the output names it",
    );
  });
});

describe("extractLines(records)", () => {
  it("follows rules for terms, and tells what they came to", () => {
    const record = { id: 1, title: "OwlNet: Owls at Night", abstract: "We propose OwlNet." };
    const told: unknown[] = [];
    const [line = ""] = extractLines([record], {
      rules: [
        {
          does: "rename",
          name: "OwlNet",
          label: "Owl net",
          place: { file: "terms.yaml", line: 1 },
        },
      ],
      onCuration: (outcomes) => told.push(...outcomes.map(({ term }) => term?.key)),
    });
    expect((JSON.parse(line) as { methods: { name: string }[] }).methods[0]?.name).toBe("Owl net");
    expect(told).toEqual(["method/owl-net"]);
  });

  it("answers each line in its place, best terms first", () => {
    const lines = extractLines([
      { id: "b", title: "", abstract: "" },
      {
        id: 1,
        title: "OwlNet: Owls at Night",
        abstract: "We propose OwlNet, a model of owls at night.",
      },
    ]).map((line) => JSON.parse(line) as { id: unknown; methods: unknown[] });
    expect(lines.map(({ id }) => id)).toEqual(["b", 1]);
    expect(lines[0]).toEqual({ id: "b", concepts: [], methods: [], keyphrases: [] });
    expect(lines[1]?.methods).toEqual([
      {
        name: "OwlNet",
        kind: "model",
        relation: "introduces",
        score: 0.05,
        mentions: [
          { field: "title", start: 0, end: 6 },
          { field: "abstract", start: 11, end: 17 },
        ],
      },
    ]);
  });
});
