import { describe, expect, it } from "vitest";
import { broaderConcepts, broaderMethods, type Named } from "../../../src/terms/hierarchy.ts";

const concept = (label: string, ...aliases: string[]): Named => ({
  key: `concept/${label.toLowerCase().replaceAll(" ", "-")}`,
  label,
  aliases: [label, ...aliases],
});
const method = (label: string, ...aliases: string[]): Named => ({
  ...concept(label, ...aliases),
  key: `method/${label.toLowerCase()}`,
});

describe("broaderConcepts(concepts)", () => {
  it("names the longest concept that a label ends with, and not those above it", () => {
    const concepts = [concept("model"), concept("reward model"), concept("language reward model")];
    expect([...broaderConcepts(concepts)]).toEqual([
      ["concept/language-reward-model", ["concept/reward-model"]],
      ["concept/reward-model", ["concept/model"]],
    ]);
  });

  it("knows the broader one by all its forms", () => {
    const concepts = [concept("large language model", "LLMs"), concept("reasoning LLM")];
    expect(broaderConcepts(concepts).get("concept/reasoning-llm")).toEqual([
      "concept/large-language-model",
    ]);
  });

  it("asks what a phrase with a preposition is about", () => {
    const concepts = [
      concept("life"),
      concept("quality of life"),
      concept("health-related quality of life"),
    ];
    expect([...broaderConcepts(concepts)]).toEqual([
      ["concept/health-related-quality-of-life", ["concept/quality-of-life"]],
    ]);
  });

  it("begins no broader term inside a word", () => {
    const concepts = [
      concept("image generation"),
      concept("text-to-image generation"),
      concept("art"),
    ];
    expect([...broaderConcepts([...concepts, concept("smart")])]).toEqual([]);
  });

  it("goes in no circle", () => {
    const concepts = [concept("big bird", "old nest"), concept("nest", "bird", "great big bird")];
    const circle = broaderConcepts([concept("old nest", "bird"), concept("big bird", "nest")]);
    expect(circle.size).toBe(1);
    expect([...broaderConcepts(concepts)]).toEqual([["concept/big-bird", ["concept/nest"]]]);
  });
});

describe("broaderMethods(methods)", () => {
  it.each([
    ["LLaVA-1.5", "LLaVA"],
    ["GPT-4V", "GPT-4"],
    ["GPT-4o", "GPT-4"],
    ["YOLOv8", "YOLO"],
    ["Llama 3", "Llama"],
    ["Flamingo-9B", "Flamingo"],
    ["BERT-large", "BERT"],
    ["RRT*", "RRT"],
    ["DeepLabV3+", "DeepLabV3"],
    ["PointNet++", "PointNet"],
  ])("takes %s for a version of %s", (version, name) => {
    expect([...broaderMethods([method(name), method(version)])]).toEqual([
      [`method/${version.toLowerCase()}`, [`method/${name.toLowerCase()}`]],
    ]);
  });

  it("names the nearest alone", () => {
    const methods = [method("GPT"), method("GPT-4"), method("GPT-4o")];
    expect(broaderMethods(methods).get("method/gpt-4o")).toEqual(["method/gpt-4"]);
  });

  it.each([
    ["BERTScore", "BERT"],
    ["Mask R-CNN", "R-CNN"],
    ["IL-13", "IL-1"],
    ["NestBench", "Nest"],
  ])("takes %s for no version of %s", (other, name) => {
    expect(broaderMethods([method(name), method(other)]).size).toBe(0);
  });
});
