import { describe, expect, it } from "vitest";
import { sentenceShares } from "../../../src/terms/sentence-share.ts";
import type { Mention } from "../../../src/terms/index.ts";

const TEXT = "Owls hunt. Owls and owls sing. We count owls. Gulls rest. Terns dive. US owls sleep.";

function sharesOf(text: string) {
  const sentences = Int32Array.from(
    [...text.matchAll(/[^.]+\./g)].flatMap(({ index, 0: { length } }) => [index, index + length]),
  );
  return sentenceShares({ fields: [{ field: "abstract", text, sentences }] });
}

function mentionsOf(text: string, word: string): Mention[] {
  return [...text.matchAll(new RegExp(word, "gi"))].map(({ index }) => {
    return { field: "abstract", start: index, end: index + word.length };
  });
}

describe("sentenceShares(paper)", () => {
  it("counts each sentence once", () => {
    expect(sharesOf(TEXT)(mentionsOf(TEXT, "owls")).share).toBeCloseTo(4 / 6);
    expect(sharesOf(TEXT)(mentionsOf(TEXT, "gulls"))).toEqual({ share: 1 / 6, isOwn: false });
  });

  it("tells where the paper speaks of itself", () => {
    expect(sharesOf(TEXT)(mentionsOf(TEXT, "count")).isOwn).toBe(true);
    expect(sharesOf(TEXT)(mentionsOf(TEXT, "sleep")).isOwn).toBe(false);
  });

  it("thinks little of the only sentence there is, and nothing of titles", () => {
    expect(sharesOf("Owls hunt.")(mentionsOf("Owls hunt.", "owls")).share).toBe(1 / 5);
    const title: Mention = { field: "title", start: 0, end: 4 };
    expect(sharesOf(TEXT)([title])).toEqual({ share: 0, isOwn: false });
    expect(sentenceShares({ fields: [] })([title])).toEqual({ share: 0, isOwn: false });
  });
});
