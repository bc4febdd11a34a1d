import { describe, expect, it } from "vitest";
import { formatReason } from "../../../src/explorer/community-words.ts";

const bond = (inside: number, outside: number) => ({ key: "concept/x", inside, outside });
const facts = { papers: 13, others: 1050, within: 1.42, across: 0.05 };
const shared =
  "Two of its papers share 1.4 terms on average, one of them and a paper from elsewhere 0.05.";

describe("formatReason(facts, bonds)", () => {
  it("counts the papers that have each of the terms named, here and elsewhere", () => {
    expect(formatReason(facts, [bond(8, 4), bond(4, 0), bond(2, 1)])).toBe(
      `8, 4 and 2 of its 13 papers have these; of the 1,050 others 4, none and 1. ${shared}`,
    );
  });
  it("says once that nobody else has them", () => {
    expect(formatReason(facts, [bond(8, 0), bond(4, 0)])).toBe(
      `8 and 4 of its 13 papers have these; of the 1,050 others none. ${shared}`,
    );
  });
  it("has a single paper have a term", () => {
    const alone = { ...facts, papers: 12, others: 0 };
    expect(formatReason(alone, [bond(1, 0)])).toBe("1 of its 12 papers has it.");
    expect(formatReason(alone, [bond(1, 0), bond(1, 0)])).toBe(
      "1 and 1 of its 12 papers have these.",
    );
  });
  it("compares with nothing where there is nothing else", () => {
    expect(formatReason({ ...facts, others: 0 }, [bond(8, 0)])).toBe("8 of its 13 papers have it.");
    expect(formatReason({ papers: 1, others: 3, within: 0, across: 0 }, [])).toBe("");
  });
});
