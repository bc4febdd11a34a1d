import { describe, expect, it } from "vitest";
import { TRAIT, traitsOf } from "../../../src/terms/traits.ts";

describe("traitsOf(word, lower, norm)", () => {
  it.each([
    ["network", "network", TRAIT.computing | TRAIT.plain],
    ["Patients", "patient", TRAIT.life],
    ["Novel", "novel", TRAIT.evaluative],
    ["this", "this", TRAIT.functional | TRAIT.plain | TRAIT.english | TRAIT.opensNone],
    ["und", "und", TRAIT.plain | TRAIT.foreign],
    ["2024", "2024", TRAIT.number | TRAIT.loud],
    ["LLaVA", "llava", 0],
    ["BERT", "bert", TRAIT.loud],
  ])("says of %s what is so of it wherever it stands", (word, norm, traits) => {
    expect(traitsOf(word, word.toLowerCase(), norm)).toBe(traits);
  });
});
