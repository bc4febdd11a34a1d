import { describe, expect, it } from "vitest";
import {
  formatProseCount,
  formatFigureCount,
  formatList,
  formatNumber,
  formatPlural,
  shorten,
} from "../../../src/components/prose.ts";
import {
  formatCommunityLede,
  formatShare,
  formatTermLede,
} from "../../../src/components/term-lede.ts";

describe("formatNumber(count)", () => {
  it("writes words up to twelve and figures from 13", () => {
    expect([0, 1, 7, 12, 13].map(formatNumber)).toEqual(["no", "one", "seven", "twelve", "13"]);
  });
});

describe("formatPlural(noun)", () => {
  it.each([
    ["paper", "papers"],
    ["community", "communities"],
    ["day", "days"],
    ["index", "indexes"],
  ])("of %s is %s", (one, many) => {
    expect(formatPlural(one)).toBe(many);
  });
});

describe("formatProseCount(count, noun)", () => {
  it("agrees with its number", () => {
    expect([0, 1, 2, 63].map((count) => formatProseCount(count, "paper"))).toEqual([
      "no papers",
      "one paper",
      "two papers",
      "63 papers",
    ]);
    expect(formatFigureCount(1, "community")).toBe("1 community");
    expect(formatFigureCount(5, "community")).toBe("5 communities");
  });
});

describe("formatList(items)", () => {
  it.each([
    [[], ""],
    [["a"], "a"],
    [["a", "b"], "a and b"],
    [["a", "b", "c"], "a, b and c"],
  ])("joins %j", (items, text) => {
    expect(formatList(items)).toBe(text);
  });
});

describe("shorten(text, limit)", () => {
  it("cuts between words and takes no comma along", () => {
    expect(shorten("A map of papers, drawn", 19)).toBe("A map of papers…");
  });
  it("leaves a short text as it is, in one line", () => {
    expect(shorten(" A  map\nof papers ", 40)).toBe("A map of papers");
  });
  it("keeps within the limit where there is no space to cut at", () => {
    expect(shorten("x".repeat(50), 10)).toHaveLength(10);
  });
});

describe("formatTermLede(counts, papers)", () => {
  const none = { introduces: 0, uses: 0, discusses: 0 };
  it.each([
    [{ ...none, uses: 5 }, "Five of the 32 papers on this map use it; none of them introduces it."],
    [{ ...none, uses: 1 }, "One of the 32 papers on this map uses it; it does not introduce it."],
    [
      { ...none, introduces: 1 },
      "One of the 32 papers on this map introduces it; no other uses it.",
    ],
    [
      { ...none, introduces: 1, uses: 1 },
      "One of the 32 papers on this map introduces it; one other uses it.",
    ],
    [
      { ...none, introduces: 2, uses: 13 },
      "Two of the 32 papers on this map introduce it; 13 others use it.",
    ],
    [{ ...none, discusses: 1 }, "One of the 32 papers on this map discusses it."],
    [{ ...none, discusses: 9 }, "Nine of the 32 papers on this map discuss it."],
    [{ ...none, discusses: 32 }, "All 32 papers on this map discuss it."],
  ])("says what papers do: %j", (counts, sentence) => {
    expect(formatTermLede(counts, 32)).toBe(sentence);
  });
});

describe("formatShare(count, papers)", () => {
  it("counts, and says so where it is all", () => {
    expect(formatShare(3, 5)).toBe("Three of them");
    expect(formatShare(2, 2)).toBe("Both");
    expect(formatShare(5, 5)).toBe("All five");
  });
});

describe("formatCommunityLede(members, papers)", () => {
  it("counts a part, or all", () => {
    expect(formatCommunityLede(9, 63)).toBe("Nine of the 63 papers on this map");
    expect(formatCommunityLede(3, 3)).toBe("All three papers on this map");
  });
});
