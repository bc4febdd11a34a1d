import { describe, expect, it } from "vitest";
import { otherSpellings } from "../../../src/explorer/spellings.ts";

describe("otherSpellings(label, aliases)", () => {
  it("leaves out plurals, capitals and hyphens of the label", () => {
    const aliases = ["Human Preferences", "human preference", "human-preferences"];
    expect(otherSpellings("human preference", aliases)).toEqual([]);
    expect(otherSpellings("policy", ["policies", "Policies"])).toEqual([]);
    expect(otherSpellings("loss", ["losses", "Loss"])).toEqual([]);
  });
  it("keeps other wordings, each once", () => {
    const aliases = ["aligning LLMs", "alignment of LLMs", "Alignment of LLM", "LLM Alignment"];
    expect(otherSpellings("LLM alignment", aliases)).toEqual([
      "aligning LLMs",
      "alignment of LLMs",
    ]);
    expect(otherSpellings("analysis", ["analyses"])).toEqual(["analyses"]);
  });
});
