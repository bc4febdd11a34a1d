import { describe, expect, it } from "vitest";
import { normalizeWord } from "../../../src/terms/inflection.ts";

describe("normalizeWord(word)", () => {
  it.each([
    ["models", "model"],
    ["analyses", "analysis"],
    ["studies", "study"],
    ["biases", "bias"],
    ["LLMs", "llm"],
    ["classes", "class"],
    ["mice", "mouse"],
    ["causes", "cause"],
    ["warehouses", "warehouse"],
    ["viruses", "virus"],
    ["movies", "movie"],
    ["caches", "cache"],
    ["echoes", "echo"],
    ["shelves", "shelf"],
  ])("makes a singular of %s", (word, singular) => {
    expect(normalizeWord(word)).toBe(singular);
  });

  it.each([
    ["behaviours", "behavior"],
    ["generalisation", "generalization"],
    ["modelling", "modeling"],
    ["tumour", "tumor"],
  ])("spells %s as Americans do", (word, american) => {
    expect(normalizeWord(word)).toBe(american);
  });

  it.each(["bias", "physics", "class", "spelling", "sms", "clothes", "forceps", "goods"])(
    "leaves %s alone",
    (word) => {
      expect(normalizeWord(word)).toBe(word);
    },
  );

  it("keeps apart what a stemmer would join", () => {
    expect(normalizeWord("generation")).not.toBe(normalizeWord("general"));
  });
});
