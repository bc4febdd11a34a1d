import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { countChanges, findNearest } from "../../src/nearest.ts";

describe("findNearest(word, known)", () => {
  const known = ["title", "sources", "site", "base"];
  it.each([
    ["titel", "title"],
    ["Title", "title"],
    ["source", "sources"],
    ["sites", "site"],
    ["bsae", "base"],
    ["colour", null],
    ["", null],
  ])("finds for %j %j", (word, nearest) => {
    expect(findNearest(word, known)).toBe(nearest);
  });

  it("takes the first by letter where two are equally near", () => {
    expect(findNearest("cat", ["cut", "cot"])).toBe("cot");
  });
});

describe("countChanges(a, b)", () => {
  it.each([
    ["kitten", "sitting", 3],
    ["ca", "ac", 1],
    ["abc", "", 3],
    ["same", "same", 0],
  ])("counts from %s to %s %d", (a, b, changes) => {
    expect(countChanges(a, b)).toBe(changes);
  });

  it("stops counting where there are more than asked for", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 8 }), (a, b, most) => {
        const changes = countChanges(a, b);
        if (changes <= most) expect(countChanges(a, b, most)).toBe(changes);
        else expect(countChanges(a, b, most)).toBeGreaterThan(most);
      }),
    );
  });

  it("is as far there as back, and no farther than the longer word", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const changes = countChanges(a, b);
        expect(changes).toBe(countChanges(b, a));
        expect(changes).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(changes).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      }),
    );
  });
});
