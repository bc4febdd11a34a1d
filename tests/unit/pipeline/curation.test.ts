import { describe, expect, it } from "vitest";
import { tellRules } from "../../../src/pipeline/curation.ts";
import type { RuleOutcome } from "../../../src/terms/index.ts";
import { recordingEffects } from "./recording-effects.ts";

/** A term of 1,234 papers, hidden. */
function hidden(name: string): RuleOutcome {
  const rule = { does: "hide", name, place: { file: "terms.yaml", line: 1 } } as const;
  return { rule, names: [{ name, papers: 1234 }], term: null, problems: [] };
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
