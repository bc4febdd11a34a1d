import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatAddress,
  parseAddress,
  selectAddress,
  type AddressState,
} from "../../../src/explorer/address.ts";

const COMMUNITIES = ["community/brains", "community/reward-models", "community/robots"];
const START: AddressState = {
  selection: [],
  query: "",
  hiddenKinds: new Set(),
  hiddenCommunities: new Set(),
  view: null,
  theme: null,
  embed: false,
};
const parse = (search: string) => parseAddress(new URLSearchParams(search), COMMUNITIES);
const format = (change: Partial<AddressState>) =>
  formatAddress({ ...START, ...change }, COMMUNITIES);

describe("formatAddress(state, communities, others)", () => {
  it("is empty at the start", () => {
    expect(format({})).toBe("");
  });
  it("leaves keys as people know them", () => {
    expect(format({ selection: ["concept/reward-model", "method/dpo"] })).toBe(
      "?select=concept/reward-model,method/dpo",
    );
  });
  it("writes a query with plus signs, and escapes what would end it", () => {
    expect(format({ query: "R&D in C++" })).toBe("?q=R%26D+in+C%2B%2B");
  });
  it("names what is shown or what is not, whichever is shorter", () => {
    expect(format({ hiddenKinds: new Set(["concept", "method"]) })).toBe("?kind=paper");
    expect(format({ hiddenCommunities: new Set(["community/robots"]) })).toBe(
      "?community=-community/robots",
    );
  });
  it("rounds the view", () => {
    expect(format({ view: { x: 12.345, y: -0.04, zoom: 1.23456 } })).toBe("?view=12.3,0,1.235");
  });
  it("keeps parameters of others", () => {
    expect(formatAddress({ ...START, embed: true }, COMMUNITIES, [["lens", "year"]])).toBe(
      "?embed=1&lens=year",
    );
  });
});

describe("parseAddress(parameters, communities)", () => {
  it("reads each thing once, without blanks", () => {
    expect(parse("?select=method/dpo, concept/a,,method/dpo").selection).toEqual([
      "method/dpo",
      "concept/a",
    ]);
  });
  it("takes a list of kinds for those shown, and a minus for one that is not", () => {
    expect([...parse("?kind=method").hiddenKinds]).toEqual(["paper", "concept"]);
    expect([...parse("?kind=-concept").hiddenKinds]).toEqual(["concept"]);
  });
  it.each([
    "?kind=nonsense",
    "?community=community/gone",
    "?view=1,2",
    "?view=a,b,c",
    "?view=1,2,0",
    "?view=1,2,3,4",
    "?theme=blue",
    "?embed=0",
    "?select=,,",
  ])("ignores what it does not know: %s", (search) => {
    expect(parse(search)).toEqual(START);
  });
  it("reads back what was written", () => {
    const slug = fc.stringMatching(/^(?:paper|concept|method|community)\/[a-z0-9][a-z0-9-]{0,20}$/);
    const tenths = fc.integer({ min: -50_000, max: 50_000 }).map((value) => value / 10);
    const state = fc.record({
      selection: fc.uniqueArray(slug, { maxLength: 4 }),
      query: fc.string({ unit: "grapheme", maxLength: 20 }).filter((text) => text.isWellFormed()),
      hiddenKinds: fc
        .subarray(["paper", "concept", "method"] as const)
        .map((kinds) => new Set(kinds)),
      hiddenCommunities: fc.subarray(COMMUNITIES).map((keys) => new Set(keys)),
      view: fc.option(
        fc.record({
          x: tenths,
          y: tenths,
          zoom: fc.integer({ min: 1, max: 99_999 }).map((value) => value / 1000),
        }),
      ),
      theme: fc.constantFrom(null, "light" as const, "dark" as const),
      embed: fc.boolean(),
    });
    fc.assert(
      fc.property(state, (asked) => {
        expect(parse(formatAddress(asked, COMMUNITIES))).toEqual(withoutNegativeZero(asked));
      }),
    );
  });
});

describe("selectAddress(...keys)", () => {
  it("chooses several, the last one shown", () => {
    expect(selectAddress("paper/a", "method/b")).toBe("?select=paper/a,method/b");
  });
  it("is what the address reads", () => {
    expect(selectAddress("paper/llava-1.5")).toBe("?select=paper/llava-1.5");
  });
});

/** An address has one zero; `toEqual` has two. */
function withoutNegativeZero(state: AddressState): AddressState {
  if (state.view === null) return state;
  const { x, y, zoom } = state.view;
  return { ...state, view: { x: x + 0, y: y + 0, zoom } };
}
