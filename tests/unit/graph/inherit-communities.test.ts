import { describe, expect, it } from "vitest";
import type { SharedEdge } from "../../../src/graph/sharing.ts";
import type { EarlierMap } from "../../../src/graph/earlier-map.ts";
import { inheritCommunities } from "../../../src/graph/inherit-communities.ts";

const COMMUNITIES = [
  { key: "community/tides", name: "Tides", hue: 4 },
  { key: "community/sands", name: "Sands", hue: 2 },
];

/** An earlier map: papers by the number of their community, −1 none. */
function earlier(papers: Readonly<Record<string, number>>): EarlierMap {
  const nodes = Object.entries(papers).map(([key, community]) => {
    return { key: `paper/${key}`, community: COMMUNITIES[community]?.key ?? null };
  });
  return { communities: COMMUNITIES, nodes };
}

/** Edges of terms, each written as the papers that have it: "abc". */
function sharing(keys: string, terms: readonly string[]): SharedEdge[] {
  return terms.flatMap((papers, term) =>
    Array.from(papers, (paper) => ({ paper: keys.indexOf(paper), term, weight: 1, quiet: false })),
  );
}

function inherit(
  keys: string,
  found: readonly number[],
  terms: readonly string[],
  before: EarlierMap,
  kin: readonly string[] = [],
): Record<string, string | null> {
  const { communityOf, inherited } = inheritCommunities({
    keys: Array.from(keys, (key) => `paper/${key}`),
    found: Int32Array.from(found),
    sharing: { papers: keys.length, edges: sharing(keys, terms), kin: kin.map(kinOf) },
    earlier: before,
  });
  function kinOf([a, b]: string) {
    return { a: keys.indexOf(a!), b: keys.indexOf(b!), weight: 1 };
  }
  return Object.fromEntries(
    Array.from(keys, (key, paper) => {
      const number = communityOf[paper]!;
      return [key, number < 0 ? null : (inherited[number]?.name ?? `new ${String(number)}`)];
    }),
  );
}

describe("inheritCommunities(options)", () => {
  it("leaves everything as it was where no paper is new, whatever is found now", () => {
    const before = earlier({ a: 0, b: 0, c: 1, d: 1, e: -1 });
    expect(inherit("abcde", [0, 1, 0, 1, 1], ["ac", "bd", "de"], before)).toEqual({
      ...{ a: "Tides", b: "Tides", c: "Sands", d: "Sands", e: null },
    });
  });
  it("lets a new paper join those that it shares most with", () => {
    const before = earlier({ a: 0, b: 0, c: 1, d: 1 });
    expect(
      inherit("abcdx", [0, 0, 1, 1, 0], ["ab", "cd", "cdx", "dx", "ax"], before),
    ).toMatchObject({
      x: "Sands",
    });
  });
  it("leaves a settled paper its home, though it shares nothing any more and a new one is its kin", () => {
    const before = earlier({ a: 0, c: 0, d: 0 });
    expect(inherit("abcd", [0, 0, 0, 0], ["cd"], before, ["ab"])).toEqual({
      ...{ a: "Tides", b: "Tides", c: "Tides", d: "Tides" },
    });
  });
  it("founds a community of new papers that hang together", () => {
    const before = earlier({ a: 0, b: 0, c: 1, d: 1 });
    const found = [0, 0, 1, 1, 2, 2, 2];
    expect(inherit("abcdxyz", found, ["ab", "cd", "xyz", "yz", "ax"], before)).toEqual({
      ...{ a: "Tides", b: "Tides", c: "Sands", d: "Sands" },
      ...{ x: "new 0", y: "new 0", z: "new 0" },
    });
  });
  it("dissolves a community of which too little is left", () => {
    const before = earlier({ a: 0, b: 0, c: 1, d: 1, e: 1 });
    expect(inherit("abe", [0, 0, 0], ["ab", "ae"], before)).toEqual({
      ...{ a: "Tides", b: "Tides", e: "Tides" },
    });
  });
  it("numbers by size, and keeps the earlier order where sizes are equal", () => {
    const options = {
      keys: ["paper/a", "paper/b", "paper/c", "paper/d"],
      found: new Int32Array(4),
      sharing: { papers: 4, edges: [], kin: [] },
    };
    const { inherited } = inheritCommunities({
      ...options,
      earlier: earlier({ a: 1, b: 1, c: 0, d: 0 }),
    });
    expect(inherited.map((community) => community?.name)).toEqual(["Tides", "Sands"]);
    const { inherited: sized } = inheritCommunities({
      ...options,
      earlier: earlier({ a: 1, b: 1, c: 1, d: 0 }),
    });
    expect(sized.map((community) => community?.name)).toEqual(["Sands", "Tides"]);
  });
});
