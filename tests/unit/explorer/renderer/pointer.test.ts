import { describe, expect, it } from "vitest";
import { selectionAfter } from "../../../../src/explorer/renderer/pointer.ts";

describe("selectionAfter(state, key, add)", () => {
  it("takes what is clicked alone", () => {
    expect(selectionAfter({ selection: ["a", "b"] }, "c", false)).toEqual(["c"]);
  });
  it("clears on the empty map", () => {
    expect(selectionAfter({ selection: ["a"] }, null, false)).toEqual([]);
  });
  it("takes in and out with a key held, and clears nothing", () => {
    expect(selectionAfter({ selection: ["a"] }, "b", true)).toEqual(["a", "b"]);
    expect(selectionAfter({ selection: ["a", "b"] }, "a", true)).toEqual(["b"]);
    expect(selectionAfter({ selection: ["a"] }, null, true)).toEqual(["a"]);
  });
});
