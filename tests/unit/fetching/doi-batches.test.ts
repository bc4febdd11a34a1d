import { describe, expect, it } from "vitest";
import { doiPath, nextBatch } from "../../../src/fetching/doi-batches.ts";

describe("nextBatch(dois, cursor, size)", () => {
  it("goes through a list, with DOIs alone that a filter would cut", () => {
    const dois = ["a", "b", "c", "d,e", "f", "g|h"];
    const batches: (readonly string[])[] = [];
    for (let cursor: string | null = "*"; cursor !== null;) {
      const { batch, next }: { batch: readonly string[]; next: string | null } = nextBatch(
        dois,
        cursor,
        2,
      );
      batches.push(batch);
      cursor = next;
    }
    expect(batches).toEqual([["a", "b"], ["c"], ["d,e"], ["f"], ["g|h"]]);
  });
});

describe("doiPath(doi)", () => {
  it("keeps slashes, and encodes what an address has other uses for", () => {
    expect(doiPath("10.5555/a/b?c#d<1>")).toBe("10.5555/a/b%3Fc%23d%3C1%3E");
  });
});
