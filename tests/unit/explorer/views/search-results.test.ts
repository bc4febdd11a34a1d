import { describe, expect, it } from "vitest";
import { firstShown } from "../../../../src/explorer/views/search-results.ts";

describe("firstShown(groups)", () => {
  it.each([
    [1, 5],
    [2, 5],
    [3, 3],
    [5, 3],
  ])("of %d groups shows %d results each", (groups, shown) => {
    expect(firstShown(groups)).toBe(shown);
  });
});
