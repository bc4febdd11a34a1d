/** What holds for every file: its name, its links, and that it tells nothing of one machine. */
import { existsSync, lstatSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { UPRIGHT_WIDTH, WITH_SHEETS } from "../../src/explorer/screens.ts";
import {
  findBannedNames,
  findBrokenLinks,
  findLostSpaces,
  findMachineTraces,
  findSkips,
} from "./files.ts";
import { readTracked, trackedFiles } from "./repository.ts";

/** Texts that came from outside stand as they are; binaries hold no words. */
const isOurs = (path: string) =>
  !path.startsWith("tests/architecture/") &&
  !/^data\/.*\.txt$|\/input\/|\.(png|ico|woff2|bin)$/.test(path);

describe("files of the repository", () => {
  it("have names that say what is inside", () => {
    expect(findBannedNames(trackedFiles())).toEqual([]);
  });
  it("link to what is there", () => {
    const documents = readTracked((path) => path.endsWith(".md"));
    expect(findBrokenLinks(documents, existsSync)).toEqual([]);
  });
  it("name no path and no registry of one machine", () => {
    expect(findMachineTraces(readTracked(isOurs))).toEqual([]);
  });
  it("skip no test", () => {
    const tests = readTracked((path) => /^tests\/.*\.test\.ts$/.test(path) && isOurs(path));
    expect(findSkips(tests)).toEqual([]);
  });
  it("have 400 lines at most where they are code", () => {
    const long = [...readTracked((path) => /^(src|scripts)\/.*\.(ts|mjs)$/.test(path))]
      .filter(([, text]) => text.split("\n").length > 400)
      .map(([path]) => path);
    expect(long).toEqual([]);
  });
  it("ask nothing of what stands in the page or the explorer: all of it would be styled anew with each change", () => {
    const sheets = readTracked((path) => /^src\/styles\/.*\.css$/.test(path));
    const asking = [...sheets].flatMap(([path, text]) =>
      [...text.matchAll(/(?::root|html|body|\.explorer|\.pw-explorer)[^\s{}]*:has\([^{}]*/g)].map(
        ([rule]) => `${path}: ${rule.trim()}`,
      ),
    );
    expect(asking).toEqual([]);
  });
  it("lose no space between a word and a link", () => {
    expect(findLostSpaces(readTracked((path) => path.endsWith(".astro")))).toEqual([]);
  });
  it("agree on which screens have sheets", () => {
    const sheets = readTracked((path) => /^src\/styles\/.*\.css$/.test(path));
    const upright = [...sheets.values()].flatMap((text) => text.match(/@media.*portrait.*/g) ?? []);
    expect(upright.length).toBeGreaterThan(5);
    const other = upright.filter((rule) => !rule.includes(WITH_SHEETS));
    // What only tablets have.
    const tablets = `@media (min-width: 800px) and (max-width: ${String(UPRIGHT_WIDTH)}px)`;
    expect(other).toEqual([`${tablets} and (orientation: portrait) {`]);
  });
  it("keep folders' doors free of all but re-exports", () => {
    const doors = readTracked((path) => /^src\/[a-z]+\/index\.ts$/.test(path));
    const other = [...doors].flatMap(([path, text]) =>
      text
        .replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "")
        .split(";")
        .map((statement) => statement.trim())
        .filter((statement) => statement !== "" && !/^export\b[^=(]*\bfrom "/.test(statement))
        .map((statement) => `${path}: ${statement}`),
    );
    expect(other).toEqual([]);
  });
});

describe("findLostSpaces(templates)", () => {
  const templates = (text: string) => new Map([["a.astro", text]]);

  it.each([
    ["before a link", "<p>\n  It was\n  <a href={x}>here</a>.\n</p>"],
    ["after one", "<p>\n  It <em>was</em>\n  here.\n</p>"],
  ])("finds one that is lost %s", (_where, text) => {
    expect(findLostSpaces(templates(text))).toEqual(["a.astro:2"]);
  });
  it.each([
    ["is written out", '<p>\n  It was{" "}\n  <a href={x}>here</a>.\n</p>'],
    ["stands in code", "---\nconst x = y.\n  <a>\n---\n<p />"],
    ["is not wanted", "<p>It was <em>here</em>.</p>\n<p>There</p>"],
  ])("lets a line be where its space %s", (_why, text) => {
    expect(findLostSpaces(templates(text))).toEqual([]);
  });
});

describe("findBannedNames(paths)", () => {
  it("finds folders and files that are named for nothing", () => {
    const paths = ["src/utils/a.ts", "src/graph/helpers.ts", "src/terms/common-words.ts"];
    expect(findBannedNames(paths)).toEqual(["src/utils/a.ts", "src/graph/helpers.ts"]);
  });
});

describe("findBrokenLinks(documents, exists)", () => {
  it("looks from the document's folder, and passes over addresses, anchors and code", () => {
    const text =
      "[a](b.md) [c](https://example.org/x) [d](#e) ![f](../g.png 'title') `[h](i.md)`\n" +
      '<img src="j.png"> <source srcset="k.png">';
    const there = new Set(["docs/b.md", "docs/k.png"]);
    expect(findBrokenLinks(new Map([["docs/x.md", text]]), (path) => there.has(path))).toEqual([
      "docs/x.md: ../g.png",
      "docs/x.md: j.png",
    ]);
  });
});

describe("findMachineTraces(files)", () => {
  it("finds home folders, the system's temporary folders and resolved packages", () => {
    const files = new Map([
      ["a.ts", 'const at = "/home/ann/x";'],
      ["b.json", '"resolved": "https://registry.example.org/p.tgz"'],
      ["c.ts", "const at = join(tmpdir(), name);"],
    ]);
    expect(findMachineTraces(files)).toEqual(["a.ts:1 /home/ann/x", 'b.json:1 "resolved":']);
  });
});

describe("findSkips(tests)", () => {
  it("finds what would be green without being run", () => {
    const text =
      'it.skip("a", run);\nit("b", run);\nit.concurrent.skipIf(true)("c", run);\nxit("d");';
    expect(findSkips(new Map([["x.test.ts", text]]))).toEqual([
      "x.test.ts:1",
      "x.test.ts:3",
      "x.test.ts:4",
    ]);
  });
});

describe("the checkout", () => {
  it("holds no empty file and no link to elsewhere", () => {
    const empty = trackedFiles().filter((path) => statSync(path).size === 0);
    expect(empty).toEqual([]);
    expect(trackedFiles().filter((path) => lstatSync(path).isSymbolicLink())).toEqual([]);
  });
});
