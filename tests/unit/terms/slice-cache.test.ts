import { describe, expect, it } from "vitest";
import { checkOn, hashOn, SliceCache } from "../../../src/terms/slice-cache.ts";

function hashOf(text: string, on: typeof hashOn): number {
  return Array.from(text).reduce((hash, letter) => on(hash, letter.charCodeAt(0)), 0);
}

describe("SliceCache.get(text, from, to, hash, check, make)", () => {
  it("makes a value once while it is asked for, and forgets what is not", () => {
    const made: string[] = [];
    const cache = new SliceCache<string>(2);
    const get = (key: string): string =>
      cache.get(`.${key}.`, 1, 2, hashOf(key, hashOn), hashOf(key, checkOn), () => {
        made.push(key);
        return key.toUpperCase();
      });
    expect(["a", "b", "a", "c", "a", "d", "a", "e", "a", "b"].map(get).join("")).toBe("ABACADAEAB");
    expect(made.join("")).toBe("abcdeb");
  });

  it("tells stretches apart that share a hash", () => {
    const cache = new SliceCache<string>(8);
    const get = (key: string) =>
      cache.get(key, 0, key.length, 5, hashOf(key, checkOn), () => `<${key}>`);
    expect(["owl", "ow", "owlet", "owl", "ow"].map(get)).toEqual([
      "<owl>",
      "<ow>",
      "<owlet>",
      "<owl>",
      "<ow>",
    ]);
  });
});
