import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ArrayPool } from "../../../src/terms/array-pool.ts";

describe("pooled arrays", () => {
  it("hold what was put into them, whatever comes after", () => {
    const lists = fc.array(fc.array(fc.nat(255), { maxLength: 40 }), { maxLength: 30 });
    fc.assert(
      fc.property(lists, (given) => {
        const pool = new ArrayPool();
        const kept = given.map((list) => [
          pool.bytes(list),
          pool.shorts(list),
          pool.ints(list),
          pool.floats(list),
        ]);
        expect(kept.map((arrays) => arrays.map((array) => Array.from(array)))).toEqual(
          given.map((list) => [list, list, list, list]),
        );
      }),
    );
  });

  it("share buffers, a long one aside", () => {
    const pool = new ArrayPool();
    const [a, b] = [pool.ints([1, 2]), pool.shorts([3])];
    const long = pool.bytes(new Uint8Array(100_000).fill(7));
    expect(long.buffer.byteLength).toBe(100_000);
    expect(long.at(-1)).toBe(7);
    expect(a.buffer).toBe(b.buffer);
  });

  it("go on in a new buffer where one is full", () => {
    const pool = new ArrayPool();
    const list = Array.from({ length: 5000 }, (_, i) => i);
    const kept = Array.from({ length: 60 }, () => pool.ints(list));
    expect(new Set(kept.map(({ buffer }) => buffer)).size).toBeGreaterThan(1);
    for (const array of kept) expect(array.at(-1)).toBe(4999);
  });
});
