import { describe, expect, it } from "vitest";
import type { Paper } from "../../../src/corpus/index.ts";
import { surfaceName } from "../../../src/graph/surface-names.ts";
import type { Concept } from "../../../src/terms/index.ts";

function concept(
  label: string,
  aliases: string[],
  text: string,
  ...written: string[]
): [Concept, Paper] {
  const paper: Paper = { key: "paper/a", title: text, abstract: "", origins: [] };
  let from = 0;
  const mentions = written.map((form) => {
    const start = text.indexOf(form, from);
    from = start + form.length;
    return { field: "title" as const, start, end: from };
  });
  return [
    {
      kind: "concept",
      key: "concept/x",
      label,
      aliases,
      broader: [],
      occurrences: [{ paper: paper.key, relation: "discusses", score: 1, mentions }],
    },
    paper,
  ];
}

describe("surfaceName(term, paperOf)", () => {
  it("takes the plural where it is written more often", () => {
    const [term, paper] = concept(
      "reward model",
      ["reward model", "reward models"],
      "Reward models beat a reward model, and reward models win",
      "Reward models",
      "reward model",
      "reward models",
    );
    expect(surfaceName(term, () => paper)).toBe("reward models");
  });
  it("keeps the singular where it is not, and the label's capitals", () => {
    const [tied, paper] = concept("VLM", ["VLM", "VLMs"], "A VLM and VLMs", "VLM", "VLMs");
    expect(surfaceName(tied, () => paper)).toBe("VLM");
    const [plural, other] = concept("RL policy", ["RL policies"], "RL policies", "RL policies");
    expect(surfaceName(plural, () => other)).toBe("RL policies");
  });
});
