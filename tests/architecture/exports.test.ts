import { describe, expect, it } from "vitest";
import { findUnusedExports } from "./exports.ts";
import { readTracked } from "./repository.ts";

const CODE = /^(?:scripts|src|tests)\/.*\.(?:astro|ts|mjs)$|^[^/]+\.(?:ts|js)$/;

describe("exports of src/", () => {
  it("are imported by somebody", () => {
    const sources = readTracked((path) => CODE.test(path));
    expect(sources.size).toBeGreaterThan(500);
    expect(findUnusedExports(sources)).toEqual([]);
  });
});

describe("findUnusedExports(sources)", () => {
  const find = (importing: string, path = "src/y.ts") =>
    findUnusedExports(
      new Map([
        [
          "src/x.ts",
          "export function a() {}\nexport const b = 1;\nexport class C {}\nconst d = 2;",
        ],
        [path, importing],
      ]),
    );

  it.each([
    ["", ["a", "b", "C"]],
    ["const a = 1; // a, b and C", ["a", "b", "C"]],
    ['import { a, b as other, type C } from "./x.ts";', []],
    ['import * as x from "./x.ts";', []],
    ['const { a } = await import("./x.ts");', ["b", "C"]],
    ['const x = import("./x.ts");', []],
    ['type A = import("./x.ts").C;', ["a", "b"]],
    ['import { a } from "./z/x.ts";', ["a", "b", "C"]],
    ['export * from "./x.ts";', []],
  ])("where another file says %j, finds %j", (importing, unused) => {
    expect(find(importing)).toEqual(unused.map((name) => `src/x.ts: ${name}`).sort());
  });

  it("counts what pages and tests import, and asks who takes what a door offers", () => {
    expect(find('---\nimport { a, b } from "../x.ts";\n---', "src/pages/y.astro")).toEqual([
      "src/x.ts: C",
    ]);
    expect(find('import { a, b, C } from "../src/x.ts";', "tests/x.test.ts")).toEqual([]);
    expect(find('export { a, b, type C } from "./x.ts";', "src/index.ts")).toEqual([
      "src/index.ts: a",
      "src/index.ts: b",
    ]);
  });

  it("leaves types alone, which name what functions take and give", () => {
    expect(findUnusedExports(new Map([["src/x.ts", "export interface A {}"]]))).toEqual([]);
  });
});
