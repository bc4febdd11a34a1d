import { describe, expect, it } from "vitest";
import { parseSynonyms } from "../../../src/map/parse-synonyms.ts";
import { describeRule, tellRules } from "../../../src/pipeline/curation.ts";
import { extractTerms, type RuleOutcome } from "../../../src/terms/index.ts";
import { BIRDS } from "../terms/papers.ts";
import { recordingEffects } from "./recording-effects.ts";

/** What each line of a thesaurus did to the birds. */
function didOf(...rows: string[]): string[] {
  const rules = parseSynonyms(["label\treplace by", ...rows].join("\n"), "th.txt", () => {
    throw new RangeError("no line is wrong");
  });
  const { curation = [] } = extractTerms(BIRDS, { rules });
  return curation.map((outcome) => describeRule(outcome).did);
}

describe("describeRule(outcome)", () => {
  it("says what is one, and nothing of a rule that another speaks against", () => {
    expect(
      didOf("drone image\tnest detection", "aerial robot\tnest detection", "nest detection\tfoo"),
    ).toEqual([
      "nest detection is also drone image (1 paper)",
      "nest detection is also aerial robot (3 papers)",
      "nothing",
    ]);
  });

  it("says what is hidden with another", () => {
    expect(didOf("drone image\tnest detection", "nest detection\t")).toEqual([
      "drone image (1 paper) is hidden with nest detection",
      "nest detection (2 papers) is hidden",
    ]);
  });
});

/** A term of 1,234 papers, hidden. */
function hidden(name: string): RuleOutcome {
  const rule = { does: "hide", name, place: { file: "terms.yaml", line: 1 } } as const;
  return { rule, names: [{ name, papers: 1234 }], term: null, holds: true, problems: [] };
}

describe("tellRules(outcomes, problems, effects)", () => {
  it("says of how many papers terms are, and how many rules hold", () => {
    const effects = recordingEffects();
    tellRules([hidden("loom")], [], effects);
    expect(effects.told).toEqual([
      "terms.yaml:1: loom (1,234 papers) is hidden",
      "1 of 1 rule for terms holds: 1 hidden",
    ]);
    const many = recordingEffects();
    tellRules(Array<RuleOutcome>(2345).fill(hidden("loom")), [], many);
    expect(many.told.at(-1)).toBe("2,345 of 2,345 rules for terms hold: 2,345 hidden");
  });
});
