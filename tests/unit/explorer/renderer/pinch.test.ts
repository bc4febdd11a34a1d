import { describe, expect, it } from "vitest";
import { viewportToMap, type Frame } from "../../../../src/explorer/renderer/geometry.ts";
import { pinch } from "../../../../src/explorer/renderer/pinch.ts";

describe("pinch(frame, from, to, scales)", () => {
  const frame: Frame = { width: 390, height: 844, x: 5, y: 6, scale: 0.4, turned: true };
  const from = [
    { x: 100, y: 300 },
    { x: 200, y: 300 },
  ] as const;
  const to = [
    { x: 120, y: 400 },
    { x: 120, y: 600 },
  ] as const;
  it("keeps what lies between the fingers between them, however they turn", () => {
    const after = pinch(frame, from, to, [0.1, 8]);
    expect(after.scale).toBeCloseTo(0.8, 9);
    const before = viewportToMap(frame, { x: 150, y: 300 });
    const now = viewportToMap(after, { x: 120, y: 500 });
    expect(now.x).toBeCloseTo(before.x, 9);
    expect(now.y).toBeCloseTo(before.y, 9);
  });
  it("stops at the bounds", () => {
    expect(pinch(frame, from, to, [0.1, 0.5]).scale).toBe(0.5);
  });
});
