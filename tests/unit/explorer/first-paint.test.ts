import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { firstPaint } from "../../../src/explorer/first-paint.ts";

/** Observers that were made, each with what tells it of a paint. */
let observers: { tell: () => void; disconnected: boolean; asked: unknown }[];

beforeEach(() => {
  observers = [];
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function browser({ hidden = false, types = ["paint"] }: { hidden?: boolean; types?: string[] }) {
  vi.stubGlobal("document", { hidden });
  vi.stubGlobal(
    "PerformanceObserver",
    class {
      static supportedEntryTypes = types;
      readonly record;
      constructor(tell: () => void) {
        this.record = { tell, disconnected: false, asked: null as unknown };
        observers.push(this.record);
      }
      observe(asked: unknown) {
        this.record.asked = asked;
      }
      disconnect() {
        this.record.disconnected = true;
      }
    },
  );
}

/** Whether it has resolved, after all that waits in the queue of now. */
async function isThrough(waiting: Promise<void>): Promise<boolean> {
  let through = false;
  void waiting.then(() => {
    through = true;
  });
  await vi.advanceTimersByTimeAsync(0);
  return through;
}

describe("firstPaint", () => {
  it("waits for the browser's record of it, also where that was made before", async () => {
    browser({});
    const waiting = firstPaint();
    expect(await isThrough(waiting)).toBe(false);
    expect(observers[0]!.asked).toEqual({ type: "paint", buffered: true });
    observers[0]!.tell();
    expect(await isThrough(waiting)).toBe(true);
    expect(observers[0]!.disconnected).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("goes on after half a second without a word", async () => {
    browser({});
    const waiting = firstPaint();
    await vi.advanceTimersByTimeAsync(499);
    expect(await isThrough(waiting)).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await isThrough(waiting)).toBe(true);
    expect(observers[0]!.disconnected).toBe(true);
  });

  it("does not wait where there is nothing to wait for", async () => {
    browser({ hidden: true });
    expect(await isThrough(firstPaint())).toBe(true);
    browser({ types: ["mark"] });
    expect(await isThrough(firstPaint())).toBe(true);
    expect(observers).toEqual([]);
  });
});
