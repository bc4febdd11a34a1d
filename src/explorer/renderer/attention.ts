/**
 * What the map is about just now: what is in focus, and how far the rest has receded for it.
 */
import { TIME_MS } from "../../look/index.ts";
import { createFade, type Fading } from "./fade.ts";
import { changedKeys, NO_FOCUS, THREAD, type Focus } from "./focus.ts";
import { litThinning, type Paint } from "./paint.ts";

export interface Attention {
  readonly focus: () => Focus;
  /** How much of its opacity a lit thread keeps among as many as are lit, 0 to 1. */
  readonly lit: () => number;
  /** Puts something else in focus at once; how far the rest has receded stays as it is. */
  set(next: Focus): void;
  /** Finds out what is in focus now; the rest recedes for it, or comes back. */
  follow(): void;
  stop(): void;
}

export interface AttentionOptions extends Fading {
  /** What is in focus by what is hovered, chosen, found and filtered. */
  readonly focusNow: () => Focus;
  /** Its `dim` follows. */
  readonly paint: Pick<Paint, "dim">;
}

/** Begins with nothing in focus. */
export function createAttention(options: AttentionOptions): Attention {
  const { focusNow, paint, clock, repaint, redraw } = options;
  let focus: Focus = NO_FOCUS;
  let lit = 1;
  const recede = createFade(clock, 0, (value) => {
    paint.dim = value;
    redraw();
  });
  const set = (next: Focus): void => {
    const before = focus;
    focus = next;
    const accents = [...next.edges.values()].filter((state) => state === THREAD.accent);
    lit = litThinning(accents.length);
    repaint(changedKeys(before.nodes, next.nodes));
  };
  return {
    focus: () => focus,
    lit: () => lit,
    set,
    follow() {
      const next = focusNow();
      if (next.cause === "none") {
        // Still lit on the way back.
        recede.to(0, TIME_MS.return, () => {
          set(next);
        });
      } else {
        set(next);
        recede.to(1, TIME_MS.recede);
      }
    },
    stop: recede.stop,
  };
}
