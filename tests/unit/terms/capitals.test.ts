import { describe, expect, it } from "vitest";
import { properWords } from "../../../src/terms/capitals.ts";

const proper = (forms: Record<string, number>): string[] =>
  [...properWords(new Map(Object.entries(forms)))].sort();

describe("properWords(forms)", () => {
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
});
