import { describe, expect, it } from "vitest";
import {
  isInPassing,
  isJudgement,
  isProperWord,
  phraseCount,
  phraseCountOf,
} from "../../../src/terms/background.ts";
import { keyOf } from "../../../src/terms/key.ts";
import table from "../../../src/terms/model/background.json" with { type: "json" };
import { readField } from "../../../src/terms/text.ts";

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

describe("phraseCountOf(units, from, to)", () => {
  it("is that of the key of the units", () => {
    const { units } = readField("abstract", "We learn reward models of point-cloud owls.");
    const known = [];
    for (let from = 0; from < units.length; ++from)
      for (let to = from + 1; to <= units.length; ++to) {
        const count = phraseCountOf(units, from, to);
        expect(count).toEqual(phraseCount(keyOf(units, from, to)));
        if (to - from > 1 && count.papers > 0) known.push(keyOf(units, from, to));
      }
    expect(known).toEqual(["rewardmodel", "pointcloud"]);
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
