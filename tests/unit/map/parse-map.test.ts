import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { formatError, InputError } from "../../../src/errors.ts";
import { parseMap, readMap } from "../../../src/map/index.ts";

const FILE = "data/map.yaml";
const KNOWN = "title, description, sources, example, site, base, duplicates, places, options";

function refusal(text: string): string {
  try {
    parseMap(text, FILE);
  } catch (error) {
    if (error instanceof InputError) return formatError(error);
    throw error;
  }
  return "none";
}

describe("parseMap(text, file)", () => {
  it("needs a title, and fills in the rest", () => {
    expect(parseMap("title: Tides\nsources: [papers.txt]\n", FILE)).toEqual({
      title: "Tides",
      sources: [{ name: "papers.txt", path: join("data", "papers.txt") }],
      base: "/",
      example: false,
      options: { seed: 1 },
    });
  });

  it("reads all that a map can say", () => {
    const text = `# My map
title: "Tides: a map"
description: >-
  Papers on tides,
  and on harbours.
sources:
  - papers.txt
  - exports\\more.jsonl
site: https://moss.example/
base: tides
example: true
duplicates:
  same:
    - [10.5555/1, "Tides, again"]
    - - paper/tides
      - "2310.01230"
options:
  seed: 7
`;
    expect(parseMap(text, FILE)).toEqual({
      title: "Tides: a map",
      description: "Papers on tides, and on harbours.",
      sources: [
        { name: "papers.txt", path: join("data", "papers.txt") },
        { name: "exports/more.jsonl", path: join("data", "exports/more.jsonl") },
      ],
      site: "https://moss.example",
      base: "/tides/",
      example: true,
      duplicates: {
        same: [
          {
            names: ["10.5555/1", "Tides, again"],
            place: { file: FILE, line: 14, field: "duplicates.same" },
          },
          {
            names: ["paper/tides", "2310.01230"],
            place: { file: FILE, line: 15, field: "duplicates.same" },
          },
        ],
        different: [],
      },
      options: { seed: 7 },
    });
  });

  it.each([
    ["/", "/"],
    ["my-map", "/my-map/"],
    ["/a/b", "/a/b/"],
  ])("gives the base %s as %s", (base, path) => {
    expect(parseMap(`title: Tides\nsources: [a]\nbase: ${base}`, FILE).base).toBe(path);
  });

  it.each([
    [
      "a misspelt key",
      "# mine\n\ntitel: Tides\nsources: [a]",
      `data/map.yaml:3: there is no such key: titel\n  did you mean "title"? These are known: ${KNOWN}`,
    ],
    [
      "an unlike key",
      "title: Tides\nsources: [a]\nwhatever: 1",
      `data/map.yaml:3: there is no such key: whatever\n  these are known: ${KNOWN}`,
    ],
    [
      "a misspelt key in a group",
      "title: Tides\nsources: [a]\noptions:\n  sede: 3",
      'data/map.yaml:4: there is no such key: sede\n  did you mean "seed"? These are known: seed',
    ],
    [
      "no title",
      "sources: [a]",
      'data/map.yaml: title is missing\n  add a line, such as "title: My field"',
    ],
    [
      "an empty list of sources",
      "title: Tides\nsources: []",
      "data/map.yaml:2 (sources): sources cannot be used\n  it must name at least one file, or be left out: then all files beside the map are read",
    ],
    [
      "one source without a list",
      "title: Tides\nsources: a.txt",
      'data/map.yaml:2 (sources): sources cannot be used: "a.txt"\n  it must be a list of files, each on a line of its own that begins with “- ”',
    ],
    [
      "a source named twice",
      "title: Tides\nsources:\n  - a.txt\n  - a.txt",
      "data/map.yaml:4 (sources): the source is named twice: a.txt\n  name it once",
    ],
    [
      "a number for a title",
      "title: 2031\nsources: [a]",
      "data/map.yaml:1 (title): title cannot be used: 2031\n  it must be text; put it in quotes",
    ],
    [
      "a seed that is no whole number",
      "title: Tides\nsources: [a]\noptions:\n  seed: 1.5",
      "data/map.yaml:4 (options.seed): options.seed cannot be used: 1.5\n  it must be a whole number",
    ],
    [
      "a site without https",
      "title: Tides\nsources: [a]\nsite: moss.example",
      'data/map.yaml:3 (site): site cannot be used: "moss.example"\n  it must be the address of the site, as "https://name.github.io"',
    ],
    [
      "a site with a path",
      "title: Tides\nsources: [a]\nsite: https://moss.example/tides",
      'data/map.yaml:3 (site): site cannot be used: "https://moss.example/tides"\n  it must have no path: write the path under base',
    ],
    [
      "a site with more than a host",
      "title: Tides\nsources: [a]\nsite: https://moss.example/?a",
      'data/map.yaml:3 (site): site cannot be used: "https://moss.example/?a"\n  it must end with the host: no “?”, no “#”',
    ],
    [
      "a base that leads out of itself",
      "title: Tides\nsources: [a]\nbase: ../tides",
      'data/map.yaml:3 (base): base cannot be used: "../tides"\n  it must be a path from the root of the host, as "/my-map/", without “.”, “..” and “//”',
    ],
    [
      "one source under two names",
      "title: Tides\nsources:\n  - a.bib\n  - ./b/../a.bib",
      "data/map.yaml:4 (sources): the source is named twice: ./b/../a.bib\n  name it once",
    ],
    [
      "a long site, of which it shows the beginning",
      `title: Tides\nsite: ${"moss".repeat(50)}`,
      `data/map.yaml:2 (site): site cannot be used: "${"moss".repeat(14)}mo…\n  it must be the address of the site, as "https://name.github.io"`,
    ],
    [
      "an arXiv id that YAML takes for a number",
      "title: Tides\nduplicates:\n  same:\n    - [2310.01230, Tides]",
      "data/map.yaml:4 (duplicates.same): duplicates.same cannot be used: 2310.0123\n  it must be text; put it in quotes",
    ],
    [
      "two papers without a list around them",
      "title: Tides\nduplicates:\n  different: [Tides, Harbours]",
      'data/map.yaml:3 (duplicates.different): duplicates.different cannot be used: "Tides"\n  it must be a list of papers, as [10.1000/182, 10.1000/183]',
    ],
    [
      "three papers that are different",
      "title: Tides\nduplicates:\n  different: [[a, b, c]]",
      "data/map.yaml:3 (duplicates.different): duplicates.different cannot be used\n  it must name two papers",
    ],
    [
      "a misspelt kind of rule",
      "title: Tides\nduplicates:\n  diferent: []",
      'data/map.yaml:3: there is no such key: diferent\n  did you mean "different"? These are known: same, different',
    ],
    [
      "broken YAML",
      "title: Tides\nsources: [a\ntitle: b",
      'data/map.yaml:3: this is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]\n  write "key: value" on each line; text with a colon in it goes into quotes',
    ],
    [
      "a list",
      "- Tides\n- a.txt",
      "data/map.yaml:1: the map cannot be used\n  it must be a list of keys, such as “title: My field”",
    ],
    [
      "nothing",
      "# mine\n",
      'data/map.yaml: the map says nothing\n  it needs a title: write "title: My field"',
    ],
  ])("refuses %s", (_, text, message) => {
    expect(refusal(text)).toBe(message);
  });

  it("names no source where the map names none", () => {
    expect(parseMap("title: Tides", FILE).sources).toEqual([]);
  });

  it("tells the first mistake in the file", () => {
    expect(refusal("title: 1\nsources: []\nsede: 1")).toMatch(/^data\/map\.yaml:1 \(title\)/);
  });

  it("takes the map of this checkout, whoever wrote it", () => {
    const file = new URL("../../../data/map.yaml", import.meta.url);
    const { title, sources } = parseMap(readFileSync(file, "utf8"), FILE);
    expect(title).not.toBe("");
    for (const { name } of sources) expect(existsSync(new URL(name, file))).toBe(true);
  });
});

describe("readMap(file)", () => {
  it("reads the file", async () => {
    const map = await readMap(FILE, {
      readText: (path) => Promise.resolve(`title: ${path}\nsources: [a]`),
    });
    expect(map.title).toBe(FILE);
  });

  it("says what to write where there is none", async () => {
    const missing = Object.assign(new Error("no"), { code: "ENOENT" });
    const error: unknown = await readMap(FILE, { readText: () => Promise.reject(missing) }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(InputError);
    expect(formatError(error as InputError)).toBe(
      'data/map.yaml: there is no such file\n  write it, with "title: My field" on its first line, or name papers with --input',
    );
  });
});
