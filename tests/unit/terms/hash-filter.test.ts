import { describe, expect, it } from "vitest";
import { filterOf, filterOfKeys } from "../../../src/terms/hash-filter.ts";
import { HASH_BASE, hashOfKey, KeyTable } from "../../../src/terms/key-hash.ts";

const keys = Array.from({ length: 3000 }, (_, i) => `knot${String(i)} of rope`);
const others = Array.from({ length: 3000 }, (_, i) => `sail${String(i)} of cloth`);
const hash = (key: string) => hashOfKey(key, HASH_BASE);

describe.each([
  ["filterOf(table)", filterOf(KeyTable.of(new Map(keys.map((key, i) => [key, i]))))],
  ["filterOfKeys(keys)", filterOfKeys(keys)],
])("%s", (_, filter) => {
  it("has every key", () => {
    expect(keys.filter((key) => !filter.has(hash(key)))).toEqual([]);
  });

  it("passes over nearly all that is none", () => {
    const taken = others.filter((key) => filter.has(hash(key)));
    expect(taken.length).toBeLessThan(others.length / 8);
  });

  it("takes what is added later", () => {
    const [late] = others.filter((key) => !filter.has(hash(key)));
    filter.add(hash(late!));
    expect(filter.has(hash(late!))).toBe(true);
  });
});
