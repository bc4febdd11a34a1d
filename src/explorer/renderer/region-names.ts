/**
 * Regions' names, drawn: spaced serif capitals on a shallow arc along the land.
 *
 * SVG, between threads and marks: canvas has no text on a path, and its letter spacing is not in
 * every browser in use.
 */
import type { Overview } from "../../dataset/reader.ts";
import { FONTS, formatHex, groundBytes } from "../../look/index.ts";
import type { DrawnGraph } from "../graph.ts";
import { isLeaf, leafFade } from "./detail.ts";
import type { FigureRegion } from "./figure.ts";
import { isLandGone, recession } from "./focus.ts";
import {
  clamp,
  contains,
  freeBox,
  inflate,
  mapToViewport,
  overlaps,
  viewportToMap,
  type Box,
  type Frame,
  type Point,
} from "./geometry.ts";
import { depthAt, ownerAt, SEA, type Land } from "./land.ts";
import type { Scene } from "./layers.ts";
import { arcPath, linePieces, slideInto } from "./region-arc.ts";
import {
  placeRegions,
  regionGrowth,
  type RegionMark,
  type RegionPlace,
} from "./region-placement.ts";
import { regionLayouts } from "./region-text.ts";
import { NARROW_WIDTH } from "./start-view.ts";

const NAMESPACE = "http://www.w3.org/2000/svg";
/** Size of a name of a community of the usual size, CSS pixels. */
const SIZE = { wide: 17, narrow: 11.5 } as const;
export const SPACING_EM = 0.2;
export const WEIGHT = 560;
/** Names are measured once, at this size. */
const MEASURED = 100;
/** What a name's covering a mark costs; the terms of one paper count as far as they are seen. */
const WEIGHTS = { paper: Infinity, shared: 5, leaf: 0.5 } as const;
/** How much a mark counts as the middle of a region is found. */
const MASSES = { paper: 14, shared: 5, leaf: 0.5 } as const;
/** Between these scales names go: one is in the region then, CSS pixels for each map unit. */
const GONE_SCALES = [2.7, 5.1] as const;
/** A name whose region recedes. */
const RECEDED = 0.38;
/** Names keep clear of the frame, CSS pixels. */
const EDGE = { wide: 22, narrow: 6 } as const;
/** A name fainter than this is no obstacle and no target. */
const FAINT = 0.3;

interface Row {
  readonly path: SVGPathElement;
  readonly text: SVGTextElement;
}

interface RegionName {
  readonly community: number;
  readonly place: RegionPlace;
  /** Its middle, map units. */
  readonly at: Point;
  readonly rows: readonly Row[];
  boxes: Box[];
  opacity: number;
  /** Of its letters in the last frame, CSS pixels. */
  size: number;
}

export interface RegionNames {
  /** Places the names for a start view; once, and again when that changes. */
  place(start: Frame, markScale: number): void;
  /** @returns boxes of the names that are seen; `firm` are chosen communities': nothing covers them */
  draw(scene: Scene, walls: readonly Box[]): { readonly soft: Box[]; readonly firm: Box[] };
  /** Names go where lit names lie over them. */
  giveWay(lit: readonly Box[]): void;
  /** Key of the community whose name stands at a place of the viewport. */
  communityAt(point: Point): string | null;
  /** The names that are seen, as they stand. */
  standing(): FigureRegion[];
}

