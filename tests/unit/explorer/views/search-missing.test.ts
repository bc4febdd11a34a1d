import { describe, expect, it } from "vitest";
import { formatMissing, formatNothing } from "../../../../src/explorer/views/search-missing.ts";

const ALL_FOUND = {
  ...{ without: null, unnamed: [], reread: [], loosely: false, asked: null },
  hits: [],
} as const;
const hits = [{} as never];
const nameOf = (key: string) => key.slice(key.indexOf("/") + 1);

describe("formatMissing(answer, nameOf)", () => {
  it("says nothing where all was found as it was asked for", () => {
    expect(formatMissing(ALL_FOUND, nameOf)).toBe("");
  });
  it("names what nothing has, and what is shown instead", () => {
    const unnamed = [{ text: "brain data", nearest: "concept/brain" }];
    expect(formatMissing({ ...ALL_FOUND, unnamed }, nameOf)).toBe(
      "Nothing on this map is called “brain data”; nearest: “brain”.",
    );
    expect(
      formatMissing({ ...ALL_FOUND, unnamed: [{ text: "brain data", nearest: null }] }, nameOf),
    ).toBe("Nothing on this map is called “brain data”.");
  });
  it.each([
    ["author", "No author on this map is called “X”."],
    ["number", "No paper on this map has the number or address “X”."],
    ["unread number", /^On a map of so many papers none can be looked up by its number/],
  ] as const)("says what kind of name it is: %s", (as, said) => {
    const unnamed = [{ text: "X", nearest: null, as }];
    expect(formatMissing({ ...ALL_FOUND, unnamed }, nameOf)).toMatch(said);
  });
  it("names the words that were read as others", () => {
    const reread = [
      { asked: "rewrad", as: ["reward"] },
      { asked: "modle", as: ["model", "module"] },
    ];
    expect(formatMissing({ ...ALL_FOUND, loosely: true, reread }, nameOf)).toBe(
      "Nothing on this map has “rewrad”, “modle”. Read as “reward”, “model or module”.",
    );
    expect(formatMissing({ ...ALL_FOUND, loosely: true }, nameOf)).toBe(
      "No exact match. These are spelt nearly the same.",
    );
  });
  it("names the words that were left out", () => {
    expect(formatMissing({ ...ALL_FOUND, hits, without: ["best", "for"] }, nameOf)).toBe(
      "Nothing on this map has all of these words. Without “best”, “for”:",
    );
    expect(formatMissing({ ...ALL_FOUND, hits, without: [] }, nameOf)).toBe(
      "Nothing on this map has all of these words. These have some of them:",
    );
  });
});

describe("formatNothing(answer, nameOf)", () => {
  it("says first what is known of what was asked for", () => {
    const unnamed = [{ text: "10.1000/x", nearest: null, as: "unread number" }] as const;
    expect(formatNothing({ ...ALL_FOUND, unnamed }, nameOf)).toBe(
      "On a map of so many papers none can be looked up by its number or address, such as “10.1000/x”: a few words of its title find it.",
    );
  });
  it("says else that nothing is called so, and promises nothing", () => {
    expect(formatNothing(ALL_FOUND, nameOf)).toBe("Nothing on this map is called so.");
    expect(formatNothing({ ...ALL_FOUND, hits, without: ["zebra"], loosely: true }, nameOf)).toBe(
      "Nothing on this map is called so.",
    );
  });
});
