import { describe, expect, it } from "vitest";
import { createAttention } from "../../../../src/explorer/renderer/attention.ts";
import { NO_FOCUS, RANK, type Focus } from "../../../../src/explorer/renderer/focus.ts";
import { handClock } from "./hand-clock.ts";

const SALMON: Focus = {
  ...NO_FOCUS,
  cause: "selection",
  nodes: new Map([
    ["paper/salmon", RANK.chosen],
    ["method/rlhf", RANK.lit],
  ]),
};

function attend() {
  const { clock, tick } = handClock();
  const paint = { dim: 0 };
  const repainted: string[][] = [];
  let now: Focus = NO_FOCUS;
  const attention = createAttention({
    focusNow: () => now,
    paint,
    clock,
    repaint: (nodes) => repainted.push(nodes),
    redraw: () => undefined,
  });
  const turnTo = (next: Focus): void => {
    now = next;
    attention.follow();
  };
  return { attention, paint, repainted, tick, turnTo };
}

describe("attention", () => {
  it("lights what is in focus at once, and the rest recedes softly", () => {
    const { attention, paint, repainted, tick, turnTo } = attend();
    turnTo(SALMON);
    expect(attention.focus()).toBe(SALMON);
    expect(repainted).toEqual([["paper/salmon", "method/rlhf"]]);
    expect(paint.dim).toBe(0);
    tick(1000);
    expect(paint.dim).toBe(1);
  });
  it("keeps it lit until the rest has come back", () => {
    const { attention, paint, tick, turnTo } = attend();
    turnTo(SALMON);
    tick(1000);
    turnTo(NO_FOCUS);
    expect(attention.focus()).toBe(SALMON);
    tick(1000);
    expect(paint.dim).toBe(0);
    expect(attention.focus()).toBe(NO_FOCUS);
  });
  it("goes straight from one to the other, repainting what differs", () => {
    const { repainted, tick, turnTo } = attend();
    turnTo(SALMON);
    tick(1000);
    turnTo({ ...SALMON, nodes: new Map([["method/rlhf", RANK.lit]]) });
    expect(repainted.at(-1)).toEqual(["paper/salmon"]);
  });
});
