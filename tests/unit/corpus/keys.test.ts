import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { giveKeys } from "../../../src/corpus/keys.ts";

interface Item {
  readonly title: string;
  readonly year: number;
}
const keysOf = (items: readonly Item[]): string[] =>
  giveKeys("paper", items, { stable: JSON.stringify, content: JSON.stringify });

describe("giveKeys(prefix, items, marks, taken)", () => {
  it("reads like the title where the title is alone", () => {
    expect(
      keysOf([
        { title: "Digging Out", year: 1 },
        { title: "Sailing In", year: 1 },
      ]),
    ).toEqual(["paper/digging-out", "paper/sailing-in"]);
  });

  it("adds a hash of the content to all that clash, and to none else", () => {
    // The first six digits of the SHA-256 of {"title":"Digging Out","year":1} and so on.
    expect(
      keysOf([
        { title: "Digging Out", year: 1 },
        { title: "Sailing In", year: 1 },
        { title: "Digging out!", year: 2 },
      ]),
    ).toEqual(["paper/digging-out-3d9f66", "paper/sailing-in", "paper/digging-out-e681df"]);
  });

  it("names a title without letters by its hash", () => {
    expect(keysOf([{ title: "?!", year: 1 }])[0]).toMatch(/^paper\/[0-9a-f]{6}$/);
  });

  it("does not trip over a title that looks like another's key", () => {
    const clashing = [
      { title: "Digging Out", year: 1 },
      { title: "Digging out!", year: 2 },
    ];
    const [taken = ""] = keysOf(clashing);
    const keys = keysOf([...clashing, { title: taken.replace("paper/", ""), year: 3 }]);
    expect(new Set(keys).size).toBe(3);
  });

  it("gives each its own key, whatever the order", () => {
    const items = fc.uniqueArray(
      fc.record({
        title: fc.constantFrom("A b", "a B!", "á b", "a-b", "c", "", "?", "C."),
        year: fc.integer({ min: 0, max: 9 }),
      }),
      { selector: (item) => JSON.stringify(item) },
    );
    fc.assert(
      fc.property(
        items.chain((list) =>
          fc.tuple(
            fc.constant(list),
            fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
          ),
        ),
        ([list, shuffled]) => {
          const keys = keysOf(list);
          expect(new Set(keys).size).toBe(list.length);
          const inOrder = new Map(shuffled.map((item, i) => [item, keysOf(shuffled)[i]]));
          expect(list.map((item) => inOrder.get(item))).toEqual(keys);
        },
      ),
    );
  });

  it("refuses two items of one content", () => {
    const item = { title: "Digging Out", year: 1 };
    expect(() => keysOf([item, { ...item }])).toThrow(RangeError);
  });
});
