import { describe, expect, it } from "vitest";
import { isSentence, properWords, tellingCapitals } from "../../../src/terms/capitals.ts";

const proper = (forms: Record<string, number>, told: Record<string, number> = {}): string[] =>
  [...properWords(new Map(Object.entries(forms)), new Map(Object.entries(told)))].sort();

describe("properWords(forms, told)", () => {
  it("has those that the background knows, wherever they stand", () => {
    expect(proper({ "Gaussian mixture models": 3, "gaussian mixture": 1 })).toEqual(["gaussian"]);
    expect(proper({ "extended Kalman filters": 1 })).toEqual(["kalman"]);
    expect(proper({ "Monte Carlo Tree Search": 1 })).toEqual(["carlo", "monte"]);
    expect(proper({ "mixture of Gaussians": 1 })).toEqual(["gaussians"]);
  });

  it("has no word that the background has in small letters, whoever writes it large", () => {
    expect(proper({ "Large Language Models": 9 })).toEqual([]);
    expect(proper({ "deep Reinforcement Learning": 2 })).toEqual([]);
  });

  it("has none that most papers of the term write small", () => {
    expect(proper({ "breakfast food": 3, "Breakfast food": 1 })).toEqual([]);
  });

  it("has one that nobody knows behind a word in small letters, and beside a proper one", () => {
    expect(proper({ "extended Zarankiewiczian problem": 1 })).toEqual(["zarankiewiczian"]);
    expect(proper({ "Abendrotha Morgenrotha Turing": 1 })).toEqual([
      "abendrotha",
      "morgenrotha",
      "turing",
    ]);
    expect(proper({ "Zarankiewiczian Problem": 5 })).toEqual([]);
    expect(proper({ "Cult of Zarankiewiczia": 1 })).toEqual([]);
  });

  it("has a letter that most papers write large, but no article", () => {
    expect(proper({ "RGB-D cameras": 2, "RGBD camera": 1 })).toEqual(["d"]);
    expect(proper({ "N-Grams": 1, "n-grams": 2 })).toEqual([]);
    expect(proper({ "A priori knowledge": 1 })).toEqual([]);
  });

  it("believes a capital that running text gives to a word that the background has not", () => {
    expect(proper({ "Zarankiewiczian Problem": 5 }, { zarankiewiczian: 1 })).toEqual([
      "zarankiewiczian",
    ]);
    const mixed = { "Zarankiewiczian Problem": 2, "zarankiewiczian problem": 2 };
    expect(proper(mixed, { zarankiewiczian: 2 })).toEqual([]);
  });

  it("asks two papers, and that next to none says otherwise, for one that it knows in small letters", () => {
    expect(proper({ "Lie Groups": 3 }, { lie: 1, groups: 1 })).toEqual([]);
    expect(proper({ "Lie groups": 3 }, { lie: 2 })).toEqual(["lie"]);
    expect(proper({ "Lie groups": 3, "lie group": 1 }, { lie: 3 })).toEqual([]);
    expect(proper({ "And-Or graphs": 3 }, { and: 3, or: 3 })).toEqual([]);
  });

  it("takes a seldom word along behind a name that nobody knows, a common one never", () => {
    const told = { abendrotha: 1, park: 1, model: 1 };
    expect(proper({ "Abendrotha Park": 1 }, told)).toEqual(["abendrotha", "park"]);
    expect(proper({ "Abendrotha Model": 1 }, told)).toEqual(["abendrotha"]);
    expect(proper({ "Abendrotha Park": 1, "Abendrotha park": 1 }, told)).toEqual(["abendrotha"]);
  });
});

describe("properWords(forms, told), of names in several words", () => {
  it("takes along what stands before a name that nobody knows", () => {
    const told = { south: 1, abendrotha: 1 };
    expect(proper({ "South Abendrotha": 1 }, told).sort()).toEqual(["abendrotha", "south"]);
  });
  it("writes all of them large or none: nobody writes black-backed Abendrotha", () => {
    const forms = { "Black-backed Abendrothas": 3, "black-backed abendrothas": 1 };
    expect(proper(forms, { black: 3, abendrothas: 3 })).toEqual([]);
    expect(proper({ "extended Abendrotha problem": 1 }, { abendrotha: 1 })).toEqual(["abendrotha"]);
  });
});

describe("isSentence(title)", () => {
  it.each([
    ["Habitat use of Picoides arcticus after fire in the Black Hills", true],
    ["Planning under Uncertainty without Global Models", false],
    ["Attention Is All You Need", false],
  ])("%s: %s", (title, sentence) => {
    expect(isSentence(title)).toBe(sentence);
  });
});

describe("tellingCapitals(text, start, end)", () => {
  const told = (text: string, mention: string): string[] => {
    const start = text.indexOf(mention);
    return tellingCapitals(text, start, start + mention.length);
  };

  it("has words with a capital behind a word in small letters", () => {
    expect(told("grown on the Loess Plateau, where", "Loess Plateau")).toEqual([
      "loess",
      "plateau",
    ]);
    expect(told("invariant under Lie groups", "Lie groups")).toEqual(["lie"]);
    expect(told("a woodpecker (Picoides arcticus)", "Picoides arcticus")).toEqual(["picoides"]);
  });

  it("has none where the place asks for it, or is about to give an abbreviation", () => {
    expect(told("Loess Plateau", "Loess Plateau")).toEqual([]);
    expect(told("It rained. Loess Plateau soil", "Loess Plateau")).toEqual([]);
    expect(told("the Reward Models (RMs) of", "Reward Models")).toEqual([]);
    expect(told("the CNN model", "CNN model")).toEqual([]);
  });
});
