import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { isKeyOf, settleClaims } from "../../src/kept-keys.ts";
import { slugify } from "../../src/slug.ts";

interface Claim {
  readonly item: number;
  readonly key: string;
  readonly strength: number;
}
const strongestFirst = (a: Claim, b: Claim): number => b.strength - a.strength;

describe("settleClaims(claims, compare)", () => {
  it("gives a key to its best claim, and the next key to who has lost it", () => {
    const claims = [
      { item: 0, key: "paper/a", strength: 1 },
      { item: 1, key: "paper/a", strength: 3 },
      { item: 1, key: "paper/b", strength: 2 },
      { item: 2, key: "paper/b", strength: 0 },
    ];
    const kept = settleClaims(claims, strongestFirst);
    expect([...kept].sort()).toEqual([
      [1, "paper/a"],
      [2, "paper/b"],
    ]);
  });
});

describe("isKeyOf(kind, key)", () => {
  it.each([
    "paper/digging-out",
    "paper/digging-out-3d9f66",
    "paper/3d9f66",
    "paper/深い-掘削",
    `paper/${"a".repeat(80)}-${"0".repeat(70)}`,
  ])("knows %s", (key) => {
    expect(isKeyOf("paper", key)).toBe(true);
  });
  it.each([
    "concept/digging-out",
    "paper/",
    "paper/../../etc/passwd",
    "paper/a b",
    "paper/a--b",
    "paper/a.b",
    "paper/a?b",
    "paper/a\ud800",
    `paper/${"a".repeat(1000)}`,
  ])("refuses %s", (key) => {
    expect(isKeyOf("paper", key)).toBe(false);
  });
  it("knows what is made of any title", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (title) => {
        const slug = slugify(title);
        expect(slug === "" || isKeyOf("paper", `paper/${slug}`)).toBe(true);
      }),
    );
  });
});
