import { describe, expect, it } from "vitest";
import { wrapLines } from "../../../../src/explorer/picture/caption.ts";

/** One letter is one pixel wide. */
const measure = (text: string) => text.length;

describe("wrapLines(text, room, measure, most)", () => {
  it("breaks at spaces", () => {
    expect(wrapLines("maps of many papers", 9, measure, 3)).toEqual(["maps of", "many", "papers"]);
  });
  it("breaks what has no spaces where it must", () => {
    expect(wrapLines("abcdefgh ij", 5, measure, 3)).toEqual(["abcde", "fgh", "ij"]);
  });
  it("says that there was more", () => {
    expect(wrapLines("one two, three four", 8, measure, 2)).toEqual(["one two,", "three…"]);
    expect(wrapLines("one two, three", 8, measure, 1)).toEqual(["one two…"]);
  });
  it("writes nothing where there is nothing", () => {
    expect(wrapLines("  ", 8, measure, 2)).toEqual([]);
  });
});