/** Names in an SVG of their own, which must lie between threads and marks. */
export function createRegionNames(
  svg: SVGSVGElement,
  graph: DrawnGraph,
  overview: Overview,
  land: Land,
): RegionNames {
  let names: RegionName[] = [];
  const context = document.createElement("canvas").getContext("2d")!;
  const widths = new Map<string, number>();
  const measure = (text: string, size: number): number => {
    let width = widths.get(text);
    if (width === undefined) {
      context.font = `${String(WEIGHT)} ${String(MEASURED)}px ${FONTS.serif}`;
      width = context.measureText(text).width;
      widths.set(text, width);
    }
    return (width * size) / MEASURED + SPACING_EM * size * (text.length - 1);
  };

  return {
    place(start, markScale) {
      const narrow = start.width <= NARROW_WIDTH;
      const marks = marksOf(graph, overview, start, markScale);
      const usual = graph.order / Math.max(1, overview.communities.length);
      const places = placeRegions(
        overview.communities.map(({ name }, community) => ({
          layouts: regionLayouts(name),
          size:
            (narrow ? SIZE.narrow : SIZE.wide) *
            clamp(Math.sqrt(marks[community]!.length / usual), 0.86, 1.3),
          marks: marks[community]!,
          depth: (x, y) => {
            const point = viewportToMap(start, { x, y });
            const owner = ownerAt(land, point.x, point.y);
            if (owner === SEA) return 0;
            return owner === community ? depthAt(land, owner, point.x, point.y) : -1;
          },
        })),
        measure,
        inner(start, narrow ? EDGE.narrow : EDGE.wide),
      );
      svg.replaceChildren();
      names = places.flatMap((place, community) => {
        if (place === null) return [];
        const rows = place.lines.map((line, row) => createRow(svg, community, row, line));
        const at = viewportToMap(start, place);
        return [{ community, place, at, rows, boxes: [], opacity: 0, size: place.size }];
      });
    },

    draw(scene, walls) {
      const { frame, colors, state } = scene;
      svg.setAttribute("viewBox", `0 0 ${String(frame.width)} ${String(frame.height)}`);
      const zoom = frame.scale / scene.startScale;
      const [from, to] = GONE_SCALES;
      const near = clamp((to - frame.scale) / (to - from), 0, 1);
      const edge = frame.width <= NARROW_WIDTH ? EDGE.narrow : EDGE.wide;
      // Where names may slide: what furniture leaves free.
      const free = freeBox(frame, scene.insets, edge);
      for (const name of names) {
        const { community, place, rows } = name;
        const { key, hue } = overview.communities[community]!;
        const size = place.size * regionGrowth(zoom);
        const growth = size / place.size;
        name.size = size;
        const half = { x: (place.width * growth) / 2, y: (place.height * growth) / 2 };
        const own = mapToViewport(frame, name.at);
        const onLand = (point: Point): boolean => {
          const there = viewportToMap(frame, point);
          return depthAt(land, community, there.x, there.y) > 0;
        };
        const middle = slideInto(own, half, free, onLand);
        name.boxes =
          middle === null ? [] : rows.flatMap((_, row) => linePieces(place, middle, growth, row));
        const hidden =
          middle === null ||
          isLandGone(state, key) ||
          zoom < place.fromZoom * 0.97 ||
          name.boxes.some((box) => walls.some((wall) => overlaps(box, wall)));
        name.opacity = hidden ? 0 : near * (1 - (1 - RECEDED) * recession(scene, key));
        const ground = formatHex(groundBytes(colors, hue, 2), 0.85);
        for (const [row, { path, text }] of rows.entries()) {
          text.style.opacity = String(name.opacity);
          // One that fades out where its land no longer is would name another's.
          text.style.visibility = middle === null ? "hidden" : "";
          if (middle === null) continue;
          path.setAttribute("d", arcPath(place, middle, growth, row, community % 2 === 0));
          text.style.fontSize = `${size.toFixed(2)}px`;
          text.style.fill = colors.communities[hue]!.name.hex;
          text.style.stroke = ground;
        }
        if (name.opacity <= FAINT) name.boxes = [];
      }
      const chosen = ({ community }: RegionName): boolean =>
        state.selection.includes(overview.communities[community]!.key);
      return {
        soft: names.filter((name) => !chosen(name)).flatMap(({ boxes }) => boxes),
        firm: names.filter(chosen).flatMap(({ boxes }) => boxes),
      };
    },

    giveWay(lit) {
      for (const name of names) {
        const covered = name.boxes.filter((box) => lit.some((other) => overlaps(box, other)));
        if (covered.length < 2) continue;
        name.boxes = [];
        name.opacity = 0;
        for (const { text } of name.rows) text.style.opacity = "0";
      }
    },

    communityAt(point) {
      const name = names.find(({ boxes }) => boxes.some((box) => contains(inflate(box, 2), point)));
      return name === undefined ? null : overview.communities[name.community]!.key;
    },

    standing: () =>
      names
        .filter(({ opacity }) => opacity > 0)
        .map(({ community, rows, opacity, size }) => ({
          community,
          opacity,
          size,
          rows: rows.map(({ path, text }) => ({
            text: text.textContent,
            arc: path.getAttribute("d") ?? "",
          })),
        })),
  };
}

function createRow(svg: SVGSVGElement, community: number, row: number, line: string): Row {
  const path = document.createElementNS(NAMESPACE, "path");
  path.id = `region-arc-${String(community)}-${String(row)}`;
  path.setAttribute("fill", "none");
  const text = document.createElementNS(NAMESPACE, "text");
  const along = document.createElementNS(NAMESPACE, "textPath");
  along.setAttribute("href", `#${path.id}`);
  along.setAttribute("startOffset", "50%");
  along.setAttribute("text-anchor", "middle");
  along.textContent = line;
  Object.assign(text.style, {
    fontFamily: FONTS.serif,
    fontWeight: String(WEIGHT),
    letterSpacing: `${String(SPACING_EM)}em`,
    paintOrder: "stroke",
    strokeWidth: "3px",
    strokeLinejoin: "round",
    // Without it letters on an arc are set on whole pixels, and jitter.
    textRendering: "geometricPrecision",
    transition: "opacity var(--pw-time-chrome, 120ms)",
  });
  text.append(along);
  svg.append(path, text);
  return { path, text };
}

/** The marks of each community at the start view. */
function marksOf(
  graph: DrawnGraph,
  overview: Overview,
  start: Frame,
  markScale: number,
): RegionMark[][] {
  const marks: RegionMark[][] = overview.communities.map(() => []);
  const indexOf = new Map(overview.communities.map(({ key }, index) => [key, index]));
  graph.forEachNode((_key, attributes) => {
    const { community, kind, size } = attributes;
    if (community === null) return;
    const rank = isLeaf(attributes) ? "leaf" : kind === "paper" ? "paper" : "shared";
    const seen = rank === "leaf" ? leafFade(start.scale) : 1;
    const { x, y } = mapToViewport(start, attributes);
    marks[indexOf.get(community)!]!.push({
      x,
      y,
      radius: size * markScale + 3,
      weight: WEIGHTS[rank] * seen,
      mass: MASSES[rank] * seen + 0.01,
    });
  });
  return marks;
}

function inner({ width, height }: Frame, edge: number): Box {
  return [edge, edge, width - edge, height - edge];
}
