import { describe, expect, it } from "vitest";
import { createNameIndex } from "../../../../src/explorer/search/word-index.ts";

describe("createNameIndex(names)", () => {
  it("finds nodes by what they are called, cut and folded as everywhere", () => {
    const index = createNameIndex(["Reward model", "LLaVA-1.5", "Schrödinger bridge"]);
    const found = (text: string): number[] =>
      index.search({ queries: [text], prefix: true }).map(({ id }) => id);
    expect(found("rewa")).toEqual([0]);
    expect(found("llava-1.5")).toEqual([1]);
    expect(found("schrodinger")).toEqual([2]);
    expect(found("abstract")).toEqual([]);
  });
});
