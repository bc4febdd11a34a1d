import { describe, expect, it } from "vitest";
import { addLongForm, noCounts } from "../../../src/terms/corpus-counts.ts";
import { majority, settleDefinitions } from "../../../src/terms/definitions.ts";
import { keyOfText } from "../../../src/terms/key.ts";

/** What most papers mean by a short form, by how many papers define it so. */
function meant(short: string, papers: Readonly<Record<string, number>>): string | undefined {
  const counts = noCounts();
  for (const [long, count] of Object.entries(papers)) {
    const key = keyOfText(long);
    addLongForm(counts.definitions, keyOfText(short), key, {
      keys: new Set([key]),
      papers: count,
    });
  }
  const longs = settleDefinitions(counts).get(keyOfText(short)) ?? [];
  return majority(longs)?.content;
}

describe("majority(longs)", () => {
  it("is what three in five of the papers agree on", () => {
    expect(meant("NB", { "nest box": 3, "nest building": 2 })).toBe("nestbox");
    expect(meant("NB", { "nest box": 3, "nest building": 3 })).toBeUndefined();
  });

  it("counts those with it that write it shorter or longer", () => {
    const [known, own] = ["proximal policy optimization", "policy optimization"];
    expect(meant("PPO", { [known]: 2, [own]: 2 })).toBe(keyOfText(known));
    expect(meant("LoRA", { "low-rank adaptation": 1, "low-rank adapters": 1 })).toBe(
      "lowrankadaptation",
    );
    expect(meant("NB", { "nest box": 2, "nest box design": 1, "nest building": 2 })).toBe(
      "nestbox",
    );
  });

  it("leaves it open where others mean as much by it, though all readers know one", () => {
    const papers = { "chronic robin failure": 1, "cold robin feather": 1 };
    expect(meant("CRF", { ...papers, "conditional random field": 1 })).toBeUndefined();
  });

  it("takes a slip of the pen for what it slipped from", () => {
    expect(meant("NM", { "nesting machinery": 2, "nestnig machinery": 2 })).toBe(
      "nestingmachinery",
    );
  });
});
