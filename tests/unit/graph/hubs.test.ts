import { describe, expect, it } from "vitest";
import { findHubs, isHub } from "../../../src/graph/hubs.ts";
import type { Occurrence } from "../../../src/terms/index.ts";

describe("isHub(papers, having)", () => {
  it("is a term of a third of all papers, where a third is not a handful", () => {
    expect(isHub(63, 21)).toBe(true);
    expect(isHub(63, 20)).toBe(false);
    expect(isHub(11, 11)).toBe(false);
  });
});

describe("findHubs(papers, terms)", () => {
  it("has what is broader than a hub, and what is broader than that, however few say it", () => {
    const terms = [
      term("concept/coastal-harbour", 8, ["concept/harbour"]),
      term("concept/harbour", 2, ["concept/place"]),
      term("concept/place", 1),
      term("concept/coastal-harbour-silt", 3, ["concept/coastal-harbour"]),
      term("concept/silt", 5),
    ];
    expect([...findHubs(24, terms)]).toEqual([
      "concept/coastal-harbour",
      "concept/harbour",
      "concept/place",
    ]);
    expect(findHubs(25, terms).size).toBe(0);
  });
});

function term(key: string, papers: number, broader: string[] = []) {
  const occurrences = Array.from({ length: papers }, (_, i): Occurrence => {
    const mentions = [{ field: "title", start: 0, end: 1 } as const];
    return { paper: `paper/${String(i)}`, relation: "discusses", score: 1, mentions };
  });
  return { key, broader, occurrences };
}
