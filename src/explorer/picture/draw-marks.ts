/** Marks as vectors: disc, ring and diamond with their casings; as renderer/mark-shaders.ts has them. */
import {
  formatHex,
  groundBytes,
  mixBytes,
  rampBytes,
  type Bytes,
  type Palette,
} from "../../look/index.ts";
import { svgElement } from "../element.ts";
import type { NodeAttributes } from "../graph.ts";
import { MOST_READING, UNREAD } from "../overlay.ts";
import { isLeaf } from "../renderer/detail.ts";
import { RANK, type Rank } from "../renderer/focus.ts";
import { mapToViewport, type Point } from "../renderer/geometry.ts";
import { DIAMOND, markRadius, ringLine } from "../renderer/mark-size.ts";
import { LEAF_TONE, RECEDED_TONE, TYPICAL_BANDS } from "../renderer/paint.ts";
import { short } from "./numbers.ts";
import type { Sheet } from "./sheet.ts";

/** The ring around what is chosen: its distance from the mark and its width, CSS pixels. */
const RING = { gap: 4.6, width: 2.3 } as const;
/** The ring of what others are folded into; around that of the chosen it lies farther out. */
const FOLD = { gap: 2.7, chosenGap: 7.6, width: 1.2 } as const;

/** Draws the marks of a sheet, what is chosen last. */
export function drawMarks(sheet: Sheet): SVGGElement {
  const { figure, frame } = sheet;
  const { shown, leaf, rest, focus } = figure.scene;
  const layers: SVGGElement[][] = [[], [], []];
  figure.graph.forEachNode((key, node) => {
    if (!shown.has(node) && !shown.isFaded(node)) return;
    const rank = focus.nodes.get(key) ?? RANK.rest;
    const fade = isLeaf(node) && rank === RANK.rest ? leaf : 1;
    if (fade < 0.02) return;
    const at = mapToViewport(frame, node);
    const reach = markRadius(node, RANK.chosen, figure.scene) * DIAMOND + 9;
    if (at.x < -reach || at.y < -reach) return;
    if (at.x > frame.width + reach || at.y > frame.height + reach) return;
    const opacity = fade * (rank === RANK.rest ? rest : 1);
    const folds = shown.folds.has(key);
    layers[rank]!.push(drawMark(sheet, node, at, rank, { opacity, folds }));
  });
  return svgElement("g", {}, ...layers.flat());
}

interface MarkLook {
  readonly opacity: number;
  /** Whether others are folded into it. */
  readonly folds: boolean;
}

function drawMark(
  { figure, colors }: Sheet,
  node: NodeAttributes,
  at: Point,
  rank: Rank,
  { opacity, folds }: MarkLook,
): SVGGElement {
  const { kind, label } = node;
  const { dim, shown } = figure.scene;
  const chosen = rank === RANK.chosen;
  const radius = markRadius(node, rank, figure.scene);
  const fold = chosen ? FOLD.chosenGap : FOLD.gap;
  const casing = folds ? fold + 1.4 : chosen ? RING.gap : Math.min(1.6, 0.35 + 0.35 * radius);
  const ground = groundOf(colors, node.hue);
  const back = shown.isFaded(node) ? 1 : dim;
  const receded = rank === RANK.rest ? back : 0;
  let tone = receded * RECEDED_TONE;
  if (isLeaf(node) && !chosen) tone += LEAF_TONE * (1 - tone);
  const body = formatHex(mixBytes(inkOf(colors, node, figure.readings), ground, tone));
  // Of a small ring nothing but the line is left, and it is no wider than the ring.
  const stroke = Math.min(ringLine(radius), radius);
  const core = formatHex(mixBytes(ground, colors.sheet.bytes, 0.7 - 0.5 * receded));
  const shape = (by: number, look: Readonly<Record<string, string | number>>): SVGElement =>
    kind === "method" ? diamond(at, radius, by, look) : disc(at, radius + by, look);
  return svgElement(
    "g",
    { opacity: opacity < 1 ? short(opacity) : undefined },
    svgElement("title", {}, label),
    shape(casing, { fill: formatHex(ground), "fill-opacity": 0.9 }),
    kind === "concept"
      ? disc(at, radius - stroke / 2, { fill: core, stroke: body, "stroke-width": short(stroke) })
      : shape(0, { fill: body }),
    chosen &&
      shape(RING.gap, { fill: "none", stroke: colors.accent.hex, "stroke-width": RING.width }),
    folds && shape(fold, { fill: "none", stroke: body, "stroke-width": FOLD.width }),
  );
}

function inkOf(
  colors: Palette,
  { kind, hue, index }: NodeAttributes,
  readings: Uint8Array | null,
): Bytes {
  if (readings !== null) {
    const reading = readings[index] ?? UNREAD;
    return reading === UNREAD ? colors.unknown.bytes : rampBytes(colors, reading / MOST_READING);
  }
  if (kind === "method") return colors.method.bytes;
  return (colors.communities[hue ?? -1]?.ink ?? colors.ink3).bytes;
}

function groundOf(colors: Palette, hue: number | null): Bytes {
  return hue === null ? colors.sea.bytes : groundBytes(colors, hue, TYPICAL_BANDS);
}

function disc(
  { x, y }: Point,
  radius: number,
  look: Readonly<Record<string, string | number>>,
): SVGElement {
  return svgElement("circle", { cx: short(x), cy: short(y), r: short(radius), ...look });
}

/** @param by - distance of its sides from those of the mark itself */
function diamond(
  { x, y }: Point,
  radius: number,
  by: number,
  look: Readonly<Record<string, string | number>>,
): SVGElement {
  const reach = radius * DIAMOND + by * Math.SQRT2;
  const d = `M${short(x - reach)} ${short(y)}L${short(x)} ${short(y - reach)}L${short(x + reach)} ${short(y)}L${short(x)} ${short(y + reach)}Z`;
  return svgElement("path", { d, ...look });
}
