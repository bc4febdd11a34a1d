import { describe, expect, it } from "vitest";
import {
  cameraOf,
  frameOf,
  frameOfView,
  startBox,
  viewOf,
} from "../../../../src/explorer/renderer/camera.ts";
import type { Frame } from "../../../../src/explorer/renderer/geometry.ts";

const START: Frame = { width: 1440, height: 900, x: 40, y: -20, scale: 0.75, turned: false };

describe("cameraOf(start, frame)", () => {
  it("calls the start view the middle, at ratio 1", () => {
    expect(cameraOf(START, START)).toEqual({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
  });
  it("turns by a quarter where the plate is turned", () => {
    const turned = { ...START, turned: true };
    expect(cameraOf(turned, turned).angle).toBeCloseTo(Math.PI / 2, 12);
  });
  it("is undone by frameOf", () => {
    const frame = { ...START, x: 300, y: 77, scale: 2.25 };
    const back = frameOf(START, cameraOf(START, frame));
    expect(back.x).toBeCloseTo(300, 9);
    expect(back.y).toBeCloseTo(77, 9);
    expect(back.scale).toBeCloseTo(2.25, 9);
  });
});

describe("startBox(start)", () => {
  it("is a square as large as the shorter side", () => {
    expect(startBox(START)).toEqual({ x: [-560, 640], y: [-620, 580] });
  });
});

describe("frameOfView(start, view)", () => {
  it("counts zoom from the start view", () => {
    const frame = frameOfView(START, { x: 1, y: 2, zoom: 2 });
    expect(frame).toMatchObject({ x: 1, y: 2, scale: 1.5 });
    expect(viewOf(START, frame)).toEqual({ x: 1, y: 2, zoom: 2 });
  });
  it("keeps an address within the zoom that a reader has", () => {
    expect(frameOfView(START, { x: 0, y: 0, zoom: 1e6 }).scale).toBe(8);
    expect(frameOfView(START, { x: 0, y: 0, zoom: 0 }).scale).toBeCloseTo(0.75 * 0.55, 9);
  });
});
