import { describe, expect, it } from "vitest";
import { readField } from "../../../src/terms/text.ts";

describe("isNounInTruth", () => {
  it.each([
    ["allows the user to customize reward functions", "reward"],
    ["a study of knowledge transfer between tasks", "transfer"],
    ["completion by low-rank approximation", "rank"],
    ["the rich embedding space learned by it", "embedding"],
  ])("%s: %s", (text, word) => {
    expect(posOf(text, word)).toBe("NOUN");
  });

  it.each([
    ["we first extract feature maps", "extract"],
    ["robots transfer what they know", "transfer"],
    ["it is able to transfer knowledge", "transfer"],
    ["by learning policies", "learning"],
  ])("not: %s: %s", (text, word) => {
    expect(posOf(text, word)).toBe("VERB");
  });
});

function posOf(text: string, word: string): string | undefined {
  return readField("abstract", text).units.find(({ lower }) => lower === word)?.pos;
}
