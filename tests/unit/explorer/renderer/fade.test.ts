import { describe, expect, it } from "vitest";
import { createFade } from "../../../../src/explorer/renderer/fade.ts";
import { handClock } from "./hand-clock.ts";

describe("createFade(clock, start, onStep)", () => {
  it("goes fast at first, and tells when it is there", () => {
    const { clock, tick } = handClock();
    const steps: number[] = [];
    let done = 0;
    createFade(clock, 0, (value) => steps.push(value)).to(1, 100, () => (done += 1));
    tick(50);
    tick(60);
    tick(60);
    expect(steps).toEqual([0, 0.875, 1]);
    expect(done).toBe(1);
  });
  it("turns round on the way, and the first goal is never told of", () => {
    const { clock, tick } = handClock();
    let told = false;
    const fade = createFade(clock, 0, () => undefined);
    fade.to(1, 100, () => (told = true));
    tick(50);
    fade.to(0, 100);
    tick(100);
    expect(fade.value).toBe(0);
    expect(told).toBe(false);
  });
  it("jumps where the reader wants less motion", () => {
    const steps: number[] = [];
    createFade(handClock(true).clock, 0, (value) => steps.push(value)).to(1, 1000);
    expect(steps).toEqual([1]);
  });
});
