import { describe, expect, it } from "vitest";
import { isLetter, walkMenu } from "../../../../src/explorer/menu/walk.ts";

const LABELS = ["Share…", "Save picture…", "Full screen", "Light", "Dark", "Keys"];

describe("walkMenu(key, at, labels, typed)", () => {
  it.each([
    ["ArrowDown", 0, 1],
    ["ArrowDown", 5, 0],
    ["ArrowDown", -1, 0],
    ["ArrowUp", 3, 2],
    ["ArrowUp", 0, 5],
    ["ArrowUp", -1, 5],
    ["Home", 4, 0],
    ["End", 1, 5],
  ])("%s leads from %i to %i, round the ends", (key, at, next) => {
    expect(walkMenu(key, at, LABELS)).toBe(next);
  });
  it.each(["Enter", "Tab", "F1", "PageDown"])("leaves %s to others", (key) => {
    expect(walkMenu(key, 2, LABELS)).toBeNull();
  });
  it("goes to the next entry that begins with a letter, and on with the same letter", () => {
    expect(walkMenu("s", 2, LABELS)).toBe(0);
    expect(walkMenu("s", 0, LABELS, "s")).toBe(1);
    expect(walkMenu("S", 1, LABELS)).toBe(0);
  });
  it("stays with an entry while more of its name is typed", () => {
    expect(walkMenu("a", 1, LABELS, "s")).toBe(1);
    expect(walkMenu("h", 1, LABELS, "s")).toBe(0);
    expect(walkMenu(" ", 2, LABELS, "full")).toBe(2);
  });
  it("presses with the space bar where no word was begun", () => {
    expect(walkMenu(" ", 2, LABELS)).toBeNull();
  });
  it("stays where nothing begins so, and in an empty menu", () => {
    expect(walkMenu("x", 2, LABELS)).toBeNull();
    expect(walkMenu("ArrowDown", -1, [])).toBeNull();
  });
});

describe("isLetter(key)", () => {
  it("knows letters of every alphabet from names of keys", () => {
    expect(["a", "é", "𝒜", "字", "Tab", "F1", ""].filter(isLetter)).toEqual(["a", "é", "𝒜", "字"]);
  });
});
