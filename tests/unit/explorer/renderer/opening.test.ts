import { describe, expect, it } from "vitest";
import type { Overview } from "../../../../src/dataset/reader.ts";
import type { FurnitureBox, Insets } from "../../../../src/explorer/renderer/map-view.ts";
import { openingFrame } from "../../../../src/explorer/renderer/opening.ts";
import { createStore, INITIAL_STATE } from "../../../../src/explorer/state.ts";

const NONE: Insets = { top: 0, right: 0, bottom: 0, left: 0 };
const SEARCH: FurnitureBox = { left: 30, top: 30, right: 390, bottom: 76 };
const LINK: FurnitureBox = { left: 1080, top: 550, right: 1180, bottom: 580 };

function opening(
  [width, height]: readonly [number, number],
  { furniture = [SEARCH], insets = NONE, state = {} } = {},
) {
  const container = {
    ...{ offsetWidth: width, offsetHeight: height },
    getBoundingClientRect: () => ({ left: 0, top: 0 }),
  } as HTMLElement;
  return openingFrame({
    container,
    overview: { extent: [0, 0, 1000, 1000] } as unknown as Overview,
    store: createStore({ ...INITIAL_STATE, ...state }),
    insets: () => insets,
    furniture: () => furniture,
  });
}

describe("openingFrame(surroundings)", () => {
  it("leans away from what stands at the left, and from nothing in another page", () => {
    expect(opening([1200, 600]).x).toBeLessThan(500);
    expect(opening([1200, 600], { furniture: [LINK] }).x).toBe(500);
  });
  it("is the same with a list or a panel beside the map", () => {
    const insets = { ...NONE, right: 500 };
    const bare = opening([1440, 900]);
    expect(opening([1440, 900], { insets, state: { listed: true } })).toEqual(bare);
    expect(opening([1440, 900], { insets, state: { selection: ["paper/a"] } })).toEqual(bare);
  });
  it("stands above a phone's usual sheet while another has its place", () => {
    const bare = opening([390, 844], { insets: { ...NONE, top: 68, bottom: 226 } });
    const insets = { ...NONE, top: 68, bottom: 500 };
    expect(opening([390, 844], { insets, state: { selection: ["paper/a"] } })).toEqual(bare);
    // Where the window is low but not narrow, that stands at the side.
    const usual = opening([720, 450], { insets: { ...NONE, top: 68, bottom: 226 } });
    const beside = { ...NONE, top: 68, right: 372 };
    expect(opening([720, 450], { insets: beside, state: { listed: true } })).toEqual(usual);
  });
});
