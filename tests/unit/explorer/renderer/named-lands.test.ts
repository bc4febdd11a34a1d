import { describe, expect, it } from "vitest";
import type { Overview } from "../../../../src/dataset/reader.ts";
import { SEA } from "../../../../src/explorer/renderer/land.ts";
import { communityZoom, namedLands } from "../../../../src/explorer/renderer/named-lands.ts";

const community = (key: string, hue: number, names: { name: string; shortName?: string }) => ({
  ...{ key: `community/${key}`, hue, papers: 10, typical: [], terms: [], x: 0, y: 0 },
  ...names,
});
const COMMUNITIES = [
  community("a", 3, { name: "Robots & arms", shortName: "Robots" }),
  community("b", 5, { name: "Vision" }),
  community("c", 1, { name: "Speech" }),
];
const REGIONS = [
  { key: "region/x", name: "Machines & eyes", shortName: "Machines", communities: [0, 1] },
  { key: "region/y", name: "Language", communities: [2] },
];
const overview = (regions?: Overview["regions"]): Overview =>
  ({ communities: COMMUNITIES, ...(regions && { regions }) }) as unknown as Overview;

describe("namedLands(overview)", () => {
  it("has regions before communities, each by its short name", () => {
    expect(namedLands(overview(REGIONS)).map(({ level, name }) => [level, name])).toEqual([
      ["region", "Machines"],
      ["region", "Language"],
      ["community", "Robots"],
      ["community", "Vision"],
      ["community", "Speech"],
    ]);
  });
  it("knows whose land it is, and gives a region no hue", () => {
    const [region, , robots] = namedLands(overview(REGIONS));
    expect(region).toMatchObject({ communities: [0, 1], hue: null });
    expect(robots).toMatchObject({ communities: [0], hue: 3 });
  });
  it("has communities alone where there is no region, or a single one", () => {
    const levels = (regions?: Overview["regions"]) =>
      new Set(namedLands(overview(regions)).map(({ level }) => level));
    expect(levels()).toEqual(new Set(["community"]));
    expect(levels(REGIONS.slice(0, 1))).toEqual(new Set(["community"]));
  });
});

describe("communityZoom(lands, land, count, start, small)", () => {
  /** Four cells of 100 map units, three of them dry. */
  const land = {
    extent: [0, 0, 200, 200] as const,
    ...{ columns: 2, rows: 2 },
    owners: Int16Array.of(0, 1, 2, SEA),
  };
  it("names communities from the first where there are no regions", () => {
    expect(communityZoom(namedLands(overview()), land, 3, { scale: 0.1 }, false)).toBe(1);
  });
  it("names them where land is wide enough on average", () => {
    const lands = namedLands(overview(REGIONS));
    // each is 100 units wide: at .5 px a unit 50 px, and a name needs 165, on a phone 96
    expect(communityZoom(lands, land, 3, { scale: 0.5 }, false)).toBeCloseTo(165 / 50, 9);
    expect(communityZoom(lands, land, 3, { scale: 0.5 }, true)).toBeCloseTo(96 / 50, 9);
  });
  it("leaves the start view to regions, and does not wait for ever", () => {
    const lands = namedLands(overview(REGIONS));
    expect(communityZoom(lands, land, 3, { scale: 9 }, false)).toBe(1.25);
    expect(communityZoom(lands, land, 3, { scale: 0.01 }, false)).toBe(4);
  });
});
