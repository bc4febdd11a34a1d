import { describe, expect, it } from "vitest";
import { RecentCache } from "../../../src/terms/recent-cache.ts";

describe("RecentCache.get(key, make)", () => {
  it("makes a value once while it is asked for, and forgets what is not", () => {
    const made: string[] = [];
    const cache = new RecentCache<string>(2);
    const get = (key: string): string =>
      cache.get(key, () => {
        made.push(key);
        return key.toUpperCase();
      });
    expect(["a", "b", "a", "c", "a", "d", "a", "e", "a", "b"].map(get).join("")).toBe("ABACADAEAB");
    expect(made.join("")).toBe("abcdeb");
  });
});
