import { describe, expect, it } from "vitest";
import { noCounts, PHRASE } from "../../../src/terms/corpus-counts.ts";
import { extractTerms } from "../../../src/terms/index.ts";
import { keyOfText } from "../../../src/terms/key.ts";
import { joinWordVariants, latinSingular } from "../../../src/terms/word-variants.ts";
import { Merging } from "../../../src/terms/merging.ts";
import { paper, termOf } from "./papers.ts";

/** Whether the first phrase, a concept, becomes one with the second, which some paper has. */
function areJoined(concept: string, phrase: string): boolean {
  const counts = noCounts();
  for (const form of [concept, phrase])
    counts.phrases.set(keyOfText(form), {
      ...{ papers: 1, evidence: 0, forms: form },
      flags: PHRASE.plain | PHRASE.long | PHRASE.whole,
    });
  const merged = new Merging();
  const keys = new Set([keyOfText(concept)]);
  joinWordVariants(counts, keys, keys, merged);
  return merged.find(keyOfText(concept)) === merged.find(keyOfText(phrase));
}

describe("joinWordVariants(counts, concepts, keys, merged)", () => {
  it("joins both numbers of a head, whichever is a concept", () => {
    expect(areJoined("Nash equilibria", "Nash equilibrium")).toBe(true);
    expect(areJoined("parallel corpus", "parallel corpora")).toBe(true);
    expect(areJoined("automaton", "automata")).toBe(true);
    expect(areJoined("neural net", "neural network")).toBe(true);
  });

  it("joins an adjective before the head with its noun", () => {
    expect(areJoined("robotic arm", "robot arm")).toBe(true);
    expect(areJoined("biomimetic robot fish", "biomimetic robotic fish")).toBe(true);
    expect(areJoined("convolution layer", "convolutional layer")).toBe(true);
  });

  it("joins what a title or keyword shouts in the plural, whichever is a concept", () => {
    expect(areJoined("REWARD MODELS", "reward model")).toBe(true);
    expect(areJoined("reward model", "REWARD MODELS")).toBe(true);
    expect(areJoined("STUDENTS", "student")).toBe(true);
    expect(areJoined("TIDES", "tide")).toBe(false);
  });

  it("joins nothing else", () => {
    expect(areJoined("Nash equilibria", "equilibrium")).toBe(false);
    expect(areJoined("social media", "social medium")).toBe(false);
    expect(areJoined("equilibria finder", "equilibrium finder")).toBe(false);
    expect(areJoined("mobile network", "MobileNet")).toBe(false);
    expect(areJoined("dynamical system", "dynamic system")).toBe(false);
    expect(areJoined("soft robot", "soft robotic")).toBe(false);
  });
});

describe("extractTerms(papers)", () => {
  it("has one term for both numbers, named in the singular", () => {
    const extraction = extractTerms([
      paper(
        "a",
        "Nash equilibria of harbour games",
        "We compute Nash equilibria of harbour games.",
      ),
      paper("b", "A Nash equilibrium at sea", "Ships reach a Nash equilibrium in harbour games."),
      paper("c", "Nash equilibria", "On Nash equilibria that ships reach."),
    ]);
    const term = termOf(extraction, "Nash equilibria");
    expect(term).toBe(termOf(extraction, "Nash equilibrium"));
    expect(term!.label).toBe("Nash equilibrium");
    expect(term!.occurrences).toHaveLength(3);
  });
});

describe("latinSingular(word)", () => {
  it("has the singular of such a plural alone", () => {
    expect(latinSingular("minima")).toBe("minimum");
    expect(latinSingular("data")).toBeUndefined();
    expect(latinSingular("models")).toBeUndefined();
  });
});
