import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { debounce, inTurn } from "../../../src/pipeline/dev.ts";

describe("debounce(call, delayMs)", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("calls once when it has been quiet for so long", () => {
    const call = vi.fn<() => void>();
    const change = debounce(call, 300);
    for (let i = 0; i < 5; ++i) {
      change();
      vi.advanceTimersByTime(299);
    }
    expect(call).toHaveBeenCalledTimes(0);
    vi.advanceTimersByTime(1);
    expect(call).toHaveBeenCalledTimes(1);
  });
});

describe("inTurn(work)", () => {
  it("never runs twice at once, and runs once more for all calls meanwhile", async () => {
    const ends: (() => void)[] = [];
    const run = inTurn(() => new Promise((resolve) => ends.push(resolve)));
    run();
    run();
    run();
    expect(ends.length).toBe(1);
    ends[0]?.();
    await vi.waitFor(() => {
      expect(ends.length).toBe(2);
    });
    ends[1]?.();
    await new Promise(setImmediate);
    expect(ends.length).toBe(2);
    run();
    expect(ends.length).toBe(3);
  });
});
