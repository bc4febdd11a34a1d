import { describe, expect, it } from "vitest";
import { mapToViewport } from "../../../../src/explorer/renderer/geometry.ts";
import {
  hasFrame,
  isSmall,
  startFrame,
  startLean,
  startMargins,
} from "../../../../src/explorer/renderer/start-view.ts";

const NONE = { top: 0, right: 0, bottom: 0, left: 0 };

describe("startFrame(extent, size, margins)", () => {
  it("shows the whole extent, as large as it goes", () => {
    const frame = startFrame([0, 0, 1000, 500], { width: 1440, height: 900 }, NONE);
    expect(frame).toMatchObject({ x: 500, y: 250, scale: 1.44, turned: false });
  });
  it("puts its middle into the middle of what margins leave", () => {
    const margins = { top: 0, right: 440, bottom: 100, left: 0 };
    const frame = startFrame([0, 0, 1000, 500], { width: 1440, height: 900 }, margins);
    expect(frame.scale).toBe(1);
    expect(mapToViewport(frame, { x: 500, y: 250 })).toEqual({ x: 500, y: 400 });
  });
  it("turns the plate on a portrait screen, and fits it turned", () => {
    const frame = startFrame([0, 0, 800, 400], { width: 400, height: 800 }, NONE);
    expect(frame).toMatchObject({ scale: 1, turned: true });
    expect(mapToViewport(frame, { x: 0, y: 400 })).toEqual({ x: 400, y: 0 });
  });
  it("leans to the right, clear of what stands at the left, as far as there is room", () => {
    const size = { width: 1200, height: 500 };
    const leftEdge = (lean: number) =>
      mapToViewport(startFrame([0, 0, 1000, 500], size, NONE, lean), { x: 0, y: 0 }).x;
    expect([0, 100, 150, 360].map(leftEdge)).toEqual([100, 100, 150, 200]);
  });
  it("keeps a third of a side where margins would leave nothing", () => {
    const margins = { top: 450, right: 0, bottom: 450, left: 0 };
    const frame = startFrame([0, 0, 900, 900], { width: 900, height: 900 }, margins);
    expect(frame.scale).toBeCloseTo(1 / 3, 9);
  });
});

describe("startLean(size, furnished)", () => {
  it("is nothing on a phone, an upright tablet, and where there is no furniture", () => {
    const wide = { width: 1440, height: 900 };
    expect(startLean(wide, true)).toBe(360);
    expect(startLean(wide, false)).toBe(0);
    expect(startLean({ width: 390, height: 844 }, true)).toBe(0);
    expect(startLean({ width: 820, height: 1180 }, true)).toBe(0);
    expect(startLean({ width: 1180, height: 820 }, true)).toBe(360);
  });
  it("is less on a phone on its side, where the furniture is smaller", () => {
    expect(startLean({ width: 844, height: 390 }, true)).toBe(320);
  });
});

describe("isSmall(size)", () => {
  it("is true of a phone, upright or on its side", () => {
    expect(isSmall({ width: 390, height: 844 })).toBe(true);
    expect(isSmall({ width: 844, height: 390 })).toBe(true);
  });
  it("is false of a tablet and a window", () => {
    expect(isSmall({ width: 768, height: 1024 })).toBe(false);
    expect(isSmall({ width: 1280, height: 600 })).toBe(false);
  });
});

describe("hasFrame(size)", () => {
  it("is true of windows, and of tablets on their side", () => {
    expect(hasFrame({ width: 1280, height: 600 })).toBe(true);
    expect(hasFrame({ width: 1180, height: 820 })).toBe(true);
  });
  it("is false of what is held upright, and of a phone on its side", () => {
    expect(hasFrame({ width: 820, height: 1180 })).toBe(false);
    expect(hasFrame({ width: 844, height: 390 })).toBe(false);
  });
});

describe("startMargins(size, insets, furnished)", () => {
  it("has a phone on its side keep the land between search and controls", () => {
    const margins = (width: number) => startMargins({ width, height: 390 }, NONE, true);
    expect(margins(844)).toEqual({ top: 8, right: 62, bottom: 8, left: 320 });
    // Where that would leave too little of the land, it begins under the legend.
    expect(margins(740).left).toBeCloseTo(281.2, 9);
    expect(startMargins({ width: 390, height: 844 }, NONE, true).right).toBe(6);
  });
});

describe("startMargins(size, insets)", () => {
  it("takes what furniture covers where that is more than the frame needs", () => {
    const margins = startMargins({ width: 1440, height: 900 }, { ...NONE, right: 490 });
    expect(margins).toEqual({ top: 30, right: 490, bottom: 30, left: 40 });
  });
  it("leaves a phone no room for a frame that it does not have", () => {
    const margins = startMargins({ width: 844, height: 390 }, NONE);
    expect(margins).toEqual({ top: 8, right: 6, bottom: 8, left: 6 });
  });
});
