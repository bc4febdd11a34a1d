import { describe, expect, it } from "vitest";
import { labelOf } from "../../../src/terms/naming.ts";

const label = (forms: Record<string, number>): string =>
  labelOf(new Map(Object.entries(forms)), false);

describe("labelOf(forms, isMethod)", () => {
  it("prefers a plain phrase to one with a preposition", () => {
    expect(label({ "alignment of LLMs": 3, "LLM alignment": 2 })).toBe("LLM alignment");
  });

  it("keeps a preposition where nearly all papers write it so", () => {
    expect(label({ "quality of life": 9, "life quality": 2 })).toBe("quality of life");
    expect(label({ "burden of disease": 1 })).toBe("burden of disease");
  });

  it("keeps a gerund in front where nearly all papers write it so, and else avoids its participle", () => {
    expect(label({ "training data": 9, "data training": 1 })).toBe("training data");
    expect(label({ "grasping objects": 3, "grasped object": 2, "object grasping": 2 })).toBe(
      "object grasping",
    );
  });

  it("puts the head into the singular, wherever it stands", () => {
    expect(label({ "degrees of freedom": 2 })).toBe("degree of freedom");
    expect(label({ "Mixtures of Experts": 2 })).toBe("mixture of experts");
    expect(label({ "mixture-of-experts": 2 })).toBe("mixture-of-experts");
    expect(label({ "reward models": 2 })).toBe("reward model");
    expect(label({ "local minima": 2 })).toBe("local minimum");
    expect(label({ "social media": 2 })).toBe("social media");
  });

  it("leaves a name its s, where no paper writes it without", () => {
    const named = (form: string, ...words: string[]): string =>
      labelOf(new Map([[form, 3]]), false, new Map(words.map((word) => [word, 3])));
    expect(named("Los Angeles", "los", "angeles")).toBe("Los Angeles");
    for (const place of ["Texas", "Kansas", "Naples", "Cannes", "Maldives", "Andes"])
      expect(named(place, place.toLowerCase())).toBe(place);
    expect(named("United States")).toBe("United States");
    // Plurals of names, and of what does something.
    expect(named("Laplacians", "laplacians")).toBe("Laplacian");
    expect(named("Seagliders", "seagliders")).toBe("Seaglider");
    const both = new Map([
      ["Zarankos", 3],
      ["Zaranko", 1],
    ]);
    expect(labelOf(both, false, new Map([["zarankos", 3]]))).toBe("Zaranko");
  });

  it("turns what opens with a verb where somebody does", () => {
    const forms = {
      "estimate contact forces": 5,
      "contact force estimation": 1,
      "estimating contact forces": 1,
    };
    expect(label(forms)).toBe("contact force estimation");
    expect(label({ "label noise": 9, "noise labels": 1, "labeling noise": 1 })).toBe("label noise");
  });

  it("prefers a noun that is made from a verb, though more have the verb", () => {
    expect(label({ "develop algorithms": 7, "algorithm development": 2 })).toBe(
      "algorithm development",
    );
    expect(label({ "extract knowledge": 3, "Knowledge extraction": 1 })).toBe(
      "knowledge extraction",
    );
    expect(label({ "state space": 57, "space station": 1 })).toBe("state space");
  });

  it("prefers the noun of a verb where somebody writes it", () => {
    const forms = { "optimizes pose-graphs": 1, "pose graph optimization": 1 };
    expect(label(forms)).toBe("pose graph optimization");
    expect(label({ "learns Bayesian": 1, "Bayesian learning": 1 })).toBe("Bayesian learning");
    expect(label({ "classify news": 1, "news classification": 1 })).toBe("news classification");
    expect(label({ "test case": 2, "case testing": 1 })).toBe("test case");
  });

  it("does without a head that says little where somebody does", () => {
    const forms = { "convex optimization problems": 5, "convex optimization": 3 };
    expect(label(forms)).toBe("convex optimization");
    expect(label({ "bandit problem": 2 })).toBe("bandit problem");
  });

  it("takes no noun for a verb because somebody did", () => {
    const forms = new Map([
      ["image processing", 30],
      ["images processing", 1],
      ["imaging processing", 1],
      ["processing images", 2],
    ]);
    expect(labelOf(forms, false)).toBe("image processing");
  });
  it("prefers a plain phrase to a possessive, and keeps an eponym's capital", () => {
    expect(label({ "models' robustness": 3, "model robustness": 1 })).toBe("model robustness");
    expect(
      label({ "Alzheimer's disease": 3, "Alzheimer's Disease": 1, "Alzheimer disease": 1 }),
    ).toBe("Alzheimer's disease");
  });

  it("keeps the capital of a proper word, and takes none from a title", () => {
    expect(label({ "Gaussian Mixture Models": 2, "gaussian mixture model": 1 })).toBe(
      "Gaussian mixture model",
    );
    expect(label({ "Kullback-Leibler divergences": 1 })).toBe("Kullback-Leibler divergence");
    expect(label({ "Reward Models": 2 })).toBe("reward model");
    expect(label({ "RGB-D Cameras": 2 })).toBe("RGB-D camera");
    expect(label({ "T-junctions": 2 })).toBe("T-junction");
  });

  it("keeps the capital that running text gives, before a possessive too", () => {
    const told = new Map([
      ["zarankiewiczia", 1],
      ["revenge", 2],
    ]);
    const forms = new Map([["Zarankiewiczia’s Revenge", 2]]);
    expect(labelOf(forms, false, told)).toBe("Zarankiewiczia’s Revenge");
  });

  it("keeps the capitals of places and languages, which keywords alone may have", () => {
    expect(label({ Canada: 1 })).toBe("Canada");
    expect(label({ "North America": 1 })).toBe("North America");
    expect(label({ "Southern Brazil": 1, "southern Brazil": 1 })).toBe("southern Brazil");
    expect(label({ "Brazilian Nest": 1 })).toBe("Brazilian nest");
    expect(label({ "Amharic Songs": 1 })).toBe("Amharic song");
    expect(label({ "North Wing": 1 })).toBe("north wing");
  });

  it("does not shout", () => {
    expect(label({ "HARBOUR MASONRY": 1 })).toBe("harbour masonry");
    expect(label({ STUDENTS: 1 })).toBe("student");
    expect(label({ SCARA: 1 })).toBe("SCARA");
  });

  it("puts a proper word into the singular where it has one", () => {
    expect(label({ Gaussians: 2 })).toBe("Gaussian");
    expect(label({ "variational Bayes": 2 })).toBe("variational Bayes");
    expect(label({ "southwestern United States": 1 })).toBe("southwestern United States");
    expect(label({ "English Zarankiewiczians": 1 })).toBe("English Zarankiewiczian");
  });
});

describe("labelOf(forms, isMethod), of a method", () => {
  const name = (forms: Record<string, number>): string =>
    labelOf(new Map(Object.entries(forms)), true);

  it("is what most papers write", () => {
    expect(name({ DPO: 6, "Direct Preference Optimization": 3 })).toBe("DPO");
    expect(name({ "k-means": 3, "K-means": 2 })).toBe("k-means");
  });

  it("is what is done rather than the doing of it", () => {
    expect(name({ "Factorizing nest matrices": 3, "nest matrix factorization": 1 })).toBe(
      "nest matrix factorization",
    );
    expect(name({ "Learning with nests": 2, "learning with nests": 1 })).toBe(
      "Learning with nests",
    );
  });

  it("is in the singular where many papers have it so", () => {
    expect(name({ "decision trees": 9, "decision tree": 6, "Decision Trees": 3 })).toBe(
      "decision tree",
    );
    expect(name({ SNNs: 8, SNN: 3 })).toBe("SNN");
    expect(name({ "least squares": 30, "least square": 2 })).toBe("least squares");
    expect(name({ Cityscapes: 3 })).toBe("Cityscapes");
  });
});
