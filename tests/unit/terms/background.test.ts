import { describe, expect, it } from "vitest";
import {
  isInPassing,
  isJudgement,
  isProperWord,
  phraseCount,
} from "../../../src/terms/background.ts";
import table from "../../../src/terms/model/background.json" with { type: "json" };

const ROWS = table.phrases.split("\n");
const KEYS = new Set(ROWS.map((row) => row.split(" ")[0] ?? ""));

describe("phraseCount(key)", () => {
  it("has each phrase of the table", () => {
    const found = [...KEYS].map((key) => {
      const { papers, whole, titles, wholeTitles, repeated } = phraseCount(key);
      return [key, papers, whole, titles, wholeTitles, repeated].join(" ");
    });
    expect(found.join("\n")).toBe(ROWS.join("\n"));
  });

  it("has nothing that is near a phrase and none", () => {
    const near = [...KEYS].flatMap((key) => [`${key}~`, key.slice(1)]);
    const found = near.filter((key) => !KEYS.has(key) && phraseCount(key).papers > 0);
    expect(found).toEqual([]);
  });
});

describe("isInPassing(count)", () => {
  it.each(["generalframework", "publicdataset", "quantitativeevaluation"])("%s", (key) => {
    expect(isInPassing(phraseCount(key))).toBe(true);
  });

  it.each(["reinforcementlearning", "rewardfunction", "pointcloud"])("not: %s", (key) => {
    expect(isInPassing(phraseCount(key))).toBe(false);
  });

  it("says nothing of what few papers have", () => {
    const count = { papers: 20, whole: 20, titles: 0, wholeTitles: 0, repeated: 0 };
    expect(isInPassing(count)).toBe(false);
  });
});

describe("isJudgement(norm)", () => {
  it.each(["efficient", "robust", "flexible"])("%s", (norm) => {
    expect(isJudgement(norm)).toBe(true);
  });

  it.each(["multimodal", "bayesian", "navigation", "stereo", "gripper"])("not: %s", (norm) => {
    expect(isJudgement(norm)).toBe(false);
  });
});

describe("isProperWord(word)", () => {
  it.each(["gaussian", "bayes", "carlo", "turing"])("%s", (word) => {
    expect(isProperWord(word)).toBe(true);
  });

  it.each(["model", "learning", "transformer", "internet", ""])("not: %s", (word) => {
    expect(isProperWord(word)).toBe(false);
  });
});
