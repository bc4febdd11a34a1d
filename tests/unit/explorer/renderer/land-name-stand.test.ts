import { describe, expect, it } from "vitest";
import type { Overview } from "../../../../src/dataset/reader.ts";
import { NO_FOCUS } from "../../../../src/explorer/renderer/focus.ts";
import { areNamesOver, visibility } from "../../../../src/explorer/renderer/land-name-stand.ts";
import type { Scene } from "../../../../src/explorer/renderer/layers.ts";
import type { NamedLand } from "../../../../src/explorer/renderer/named-lands.ts";
import { INITIAL_STATE } from "../../../../src/explorer/state.ts";

const overview = {
  communities: [{ key: "community/a" }, { key: "community/b" }],
} as unknown as Overview;
const COMMUNITY = { level: "community", communities: [0] } as unknown as NamedLand;
/** A region of two communities on a map whose marks are a texture. */
const REGION = { level: "region", communities: [0, 1] } as unknown as NamedLand;

function scene(given: Partial<Scene>): Scene {
  return {
    focus: NO_FOCUS,
    shown: { communities: new Map(overview.communities.map(({ key }) => [key, 1])) },
    state: { hiddenCommunities: new Set(), rest: "hidden" },
    ...{ dim: 1, texture: true, startScale: 0.1, textureScale: 0.4 },
    ...given,
  } as Scene;
}

describe("areNamesOver(scene)", () => {
  const over = (cause: Scene["focus"]["cause"], texture: boolean, ...selection: string[]) =>
    areNamesOver({ texture, focus: { cause }, state: { ...INITIAL_STATE, selection } });

  it("has names lie over marks that are a texture, whatever is lit", () => {
    for (const cause of ["none", "hover", "selection", "search"] as const)
      expect(over(cause, true, "paper/a")).toBe(true);
  });
  it("has them lie over marks of which none is lit, and under those that are", () => {
    expect(over("none", false)).toBe(true);
    for (const cause of ["hover", "selection", "search"] as const)
      expect(over(cause, false, "paper/a")).toBe(false);
  });
  it("leaves them where they lie while something is pointed at", () => {
    expect(over("hover", false)).toBe(true);
    expect(over("hover", false, "community/a")).toBe(true);
    expect(over("hover", false, "paper/a")).toBe(false);
    const found = { ...INITIAL_STATE, hits: new Set(["paper/a"]) };
    expect(areNamesOver({ texture: false, focus: { cause: "hover" }, state: found })).toBe(false);
  });
  it("has the name of a land that is chosen lie over its marks", () => {
    expect(over("selection", false, "community/a")).toBe(true);
    expect(over("selection", false, "region/a")).toBe(true);
  });
});

describe("visibility(land, overview, scene, nearness)", () => {
  const seen = (given: Partial<Scene>, nearness = 0): number =>
    visibility(REGION, overview, scene(given), nearness);
  const found = (...keys: string[]): Scene["focus"] => ({
    ...NO_FOCUS,
    cause: "search",
    communities: new Set(keys),
  });

  it("has a region's name go as those of communities come", () => {
    expect(seen({})).toBe(1);
    expect(seen({}, 1.2)).toBeCloseTo(0.5, 9);
    expect(seen({}, 1.4)).toBe(0);
  });
  it("stands back where none of its communities is in focus", () => {
    expect(seen({ focus: { ...found("community/a"), cause: "hover" } })).toBe(1);
    expect(seen({ focus: { ...found(), cause: "hover" } })).toBeCloseTo(0.38, 9);
  });
  it("lets what was found be seen through it where names lie over a texture", () => {
    const focus = found("community/a");
    expect(seen({ focus })).toBeCloseTo(0.55, 9);
    expect(seen({ focus, dim: 0 })).toBe(1);
    expect(seen({ focus, texture: false })).toBe(1);
  });
  it("steps back behind marks that are no texture any more, where it was placed over one", () => {
    const near = (scale: number, given: Partial<Scene> = {}): number =>
      visibility(COMMUNITY, overview, scene({ frame: { scale } as Scene["frame"], ...given }), 1);
    expect(near(0.4)).toBe(1);
    expect(near(0.8)).toBeCloseTo(0.5, 9);
    expect(near(0.8, { startScale: 0.5 })).toBe(1);
  });
  it("is gone with the last of its communities", () => {
    const hidden = (...keys: string[]) =>
      ({ hiddenCommunities: new Set(keys), rest: "hidden" }) as unknown as Scene["state"];
    expect(seen({ state: hidden("community/a") })).toBe(1);
    expect(seen({ state: hidden("community/a", "community/b") })).toBe(0);
  });
});
