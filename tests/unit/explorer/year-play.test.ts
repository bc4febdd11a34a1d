import { describe, expect, it } from "vitest";
import type { Filters } from "../../../src/explorer/filters.ts";
import { createPlayer, stepMs, yearsAt, type Span } from "../../../src/explorer/year-play.ts";

const KNOWN = [2001, 2010] as const;

function open(span: Span = "all") {
  let years: Filters["years"] = null;
  let due: (() => void) | null = null;
  const seen: (Filters["years"] | "paused")[] = [];
  const player = createPlayer({
    known: KNOWN,
    years: () => [2008, 2001, 2003, 2010],
    span: () => span,
    show: (next) => {
      years = next;
      seen.push(next);
      player.follow();
    },
    shown: () => years,
    wait: (_ms, callback) => {
      due = callback;
      return () => (due = null);
    },
    isStill: () => false,
    onChange: () => undefined,
  });
  return {
    player,
    seen,
    /** Lets the time of a step pass; false where nobody waits for it. */
    pass() {
      const callback = due;
      due = null;
      callback?.();
      return callback !== null;
    },
    byHand(next: Filters["years"]) {
      years = next;
      player.follow();
    },
  };
}

describe("createPlayer(options)", () => {
  it("lets the map grow by the years that have papers, and ends with all of it", () => {
    const { player, seen, pass } = open();
    player.toggle();
    expect([player.year, player.isPlaying]).toEqual([2001, true]);
    while (pass());
    expect(seen).toEqual([[2001, 2001], [2001, 2003], [2001, 2008], null, null]);
    expect([player.year, player.isPlaying]).toEqual([null, false]);
  });
  it("shows a window of years instead, where that is asked for", () => {
    const { player, seen, pass } = open(3);
    player.toggle();
    while (pass());
    expect(seen).toEqual([[2001, 2001], [2001, 2003], [2006, 2008], [2008, 2010], null]);
  });
  it("pauses at a year, and goes on from there", () => {
    const { player, seen, pass } = open();
    player.toggle();
    pass();
    player.toggle();
    expect([player.year, player.isPlaying, pass()]).toEqual([2003, false, false]);
    player.toggle();
    expect([player.year, player.isPlaying]).toEqual([2008, true]);
    expect(seen.at(-1)).toEqual([2001, 2008]);
  });
  it("stops where somebody takes the years into their own hands", () => {
    const { player, pass, byHand } = open();
    player.toggle();
    pass();
    byHand([2005, 2006]);
    expect([player.year, player.isPlaying, pass()]).toEqual([null, false, false]);
    player.toggle();
    expect(player.year).toBe(2001);
  });
});

describe("yearsAt(year, span, known)", () => {
  it.each([
    [2005, "all", [2001, 2005]],
    [2010, "all", null],
    [2005, 1, [2005, 2005]],
    [2002, 5, [2001, 2002]],
  ] as const)("is for %d and %s %j", (year, span, years) => {
    expect(yearsAt(year, span, KNOWN)).toEqual(years);
  });
});

describe("stepMs(years, isStill)", () => {
  it("gives few years more time than many, and still ones most", () => {
    expect([stepMs(5, false), stepMs(20, false), stepMs(100, false), stepMs(100, true)]).toEqual([
      1100, 800, 450, 1800,
    ]);
  });
});
