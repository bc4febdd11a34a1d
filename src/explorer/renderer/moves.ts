/** The moves of the camera that buttons, keys and panels ask for. */
import { TIME_MS } from "../../look/index.ts";
import type { Overview } from "../../dataset/reader.ts";
import type { ExplorerGraph } from "../graph.ts";
import { bringInto } from "./bringing.ts";
import { frameOfView, scalesOf, viewOf } from "./camera.ts";
import type { Census } from "./focus.ts";
import { clamp, frameWith, viewportToMap, type Frame, type Point } from "./geometry.ts";
import type { Insets, MapView } from "./map-view.ts";
import type { Stage } from "./stage.ts";
import { NARROW_WIDTH } from "./start-view.ts";

/** Room for names beside a neighbourhood that is brought into view, CSS pixels. */
const ROOM = { wide: { across: 210, down: 160 }, narrow: { across: 120, down: 90 } } as const;
/** How much nearer `bring` may come in one go, and how far it may step back. */
const NEARER = { wide: 2, narrow: 2.4 } as const;
const FARTHER = 1.15;

export type Moves = Pick<MapView, "view" | "moveTo" | "fit" | "zoomBy" | "panBy" | "bring">;

export interface MovesOptions {
  readonly stage: () => Stage;
  readonly graph: ExplorerGraph;
  readonly overview: Overview;
  readonly census: Census;
  readonly insets: () => Insets;
  /** Whether anything has been painted: before, an address or a selection is where the map opens. */
  readonly isPainted: () => boolean;
  /** Called before each move: whether the reader asked for it, or the address. */
  readonly onMove: (byReader: boolean) => void;
}

/** The moves, on whatever stage stands. */
export function createMoves(options: MovesOptions): Moves {
  const { stage, graph, overview, census, insets, isPainted, onMove } = options;
  return {
    view: () => viewOf(stage().start, stage().frame()),
    moveTo(view) {
      onMove(false);
      stage().go(frameOfView(stage().start, view), { now: !isPainted() });
    },
    fit() {
      onMove(true);
      stage().go(stage().start);
    },
    zoomBy(factor) {
      onMove(true);
      const frame = stage().frame();
      const middle = freeMiddle(frame, insets());
      const scale = clamp(frame.scale * factor, ...scalesOf(stage().start));
      const next = frameWith({ ...frame, scale }, viewportToMap(frame, middle), middle);
      stage().go(next, { durationMs: TIME_MS.return });
    },
    panBy(dx, dy) {
      onMove(true);
      const frame = stage().frame();
      const at = { x: frame.width / 2 - dx, y: frame.height / 2 - dy };
      stage().go(frameWith(frame, frame, at), { durationMs: TIME_MS.chrome });
    },
    bring(key) {
      const place = placeOf(key, graph, overview, census);
      if (place === null) return;
      onMove(true);
      const frame = stage().frame();
      const width = frame.width <= NARROW_WIDTH ? "narrow" : "wide";
      const [least, most] = scalesOf(stage().start);
      const scales: [number, number] = [
        Math.max(least, frame.scale / FARTHER),
        Math.min(most, Math.max(frame.scale, stage().start.scale * NEARER[width])),
      ];
      const next = bringInto(frame, { ...place, insets: insets(), room: ROOM[width], scales });
      stage().go(next, { now: !isPainted() });
    },
  };
}

/** The middle of what furniture leaves free, viewport pixels. */
function freeMiddle({ width, height }: Frame, { left, right, top, bottom }: Insets): Point {
  return { x: (left + width - right) / 2, y: (top + height - bottom) / 2 };
}

/** Where a node or a community is, and what should be seen around it; null for unknown keys. */
export function placeOf(
  key: string,
  graph: ExplorerGraph,
  overview: Overview,
  census: Census,
): { readonly focus: Point; readonly around: readonly Point[] } | null {
  const at = (node: string): Point => {
    const { x, y } = graph.getNodeAttributes(node);
    return { x, y };
  };
  if (graph.hasNode(key)) return { focus: at(key), around: graph.neighbors(key).map(at) };
  const community = overview.communities.find((one) => one.key === key);
  if (community === undefined) return null;
  const { x, y } = community;
  return { focus: { x, y }, around: (census.members.get(key) ?? []).map(at) };
}
