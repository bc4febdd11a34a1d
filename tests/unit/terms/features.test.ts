import { describe, expect, it } from "vitest";

import { findCandidates } from "../../../src/terms/candidates.ts";
import { describePhrases, FEATURE_COUNT, FEATURES, fillOdds } from "../../../src/terms/features.ts";
import { mapPlaces, tableOf } from "../../../src/terms/odds.ts";
import { readField } from "../../../src/terms/text.ts";

const FIELDS = [
  readField("title", "Digging Harbours by Spoon"),
  readField("abstract", "A harbour wall is old. The harbour wall of a town has a harbour gate."),
];
const described = describePhrases(findCandidates(FIELDS), FIELDS, new Set(["harborgate"]));

function value(key: string, feature: (typeof FEATURES)[number]): number | undefined {
  return vectorOf(key)[FEATURES.indexOf(feature)];
}

function vectorOf(key: string): number[] {
  const at = described.keys.indexOf(key) * FEATURE_COUNT;
  return [...described.vectors.slice(at, at + FEATURE_COUNT)];
}

describe("describePhrases(phrases, fields, abbreviated)", () => {
  it("counts a phrase, its parts and what holds it", () => {
    expect(value("harborwall", "count")).toBe(2);
    expect(value("harborwall", "sentences that have it")).toBe(2);
    expect(value("harborwall", "share that are whole phrases")).toBe(1);
    expect(value("harborwall", "words")).toBe(2);
    expect(value("harborwall", "letters")).toBe(11);
    expect(value("wall", "always inside one longer phrase")).toBe(1);
    expect(value("wall", "longer phrases that hold it")).toBe(1);
    expect(value("harborgate", "how much oftener a part of it stands")).toBe(3);
  });

  it("says where a phrase stands", () => {
    expect(value("harborwall", "in the title")).toBe(0);
    expect(value("harbor", "in the title")).toBe(1);
    expect(value("harborwall", "in the first sentence")).toBe(1);
    expect(value("harborgate", "in the first sentence")).toBe(0);
    expect(value("harborgate", "abbreviated")).toBe(1);
    expect(value("harborgate", "what stands after it")).toBe(2);
  });

  it("gives each phrase a number for each feature", () => {
    expect(described.vectors).toHaveLength(FEATURES.length * described.keys.length);
    expect(described.vectors.every(Number.isFinite)).toBe(true);
  });
});

describe("fillOdds(described, odds)", () => {
  it("fills in what people choose, over what was there", () => {
    const empty = mapPlaces(() => new Map<string, number>());
    const odds = { ...empty, head: new Map([["wall", 2]]), any: new Map([["wall", 1]]) };
    fillOdds(described, tableOf(odds));
    expect(vectorOf("harborwall").slice(-5)).toEqual([2, 0, 0.5, 0, 0]);
    fillOdds(described, tableOf(empty));
    expect(vectorOf("harborwall").slice(-5)).toEqual([0, 0, 0, 0, 0]);
  });
});
