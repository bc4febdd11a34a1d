import { describe, expect, it } from "vitest";
import { bringInto } from "../../../../src/explorer/renderer/bringing.ts";
import { mapToViewport, type Frame } from "../../../../src/explorer/renderer/geometry.ts";

const FRAME: Frame = { width: 1440, height: 900, x: 0, y: 0, scale: 1, turned: false };
const PANEL = { top: 0, right: 440, bottom: 0, left: 0 };
const ROOM = { across: 200, down: 100 };

describe("bringInto(frame, bringing)", () => {
  it("puts a lone node into the middle of what the panel leaves", () => {
    const focus = { x: 700, y: -300 };
    const frame = bringInto(FRAME, {
      focus,
      around: [],
      insets: PANEL,
      room: ROOM,
      scales: [0.8, 2],
    });
    expect(frame.scale).toBe(2);
    const at = mapToViewport(frame, focus);
    expect(at.x).toBeCloseTo(500, 9);
    expect(at.y).toBeCloseTo(450, 9);
  });
  it("steps back as far as the neighbourhood needs", () => {
    const frame = bringInto(FRAME, {
      focus: { x: 0, y: 0 },
      around: [
        { x: -500, y: 0 },
        { x: 500, y: 0 },
      ],
      insets: PANEL,
      room: ROOM,
      scales: [0.5, 2],
    });
    // 1,440 − 440 − 200 = 800 pixels for 1,000 units
    expect(frame.scale).toBeCloseTo(0.8, 9);
    for (const x of [-500, 500]) {
      const at = mapToViewport(frame, { x, y: 0 });
      expect(at.x).toBeGreaterThanOrEqual(0);
      expect(at.x).toBeLessThanOrEqual(1000);
    }
  });
  it("leaves none of it outside where all of it fits, however far off the middle", () => {
    const around = [
      { x: -600, y: 40 },
      { x: 60, y: -30 },
      { x: 40, y: 20 },
    ];
    const focus = { x: 0, y: 0 };
    const frame = bringInto(FRAME, {
      focus,
      around,
      insets: PANEL,
      room: ROOM,
      scales: [0.5, 1.2],
    });
    for (const point of [focus, ...around]) {
      const { x } = mapToViewport(frame, point);
      expect(x).toBeGreaterThanOrEqual(100 - 1e-6);
      expect(x).toBeLessThanOrEqual(900 + 1e-6);
    }
  });
  it("never steps back farther than allowed, and keeps the focus in sight", () => {
    const frame = bringInto(FRAME, {
      focus: { x: 0, y: 0 },
      around: [{ x: 90_000, y: 0 }],
      insets: PANEL,
      room: ROOM,
      scales: [0.9, 2],
    });
    expect(frame.scale).toBe(0.9);
    const { x } = mapToViewport(frame, { x: 0, y: 0 });
    expect(x).toBeGreaterThanOrEqual(100 - 1e-6);
  });
});
