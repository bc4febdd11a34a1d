import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { formatError, InputError } from "../../../src/errors.ts";
import { readTerms } from "../../../src/map/index.ts";

const files = (texts: Record<string, string>) => ({
  readText(path: string) {
    const text = texts[path.replaceAll("\\", "/")];
    if (text !== undefined) return Promise.resolve(text);
    return Promise.reject(Object.assign(new Error("ENOENT"), { code: "ENOENT" }));
  },
});
const fail = (problem: InputError) => {
  throw problem;
};

describe("readTerms(file, onProblem, effects)", () => {
  it("reads what a file imports from beside it", async () => {
    const { rules, files: read } = await readTerms(
      "data/terms.yaml",
      fail,
      files({
        "data/terms.yaml": "hide: [port]\nimport: [lists/vos.txt]\n",
        "data/lists/vos.txt": "label\treplace by\nharbour\tport\n",
      }),
    );
    expect(rules.map(({ does, place }) => [does, place.file, place.line])).toEqual([
      ["hide", "data/terms.yaml", 1],
      ["merge", join("data", "lists", "vos.txt"), 2],
    ]);
    expect(read).toEqual(["data/terms.yaml", join("data", "lists", "vos.txt")]);
  });

  it("takes a list of synonyms alone", async () => {
    const { rules } = await readTerms("port.csv", fail, files({ "port.csv": "port;harbour\n" }));
    expect(rules.length).toBe(1);
  });

  it.each([
    [{}, "terms.yaml: there is no such file\n  check the name and your right to read it"],
    [
      { "terms.yaml": "hide: [port]\nimport:\n  - none.txt\n" },
      "terms.yaml:3 (import): there is no such file: none.txt\n" +
        "  check the name and your right to read it",
    ],
    [
      { "terms.yaml": "import: [more.yaml]\n" },
      "terms.yaml:1 (import): this is no list of synonyms: more.yaml\n" +
        "  import a VOSviewer thesaurus, or lines of synonyms; rules of YAML stand here",
    ],
  ])("refuses %j", async (texts, complaint) => {
    const refused = await readTerms("terms.yaml", fail, files(texts)).catch((e: unknown) => e);
    expect(refused).toBeInstanceOf(InputError);
    expect(formatError(refused as InputError)).toBe(complaint);
  });
});
