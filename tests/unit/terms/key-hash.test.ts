import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import {
  CHECK_BASE,
  HASH_BASE,
  hashOfKey,
  KeyTable,
  shiftOf,
} from "../../../src/terms/key-hash.ts";

describe("hashOfKey(text, base)", () => {
  it("of two texts in one follows from theirs", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        for (const base of [HASH_BASE, CHECK_BASE]) {
          const joined = Math.imul(hashOfKey(a, base), shiftOf(b.length, base));
          expect((joined + hashOfKey(b, base)) | 0).toBe(hashOfKey(a + b, base));
        }
      }),
    );
  });
});

describe("KeyTable", () => {
  it("says of each key what a map says, and −1 of all others", () => {
    const texts = fc.string({ maxLength: 3 });
    fc.assert(
      fc.property(fc.dictionary(texts, fc.nat()), fc.array(texts), (given, others) => {
        const map = new Map(Object.entries(given));
        const table = new KeyTable(KeyTable.of(map).columns);
        for (const key of [...map.keys(), ...others])
          expect(table.get(key)).toBe(map.get(key) ?? -1);
      }),
    );
  });

  it("does where memory cannot be shared, as in most pages", () => {
    vi.stubGlobal("SharedArrayBuffer", undefined);
    try {
      const table = KeyTable.of(new Map([["rope", 7]]));
      expect([table.get("rope"), table.get("sand")]).toEqual([7, -1]);
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it("takes words that somebody made of the same hashes for one, and ends no build for them", () => {
    // Thue and Morse's words: polynomials of them agree modulo powers of two, whatever the base.
    let [one, other] = ["a", "b"];
    while (one.length < 2048) [one, other] = [one + other, other + one];
    for (const base of [HASH_BASE, CHECK_BASE])
      expect(hashOfKey(one, base)).toBe(hashOfKey(other, base));
    const table = KeyTable.of(new Map([one, other, "c"].map((key, i) => [key, i])));
    expect([one, other, "c"].map((key) => table.get(key))).toEqual([0, 0, 2]);
  });
});
