/**
 * The marks on the plate as it stands in the page: the map is there with the first paint, and the
 * live one takes its place.
 *
 * A mark is a line of no length with round or square ends, some ten bytes; those that look the same
 * are one path.
 */
import type { NodeKind } from "../dataset/reader.ts";
import type { NodeAttributes } from "../explorer/graph.ts";
import { isLeaf, leafFade, restOpacity } from "../explorer/renderer/detail.ts";
import { clamp } from "../explorer/renderer/geometry.ts";
import { referenceScale } from "../explorer/renderer/start-view.ts";
import { compareBy } from "../ordering.ts";
import type { Site } from "./site.ts";

/** More are a texture, which the first paint should not wait for; a larger map begins with what matters most. */
const MOST = 1200;
/** Widths are rounded to so many CSS pixels: else most marks would be a path of their own. */
const WIDTH_STEP = 1;
/** Nothing is drawn that is fainter. */
const UNSEEN = 0.02;
/** A ring with less inside is a disc, CSS pixels. */
const LEAST_CORE = 2;
/** As mark-shaders.ts has them: least radius and a ring's line in CSS pixels, a diamond's corners in radii. */
const LEAST_RADIUS = { paper: 1.25, concept: 1, method: 1 } as const;
const LINE = { share: 0.3, least: 1.15, most: 2.2 } as const;
const DIAMOND = 1.22;

/** What is drawn last lies on top. */
const ORDER: readonly NodeKind[] = ["concept", "method", "paper"];

/** Marks that look the same; lengths in map units, y up. */
export interface PlateMarks {
  readonly kind: NodeKind;
  readonly hue: number | null;
  /** Whether they are terms of one paper. */
  readonly leaf: boolean;
  /** Of the line that draws them. */
  readonly width: number;
  /** Of the line that draws the inside of a ring; 0 where there is none. */
  readonly core: number;
  /** From 0 to 1. */
  readonly opacity: number;
  /** Path data. */
  readonly d: string;
}

/** The marks that the live map begins with, as large as in the window that sizes are given for. */
export function plateMarks({
  overview,
  graph,
  keys,
}: Pick<Site, "overview" | "graph" | "keys">): PlateMarks[] {
  const scale = referenceScale(overview.extent);
  const leaves = leafFade(scale);
  const rest = restOpacity(scale);
  const looks = new Map<string, Omit<PlateMarks, "d"> & { readonly places: string[] }>();
  const seen = keys
    .map((key) => graph.getNodeAttributes(key))
    .filter((node) => leaves > UNSEEN || !isLeaf(node))
    .slice(0, MOST);
  for (const node of seen) {
    const { kind, hue } = node;
    const leaf = isLeaf(node);
    const opacity = rest * (leaf ? leaves : 1);
    const look = { kind, hue, leaf, opacity, ...widthsOf(node, scale, rest) };
    // A path is painted as large as all that it goes through: no path lies on two lands.
    const key = JSON.stringify([node.community, look]);
    const own = looks.get(key) ?? { ...look, places: [] };
    looks.set(key, own);
    own.places.push(place(node));
  }
  return [...looks.values()]
    .sort(
      compareBy(
        (a, b) => Number(b.leaf) - Number(a.leaf),
        (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind),
      ),
    )
    .map(({ places, ...look }) => ({ ...look, d: places.join("") }));
}

function widthsOf(
  { kind, size }: NodeAttributes,
  scale: number,
  rest: number,
): Pick<PlateMarks, "width" | "core"> {
  const radius = Math.max(size, (LEAST_RADIUS[kind] * rest) / scale);
  const step = WIDTH_STEP / scale;
  const rounded = (width: number): number =>
    Number((Math.max(1, Math.round(width / step)) * step).toFixed(1));
  if (kind === "paper") return { width: rounded(2 * radius), core: 0 };
  // A square on its corner.
  if (kind === "method") return { width: rounded(Math.SQRT2 * DIAMOND * radius), core: 0 };
  const line = clamp(LINE.share * radius * scale, LINE.least, LINE.most) / scale;
  const core = rounded(2 * (radius - line));
  return { width: rounded(2 * radius), core: core * scale < LEAST_CORE - 0.05 ? 0 : core };
}

/** Square ends stand across a line: one of next to no length towards a corner is a diamond. */
function place({ kind, x, y }: NodeAttributes): string {
  return `M${x.toFixed(0)} ${y.toFixed(0)}${kind === "method" ? "l.1.1" : "h0"}`;
}
