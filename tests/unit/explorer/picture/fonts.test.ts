import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LETTERS } from "../../../../src/explorer/picture/fonts.ts";

describe("LETTERS", () => {
  it("has the ranges of the page’s own faces", () => {
    const css = readFileSync("src/styles/fonts.css", "utf8");
    const ranges = [...css.matchAll(/unicode-range:([^;]*);/g)].map(([, range]) =>
      range!.replace(/\s+/g, " ").trim(),
    );
    expect(new Set(Object.values(LETTERS).map(({ range }) => range))).toEqual(new Set(ranges));
  });
});
