/**
 * Threads as vectors: the arcs, widths and fading of renderer/thread-shaders.ts.
 *
 * A gradient along the chord says what the shader says along the arc: the arc's middle lies right
 * above the chord's, so a share of one is that share of the other.
 */
import { mixBytes, formatHex, type Bytes, type Palette } from "../../look/index.ts";
import { svgElement } from "../element.ts";
import { THREAD } from "../renderer/focus.ts";
import { mapToViewport, smoothstep, type Point } from "../renderer/geometry.ts";
import { leavesAreDrawn, NO_HUE, plainThread, threadOpacity } from "../renderer/paint.ts";
import { standingThreads, THREAD_FLAG } from "../renderer/threads.ts";
import { short } from "./numbers.ts";
import type { Sheet } from "./sheet.ts";

/** The arc's height as a share of its length. */
const BEND = 0.09;
/** Between these lengths the middle of a thread fades, CSS pixels, to this share. */
const FADE = { from: 60, to: 420, share: 0.38 } as const;
/** And beyond, where their ends are out of sight, to this share of that. */
const LOST = { from: 420, to: 1400, share: 0.4 } as const;
/** Above so many threads each is of one colour: gradients would outweigh all the rest. */
const MOST_GRADIENTS = 3000;

interface Line {
  readonly from: Point;
  readonly to: Point;
  readonly left: boolean;
  readonly width: number;
  readonly colors: readonly [Bytes, Bytes];
  readonly opacity: number;
  /** Opacity of the middle, as a share. */
  readonly middle: number;
}

/** Draws the threads of a sheet; gradients go into `definitions`. */
export function drawThreads(sheet: Sheet, definitions: SVGDefsElement): SVGGElement {
  const lines = linesOf(sheet);
  const plain = lines.length > MOST_GRADIENTS;
  const group = svgElement("g", { fill: "none", "stroke-linecap": "butt" });
  for (const [i, line] of lines.entries()) {
    const { from, to, left, width, colors, opacity, middle } = line;
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const bend = left ? BEND : -BEND;
    const control = {
      x: (from.x + to.x) / 2 + dy * bend,
      y: (from.y + to.y) / 2 - dx * bend,
    };
    const same = formatHex(colors[0]) === formatHex(colors[1]) && middle > 0.98;
    const id = `thread-${String(i)}`;
    if (!plain && !same) definitions.append(gradient(id, line));
    group.append(
      svgElement("path", {
        d: `M${pair(from)}Q${pair(control)} ${pair(to)}`,
        stroke: plain || same ? formatHex(mixBytes(colors[0], colors[1], 0.5)) : `url(#${id})`,
        "stroke-width": width,
        "stroke-opacity": short(plain ? (opacity * (1 + middle)) / 2 : opacity),
      }),
    );
  }
  return group;
}

function gradient(id: string, { from, to, colors, middle }: Line): SVGLinearGradientElement {
  const stops = [
    [0, 1],
    [0.2, (1 + middle) / 2],
    [0.4, middle],
    [0.6, middle],
    [0.8, (1 + middle) / 2],
    [1, 1],
  ] as const;
  return svgElement(
    "linearGradient",
    {
      id,
      gradientUnits: "userSpaceOnUse",
      x1: short(from.x),
      y1: short(from.y),
      x2: short(to.x),
      y2: short(to.y),
    },
    ...stops.map(([offset, share]) =>
      svgElement("stop", {
        offset,
        "stop-color": formatHex(mixBytes(colors[0], colors[1], offset)),
        "stop-opacity": share === 1 ? undefined : short(share),
      }),
    ),
  );
}

/** The threads in view, those that are lit last. */
function linesOf({ figure, frame, colors }: Sheet): Line[] {
  const { scene, graph, awake, thin, lit } = figure;
  const { dim, leaf, shown, focus } = scene;
  const overlay = figure.readings === null ? 0 : 1;
  const circumstances = { focus, shown, arrived: new Set<number>() };
  const lines: Line[] = [];
  const standing = standingThreads(graph, awake, circumstances, leavesAreDrawn(scene));
  for (const { thread, flags, state } of standing) {
    const { paper, term } = thread;
    const has = (flag: number): boolean => (flags & flag) !== 0;
    const isLeaf = has(THREAD_FLAG.leaf);
    const [from, to] = [mapToViewport(frame, paper), mapToViewport(frame, term)];
    if (isOutside(from, to, frame)) continue;
    const introduces = has(THREAD_FLAG.introduces);
    const inks = [paper, term].map(({ hue }) =>
      plainThread(inkOf(colors, hue), colors, overlay),
    ) as [Bytes, Bytes];
    const base = { from, to, left: has(THREAD_FLAG.left) };
    if (state === THREAD.accent) {
      const { bytes } = colors.accent;
      const width = introduces ? 2 : 1.25;
      lines.push({
        ...base,
        width,
        colors: [bytes, bytes],
        opacity: 0.88 * lit,
        middle: 1,
      });
    } else if (state === THREAD.ink) {
      const mixed = inks.map((ink) => mixBytes(ink, colors.ink.bytes, 0.2)) as [Bytes, Bytes];
      lines.push({ ...base, width: 1.1, colors: mixed, opacity: 0.5, middle: 1 });
    } else {
      const reach = Math.hypot(to.x - from.x, to.y - from.y);
      const far = smoothstep(FADE.from, FADE.to, reach);
      const lost = smoothstep(LOST.from, LOST.to, reach);
      const back = has(THREAD_FLAG.faded) ? 1 : dim;
      const rest = state === THREAD.rest ? 1 - 0.72 * back : 1;
      lines.push({
        ...base,
        width: introduces ? 1.4 : 0.9,
        colors: inks,
        opacity:
          threadOpacity(colors, overlay) *
          thin *
          rest *
          (isLeaf ? 0.8 * leafShare(state, leaf) : 1),
        middle: isLeaf ? 1 : (1 - (1 - FADE.share) * far) * (1 - (1 - LOST.share) * lost),
      });
    }
  }
  return lines;
}

function leafShare(state: number, leaf: number): number {
  return state === THREAD.rest ? leaf : 1;
}

/** The ink of a hue; what has none is drawn like a caption. */
function inkOf(colors: Palette, hue: number | null): Bytes {
  return (colors.communities[hue ?? NO_HUE]?.ink ?? colors.ink3).bytes;
}

function isOutside(from: Point, to: Point, { width, height }: Sheet["frame"]): boolean {
  // The arc leaves its chord by less than this.
  const margin = BEND * Math.hypot(to.x - from.x, to.y - from.y) + 2;
  return (
    Math.max(from.x, to.x) < -margin ||
    Math.max(from.y, to.y) < -margin ||
    Math.min(from.x, to.x) > width + margin ||
    Math.min(from.y, to.y) > height + margin
  );
}

function pair({ x, y }: Point): string {
  return `${short(x)} ${short(y)}`;
}
