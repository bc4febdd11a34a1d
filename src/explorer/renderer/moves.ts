/** The moves of the camera that buttons, keys and panels ask for. */
import { TIME_MS } from "../../look/index.ts";
import type { Overview } from "../../dataset/reader.ts";
import type { DrawnGraph } from "../graph.ts";
import { standIns } from "../lens.ts";
import { regionOf } from "../things.ts";
import { bringInto, range } from "./bringing.ts";
import { frameOfView, isStart, scalesOf, viewOf } from "./camera.ts";
import type { Census, Graphs } from "./focus.ts";
import { clamp, frameWith, viewportToMap, type Frame, type Point } from "./geometry.ts";
import type { Insets, MapView } from "./map-view.ts";
import type { Stage } from "./stage.ts";
import { isSmall } from "./start-view.ts";

/** Room for names beside a neighbourhood that is brought into view, and for the legend below. */
const ROOM = { wide: { across: 210, down: 200 }, small: { across: 120, down: 90 } } as const;
/** How much nearer `bring` may come in one go, and how far it may step back. */
const NEARER = { wide: 2, small: 2.4 } as const;
const FARTHER = { wide: 1.15, small: 1.35 } as const;
/** Room around the whole land beside a list: the frame, and names past the coasts. */
const LAND_ROOM = { wide: { across: 80, down: 60 }, small: { across: 12, down: 16 } } as const;

export type Moves = Pick<
  MapView,
  "view" | "moveTo" | "fit" | "zoomBy" | "panBy" | "bring" | "bringAll" | "makeRoom"
>;

/** What of a stage moves, and tells where it is. */
export type Camera = Pick<Stage, "start" | "frame" | "go">;

export interface MovesOptions {
  readonly stage: () => Camera;
  readonly graphs: Graphs;
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
  const { stage, graphs, overview, census, insets, isPainted, onMove } = options;
  const { drawn, whole } = graphs;
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
      const place = placeOf(key, graphs, overview, census);
      if (place === null) return;
      const frame = stage().frame();
      const [least, most] = scalesOf(stage().start);
      // A region is seen whole, however far one has to step back for it.
      if (place.isWhole) return bringPlace(place, [least, most]);
      bringPlace(place, [
        Math.max(least, frame.scale / FARTHER[widthOf(frame)]),
        Math.min(most, Math.max(frame.scale, nearest(frame))),
      ]);
    },
    bringAll(keys) {
      const around = keys.flatMap((key) => {
        if (whole.hasNode(key))
          return standIns(drawn, whole, key).map((each) => pointOf(drawn, each));
        return placeOf(key, graphs, overview, census)?.around ?? [];
      });
      if (around.length === 0) return;
      const frame = stage().frame();
      const [least, most] = scalesOf(stage().start);
      // Who has come nearer is not taken away from there for what is in sight.
      const scale = Math.min(most, Math.max(frame.scale, nearest(frame)));
      // Which of them the middle leans to would be chance: all of them, then.
      bringPlace({ focus: middleOf(around), around }, [least, scale]);
    },
    makeRoom() {
      const beside = insets();
      if (Object.values(beside).every((covered) => covered === 0)) return;
      const { start } = stage();
      const frame = stage().frame();
      onMove(false);
      if (isStart(viewOf(start, frame), start)) {
        const [x0, y0, x1, y1] = overview.extent;
        const around = [
          { x: x0, y: y0 },
          { x: x1, y: y1 },
        ];
        const scales = [scalesOf(start)[0], frame.scale] as const;
        const land = { focus: middleOf(around), around, insets: beside, scales };
        stage().go(bringInto(frame, { ...land, room: LAND_ROOM[widthOf(frame)] }), {
          now: !isPainted(),
        });
      } else {
        stage().go(frameWith(frame, frame, freeMiddle(frame, beside)), { now: !isPainted() });
      }
    },
  };

  /** The scale that a move comes near to in one go. */
  function nearest(frame: Frame): number {
    return stage().start.scale * NEARER[widthOf(frame)];
  }

  function bringPlace(place: Place, scales: readonly [number, number]): void {
    onMove(true);
    const frame = stage().frame();
    const room = ROOM[widthOf(frame)];
    stage().go(bringInto(frame, { ...place, insets: insets(), room, scales }), {
      now: !isPainted(),
    });
  }
}

function widthOf(frame: Frame): keyof typeof ROOM {
  return isSmall(frame) ? "small" : "wide";
}

/** What should be seen, and what around it. */
interface Place {
  readonly focus: Point;
  readonly around: readonly Point[];
  /** Whether all of it should be, whatever scale that takes. */
  readonly isWhole?: boolean;
}

function pointOf(graph: DrawnGraph, key: string): Point {
  const { x, y } = graph.getNodeAttributes(key);
  return { x, y };
}

/** The middle of the box around points, which may be all of a large map. */
function middleOf(points: readonly Point[]): Point {
  const [left, right] = range(points.map(({ x }) => x));
  const [bottom, top] = range(points.map(({ y }) => y));
  return { x: (left + right) / 2, y: (bottom + top) / 2 };
}

/** The middle of what furniture leaves free, viewport pixels. */
function freeMiddle({ width, height }: Frame, { left, right, top, bottom }: Insets): Point {
  return { x: (left + width - right) / 2, y: (top + height - bottom) / 2 };
}

/** Where a node, a community or a region is, and what should be seen around it; null for unknown keys. */
function placeOf(
  key: string,
  { drawn, whole }: Graphs,
  overview: Overview,
  census: Census,
): Place | null {
  const at = (node: string): Point => pointOf(drawn, node);
  if (drawn.hasNode(key)) return { focus: at(key), around: drawn.neighbors(key).map(at) };
  const shownBy = standIns(drawn, whole, key).map(at);
  if (shownBy.length > 0) return { focus: middleOf(shownBy), around: shownBy };
  const community = overview.communities.find((one) => one.key === key);
  if (community === undefined) {
    const region = regionOf(overview, key);
    if (region === null) return null;
    const lands = region.communities.map((index) => overview.communities[index]!);
    return { focus: middleOf(lands), around: lands, isWhole: true };
  }
  const { x, y } = community;
  return { focus: { x, y }, around: (census.members.get(key) ?? []).map(at) };
}
