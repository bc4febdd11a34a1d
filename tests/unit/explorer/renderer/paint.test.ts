import { describe, expect, it } from "vitest";
import { palette } from "../../../../src/look/index.ts";
import {
  litThinning,
  NO_HUE,
  packBytes,
  programColors,
  threadFade,
} from "../../../../src/explorer/renderer/paint.ts";

describe("packBytes(first, second, third, last)", () => {
  it("keeps four bytes in one float", () => {
    const packed = new Uint8Array(Float32Array.of(packBytes(2, 8, 255, 3)).buffer);
    expect([...packed]).toEqual([2, 8, 255, 3]);
  });
});

describe("programColors(colors)", () => {
  it("has an ink and a ground for each hue and for none", () => {
    const colors = palette("light");
    const { inks, grounds } = programColors(colors);
    expect([inks.length, grounds.length]).toEqual([27, 27]);
    const sea = [...grounds.subarray(3 * NO_HUE)].map((share) => Math.round(255 * share));
    expect(sea).toEqual([...colors.sea.bytes]);
  });
});

describe("litThinning(threads)", () => {
  it("draws a neighbourhood in full, and hundreds as a veil", () => {
    expect([1, 40].map(litThinning)).toEqual([1, 1]);
    expect(litThinning(160)).toBeCloseTo(0.5, 9);
    expect(litThinning(5000)).toBe(0.3);
  });
});

describe("threadFade(scale)", () => {
  it("lets threads go as they crowd, by the root of the scale", () => {
    expect([0.6, 0.3].map(threadFade)).toEqual([1, 1]);
    expect(threadFade(0.15)).toBeCloseTo(Math.SQRT1_2, 9);
    expect(threadFade(0.01)).toBe(0.35);
  });
});
