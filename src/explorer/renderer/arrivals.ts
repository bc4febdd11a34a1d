/** What the filters have only just let in: it fades in, a step of the years after the other. */
import { TIME_MS } from "../../look/index.ts";
import type { DrawnGraph } from "../graph.ts";
import type { Shown } from "../shown.ts";
import { createFade, type Fading } from "./fade.ts";
import { changedKeys } from "./focus.ts";
import type { Paint } from "./paint.ts";

/** Up to so many nodes fade in; half a large map is there at once, as it always was. */
const MOST_ARRIVING = 2000;

export interface Arrivals {
  /** Whether the node with this index has only just been let in. */
  has(index: number): boolean;
  /** Has drawn anew what the filters have changed since the last time. */
  follow(): void;
  stop(): void;
}

export interface ArrivalsOptions extends Fading {
  readonly graph: DrawnGraph;
  readonly shown: () => Shown;
  /** Its `come` follows. */
  readonly paint: Pick<Paint, "come">;
}

/** Begins with what is shown now, all of it there. */
export function createArrivals(options: ArrivalsOptions): Arrivals {
  const { graph, shown, paint, clock, repaint, redraw } = options;
  let filtered = shown();
  /** Keys of the nodes, by their indexes. */
  let arrived: ReadonlyMap<number, string> = new Map();
  const come = createFade(clock, 1, (value) => {
    paint.come = value;
    redraw();
  });
  return {
    has: (index) => arrived.has(index),
    follow() {
      const [before, now] = [filtered, shown()];
      filtered = now;
      const nodes = graph.filterNodes(
        (_key, node) =>
          before.has(node) !== now.has(node) || before.isFaded(node) !== now.isFaded(node),
      );
      const next = nodes.filter((key) => now.has(graph.getNodeAttributes(key)));
      nodes.push(...changedKeys(before.folds, now.folds).filter((key) => graph.hasNode(key)));
      nodes.push(...arrived.values());
      const arriving = next.length > MOST_ARRIVING ? [] : next;
      arrived = new Map(arriving.map((key) => [graph.getNodeAttribute(key, "index"), key]));
      repaint(nodes);
      if (arrived.size === 0) return;
      come.to(0, 0);
      come.to(1, TIME_MS.return);
    },
    stop: come.stop,
  };
}
