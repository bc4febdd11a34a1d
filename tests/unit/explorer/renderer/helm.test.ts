import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { View } from "../../../../src/explorer/renderer/map-view.ts";
import { takeCensus } from "../../../../src/explorer/renderer/focus.ts";
import type { Frame } from "../../../../src/explorer/renderer/geometry.ts";
import { createHelm } from "../../../../src/explorer/renderer/helm.ts";
import { threePapers } from "./small-graph.ts";

const START: Frame = { x: 0, y: 0, scale: 1, width: 800, height: 600, turned: false };
const NEARER: View = { x: 10, y: 20, zoom: 2 };

/** A helm over a camera that goes at once where it is sent. */
function atHelm() {
  const graph = threePapers();
  let frame = START;
  const told: string[] = [];
  const helm = createHelm({
    options: {
      overview: { communities: [] } as never,
      insets: () => ({ top: 0, right: 0, bottom: 0, left: 0 }),
      onRest: (isStart) => told.push(isStart ? "at the start" : "elsewhere"),
      onViewChange: ({ zoom }) => told.push(`zoom ${String(zoom)}`),
    },
    survey: { graphs: { drawn: graph, whole: graph }, census: takeCensus(graph) },
    rig: {
      clock: { now: () => Date.now() },
      stage: {
        start: START,
        frame: () => frame,
        go(next) {
          frame = next;
          helm.resting.move();
        },
      },
    },
    isPainted: () => true,
    onRest: () => told.push("rest"),
  });
  const rests = (): string[] => {
    vi.advanceTimersByTime(1000);
    return told.splice(0);
  };
  return { helm, rests };
}

describe("createHelm(options)", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("does not tell the address where it led itself", () => {
    const { helm, rests } = atHelm();
    helm.moves.moveTo(NEARER);
    expect(rests()).toEqual(["rest", "elsewhere"]);
  });
  it("tells it where the reader's buttons and keys led", () => {
    const { helm, rests } = atHelm();
    helm.moves.zoomBy(2);
    expect(rests()).toEqual(["rest", "elsewhere", "zoom 2"]);
    helm.moves.fit();
    expect(rests()).toEqual(["rest", "at the start", "zoom 1"]);
  });
  it("tells it where the reader's own hand led, until the address leads again", () => {
    const { helm, rests } = atHelm();
    helm.takeOver();
    helm.resting.move();
    expect(rests()).toEqual(["rest", "at the start", "zoom 1"]);
    helm.moves.moveTo(NEARER);
    expect(rests()).toEqual(["rest", "elsewhere"]);
  });
});
