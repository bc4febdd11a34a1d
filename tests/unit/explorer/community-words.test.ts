import { describe, expect, it } from "vitest";
import { formatReason } from "../../../src/explorer/community-words.ts";

const bond = (key: string, inside: number, outside: number) => ({ key, inside, outside });
const facts = { papers: 13, others: 1050, within: 1.42, across: 0.05 };
const shared =
  "On average two of its papers share 1.4 terms, one of its papers and one from elsewhere 0.05.";
const reason = (of: Parameters<typeof formatReason>[0], bonds: ReturnType<typeof bond>[]) =>
  formatReason(of, bonds, (key) => key.toUpperCase())
    .join("")
    .trim();

describe("formatReason(facts, bonds, nameOf)", () => {
  it("counts the papers that have each of the terms, here and elsewhere, beside its name", () => {
    expect(reason(facts, [bond("rlhf", 8, 4), bond("sft", 4, 0), bond("ppo", 2, 1)])).toBe(
      `RLHF is in 8 of its 13 papers, 4 of the 1,050 elsewhere; SFT in 4 here, none elsewhere; PPO in 2 here, 1 elsewhere. ${shared}`,
    );
  });
  it("counts no others where none of them has the first of the terms", () => {
    expect(reason(facts, [bond("sft", 4, 0)])).toBe(
      `SFT is in 4 of its 13 papers, none elsewhere. ${shared}`,
    );
  });
  it("compares with nothing where there is nothing else", () => {
    const alone = { ...facts, papers: 12, others: 0 };
    expect(reason(alone, [bond("rlhf", 1, 0)])).toBe("RLHF is in 1 of its 12 papers.");
    expect(reason(alone, [bond("rlhf", 8, 0), bond("sft", 1, 0)])).toBe(
      "RLHF is in 8 of its 12 papers, SFT in 1.",
    );
    expect(reason({ papers: 1, others: 3, within: 0, across: 0 }, [])).toBe("");
  });
});
