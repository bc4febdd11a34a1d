import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createResting, restAfter } from "../../../../src/explorer/renderer/rest.ts";

describe("restAfter(apartMs)", () => {
  it("is 160 ms where moves follow fast, and for the first of a gesture", () => {
    expect([restAfter(16), restAfter(100), restAfter(701), restAfter(60_000)]).toEqual([
      160, 160, 160, 160,
    ]);
  });
  it("is 1.6 times as long as moves are apart where these are slow", () => {
    expect(restAfter(250)).toBe(400);
  });
});

describe("createResting(now, onRest)", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const rested = () => {
    let rests = 0;
    const resting = createResting(
      () => Date.now(),
      () => (rests += 1),
    );
    return { resting, rests: () => rests };
  };

  it("tells of the rest once, after the last move", () => {
    const { resting, rests } = rested();
    for (let i = 0; i < 5; ++i) {
      resting.move();
      vi.advanceTimersByTime(100);
    }
    expect([resting.isMoving(), rests()]).toEqual([true, 0]);
    vi.advanceTimersByTime(100);
    expect([resting.isMoving(), rests()]).toEqual([false, 1]);
  });
  it("waits longer where frames are far apart", () => {
    const { resting, rests } = rested();
    resting.move();
    vi.advanceTimersByTime(150);
    resting.move();
    vi.advanceTimersByTime(235);
    expect(rests()).toBe(0);
    vi.advanceTimersByTime(10);
    expect(rests()).toBe(1);
  });
  it("tells of none that was stopped", () => {
    const { resting, rests } = rested();
    resting.move();
    resting.stop();
    vi.advanceTimersByTime(1000);
    expect(rests()).toBe(0);
  });
});
