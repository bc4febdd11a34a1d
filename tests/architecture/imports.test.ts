import { describe, expect, it } from "vitest";
import { findBadImports, readGlobals, readImports } from "./imports.ts";
import { readTracked } from "./repository.ts";

const CODE = /^src\/.*\.(astro|ts|mjs)$/;

describe("imports of src/", () => {
  it("follow the data's way", () => {
    const sources = readTracked((path) => CODE.test(path));
    expect(sources.size).toBeGreaterThan(50);
    expect(findBadImports(sources)).toEqual([]);
  });
});

describe("readImports(path, text)", () => {
  it("reads static, re-exported, dynamic and typed imports, and no comments", () => {
    const text = [
      'import a from "./a.ts";',
      "import {",
      "  type B,",
      '} from "./b.ts";',
      'export * from "./c.ts";',
      'const d = await import("./d.ts");',
      'type E = import("./e.ts").E;',
      '// import f from "./f.ts";',
      'import type { G } from "./g.ts";',
    ].join("\n");
    expect(readImports("src/x.ts", text)).toEqual([
      { from: "./a.ts", line: 1, typeOnly: false },
      { from: "./b.ts", line: 2, typeOnly: true },
      { from: "./c.ts", line: 5, typeOnly: false },
      { from: "./d.ts", line: 6, typeOnly: false },
      { from: "./e.ts", line: 7, typeOnly: true },
      { from: "./g.ts", line: 9, typeOnly: true },
    ]);
  });
  it("reads both the frontmatter and the scripts of an Astro file", () => {
    const text =
      '---\nimport A from "./A.astro";\n---\n<A />\n<script>\n  import "../b.ts";\n</script>\n';
    expect(readImports("src/pages/x.astro", text)).toEqual([
      { from: "./A.astro", line: 2, typeOnly: false },
      { from: "../b.ts", line: 6, typeOnly: false },
    ]);
  });
});

describe("readGlobals(path, text)", () => {
  it.each([
    "const bytes = Buffer.from(text);",
    "if (process.env.X) y();",
    "await new Promise(setImmediate);",
    'const y = require("y");',
    "const y = { process };",
    "const here = __dirname;",
  ])("finds it in %s", (text) => {
    expect(readGlobals("src/x.ts", `\n${text}`)).toMatchObject([{ line: 2 }]);
  });
  it.each([
    "machine.process();",
    "const y = { require: true };",
    "function read(bytes: Buffer): Buffer;",
    "// Buffer",
    'const y = "process";',
  ])("finds none in %s", (text) => {
    expect(readGlobals("src/x.ts", text)).toEqual([]);
  });
});

describe("findBadImports(sources)", () => {
  it.each([
    ["src/corpus/x.ts", 'import { y } from "../graph/index.ts";', "corpus may import no other"],
    ["src/terms/x.ts", 'import type { y } from "../corpus/y.ts";', "come in by the door"],
    ["src/terms/x.ts", 'import { y } from "../corpus/index.ts";', "import type"],
    ["src/explorer/x.ts", 'import { y } from "../graph/index.ts";', "explorer may import"],
    ["src/explorer/x.ts", 'import { y } from "../dataset/writer.ts";', "explorer may import"],
    ["src/explorer/x.ts", 'import { y } from "../pipeline/build.ts";', "explorer may import"],
    ["src/explorer/x.ts", 'import { Sigma } from "sigma";', "sigma belongs to"],
    ["src/components/x.ts", 'import { y } from "sigma/rendering";', "sigma belongs to"],
    ["src/pages/x.astro", '---\nimport "../terms/index.ts";\n---', "pages may import"],
    ["src/errors.ts", 'import { y } from "./map/index.ts";', "import no folder"],
    ["src/map/x.ts", 'import { y } from "../other.ts";', "open to all"],
    ["src/map/x.ts", 'import { y } from "../../scripts/y.ts";', "nothing outside src/"],
    ["src/explorer/x.ts", 'import { join } from "node:path";', "no browser has it"],
    ["src/service-worker/x.ts", 'import { slugify } from "../slug.ts";', "one file in the browser"],
  ])("refuses, in %s, %s", (path, text, reason) => {
    expect(findBadImports(new Map([[path, text]])).join()).toContain(reason);
  });

  it("finds Node behind the reader", () => {
    const sources = new Map([
      ["src/dataset/reader.ts", 'import { y } from "./y.ts";'],
      ["src/dataset/y.ts", 'import { readFile } from "node:fs/promises";'],
    ]);
    expect(findBadImports(sources)).toEqual([
      "src/dataset/y.ts:1 imports node:fs/promises: no browser has it, " +
        "which src/dataset/reader.ts brings to the browser",
    ]);
  });

  it("finds what Node alone has behind the stages, as a page runs them", () => {
    const sources = new Map([
      ["src/making/worker.ts", 'import { y } from "../pipeline/stages.ts";'],
      ["src/pipeline/stages.ts", 'import { y } from "../corpus/index.ts";'],
      ["src/corpus/index.ts", 'import yauzl from "yauzl";\nexport const y = Buffer.from("");'],
    ]);
    const brought = "no browser has it, which src/pipeline/stages.ts brings to the browser";
    expect(findBadImports(sources)).toEqual([
      `src/corpus/index.ts:1 imports yauzl: ${brought}`,
      `src/corpus/index.ts:2 uses Buffer: ${brought}`,
    ]);
  });

  it.each([
    ["src/terms/x.ts", 'import type { Paper } from "../corpus/index.ts";'],
    ["src/graph/x.ts", 'import { compareText } from "../ordering.ts";'],
    ["src/explorer/renderer/x.ts", 'import { Sigma } from "sigma";'],
    ["src/explorer/x.ts", 'import { y } from "../dataset/reader.ts";'],
    ["src/pipeline/x.ts", 'import { y } from "../terms/index.ts";'],
    ["scripts/x.ts", 'import { y } from "../src/pipeline/build.ts";'],
  ])("lets, in %s, stand %s", (path, text) => {
    expect(findBadImports(new Map([[path, text]]))).toEqual([]);
  });
});
