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
import { RANK } from "../explorer/renderer/focus.ts";
import { DIAMOND, markRadius, ringLine } from "../explorer/renderer/mark-size.ts";
import { leavesAreDrawn, type Paint } from "../explorer/renderer/paint.ts";
import { referenceScale } from "../explorer/renderer/start-view.ts";
import { compareBy } from "../ordering.ts";
import type { Site } from "./site.ts";

/** More are a texture, which the first paint should not wait for; a larger map begins with what matters most. */
const MOST = 1200;
/** A ring with less inside is a disc, CSS pixels. */
const LEAST_CORE = 2;

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
  const paint = { scale, leaf: leafFade(scale), rest: restOpacity(scale) };
  const looks = new Map<string, Omit<PlateMarks, "d"> & { readonly places: string[] }>();
  const seen = keys
    .map((key) => graph.getNodeAttributes(key))
    .filter((node) => leavesAreDrawn(paint) || !isLeaf(node))
    .slice(0, MOST);
  for (const node of seen) {
    const { kind, hue } = node;
    const leaf = isLeaf(node);
    const opacity = paint.rest * (leaf ? paint.leaf : 1);
    const look = { kind, hue, leaf, opacity, ...widthsOf(node, paint) };
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
  node: NodeAttributes,
  paint: Pick<Paint, "leaf" | "rest" | "scale">,
): Pick<PlateMarks, "width" | "core"> {
  const radius = markRadius(node, RANK.rest, paint);
  // To whole pixels: else most marks would be a path of their own.
  const pixels = (width: number): number => Math.max(1, Math.round(width));
  const units = (width: number): number => Number((width / paint.scale).toFixed(1));
  if (node.kind === "paper") return { width: units(pixels(2 * radius)), core: 0 };
  // A square on its corner.
  if (node.kind === "method")
    return { width: units(pixels(Math.SQRT2 * DIAMOND * radius)), core: 0 };
  const core = pixels(2 * (radius - ringLine(radius)));
  return { width: units(pixels(2 * radius)), core: core < LEAST_CORE ? 0 : units(core) };
}

/** Square ends stand across a line: one of next to no length towards a corner is a diamond. */
function place({ kind, x, y }: NodeAttributes): string {
  return `M${x.toFixed(0)} ${y.toFixed(0)}${kind === "method" ? "l.1.1" : "h0"}`;
}
