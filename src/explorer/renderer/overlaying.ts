/** How marks turn to what colours by number, and back to their own inks. */
import { TIME_MS } from "../../look/index.ts";
import type { DrawnGraph, ExplorerGraph } from "../graph.ts";
import { readingsOf, type Colouring } from "../overlay.ts";
import { createFade, type Fading } from "./fade.ts";
import type { Paint } from "./paint.ts";

export interface Overlaying {
  /** Places on the ramp, by nodes' indexes; null where marks wear their own inks. */
  readings(): Uint8Array | null;
  /** null: to their own inks. */
  turnTo(colour: Colouring | null): void;
  stop(): void;
}

export interface OverlayingOptions extends Fading {
  readonly graph: DrawnGraph;
  /** What is read of a term is the mean of all its papers, also of those that a lens leaves out. */
  readonly whole: ExplorerGraph;
  /** What colours from the first. */
  readonly colour: Colouring | null;
  /** Its `overlay` follows. */
  readonly paint: Pick<Paint, "overlay">;
  /** Called after each step: land and threads give way as far. */
  readonly wear: () => void;
}

/** Begins with what colours from the first, wholly there. */
export function createOverlaying(options: OverlayingOptions): Overlaying {
  const { graph, whole, colour, paint, wear, clock, repaint, redraw } = options;
  const read = (by: Colouring | null) => (by === null ? null : readingsOf(whole, by).places);
  let readings = read(colour);
  paint.overlay = readings === null ? 0 : 1;
  const fade = createFade(clock, paint.overlay, (value) => {
    paint.overlay = value;
    wear();
    redraw();
  });
  wear();
  return {
    readings: () => readings,
    turnTo(next) {
      // On the way back marks still know what they come from.
      if (next === null) return fade.to(0, TIME_MS.return);
      readings = read(next);
      repaint(graph.nodes());
      fade.to(1, TIME_MS.return);
    },
    stop: fade.stop,
  };
}
