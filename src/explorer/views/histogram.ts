/**
 * A histogram to drag over: d3's brush on bars of one width.
 *
 * The bars are of what the other filters leave, the tallest as tall as there is room: beside all
 * papers those of one venue would be a line. Loaded on demand: whoever only looks at the map pays
 * nothing for the brush.
 */
import { brushX, pointers, scaleLinear, scalePow, select, type D3BrushEvent } from "d3";
import type { Explorer } from "../context.ts";
import { element, svgElement } from "../element.ts";
import { filterDifferently } from "../filters.ts";
import { isSameRange, isWithin, rangeOfClick, type Bar, type Range } from "../histogram-bars.ts";
import { onceAFrame } from "../once-a-frame.ts";

/** The picture's own units; its width is stretched to the drawer's. */
const WIDTH = 282;
const HEIGHT = 56;
/** Between two bars, and of the lowest bar. */
const GAP = 1;
const LEAST_HEIGHT = 1.5;
/** What takes hold of an edge of the choice. */
const HANDLE = { fine: 12, coarse: 44 } as const;

export interface HistogramOptions {
  /** The bars of now; as many each time. */
  readonly bars: () => readonly Bar[];
  /** What is chosen; null is all. */
  readonly range: () => Range | null;
  /** Narrows the map; null undoes it. */
  readonly choose: (range: Range | null) => void;
  /** What a stretch of the axis stands for; 2.5 is the middle of the third bar. */
  readonly rangeAt: (from: number, to: number) => Range;
  /** The stretch of the axis that a range takes. */
  readonly stretchOf: (range: Range) => Range;
  /** How a bar grows with what it counts: as its square root where one would dwarf the others. */
  readonly scale: "linear" | "root";
  /** A bar in words. */
  readonly formatBar: (bar: Bar) => string;
  /** What the picture shows, up to the tallest bar. */
  readonly label: string;
  /** What stands under its ends. */
  readonly ends: readonly [string, string];
}

/** Draws a histogram into a drawer, and keeps it as the filters have it. */
export function drawHistogram(
  { store }: Explorer,
  place: HTMLElement,
  options: HistogramOptions,
): void {
  const { bars, range, choose, rangeAt, stretchOf, label } = options;
  const count = bars().length;
  const x = scaleLinear([0, count], [0, WIDTH]);
  const { svg, drawn, layer, axis, readout } = drawParts(count, options.ends);
  place.append(svg, axis);
  const choice = onceAFrame((next: Range | null) => {
    if (!isSameRange(next, range())) choose(next);
  });

  const brush = brushX<unknown>()
    .extent([
      [0, 0],
      [WIDTH, HEIGHT],
    ])
    .handleSize(HANDLE[matchMedia("(pointer: coarse)").matches ? "coarse" : "fine"]);
  const brushed = select<SVGGElement, unknown>(layer).call(brush);
  let held = false;
  /** Whether the brush has moved since it was taken hold of: else it was a click. */
  let moved = false;
  let pressed = { bar: 0, onHandle: false };
  brush.on("start brush end", ({ type, selection, sourceEvent }: D3BrushEvent<unknown>) => {
    // What fields or address have changed is only shown, by `settle`.
    if (sourceEvent === undefined) return;
    held = type !== "end";
    if (type === "start") {
      const { classList } = (sourceEvent as Event).target as Element;
      const bar = Math.floor(x.invert(pointers(sourceEvent, layer)[0]![0]));
      [moved, pressed] = [false, { bar, onHandle: classList.contains("handle") }];
    } else if (type === "brush") moved = true;
    if (selection !== null && moved) {
      const [from, to] = selection as [number, number];
      choice.ask(rangeAt(x.invert(from), x.invert(to)));
    } else if (type === "end") {
      choice.ask(rangeOfClick(bars()[pressed.bar], pressed.onHandle, range()));
    }
    if (type === "end") {
      choice.flush();
      settle();
    }
  });
  /** Puts the brush where the choice is, at the edges of bars. */
  function settle(): void {
    const now = range();
    const stretch = now && stretchOf(now);
    brushed.call(brush.move, stretch && [x(stretch[0]), x(stretch[1])]);
  }

  tellBarUnderPointer(svg, readout, options);
  const write = (): void => {
    const now = bars();
    drawBars(drawn, now, options);
    const tallest = now.reduce((best, bar) => (bar.count > best.count ? bar : best));
    svg.setAttribute("aria-label", `${label}, most in ${options.formatBar(tallest)}`);
  };
  write();
  settle();
  let before = range();
  store.subscribe((state, old) => {
    if (state.lens === old.lens && !filterDifferently(state, old)) return;
    write();
    // While a hand is on the brush, it is where the hand is.
    if (range() !== before && !held) settle();
    before = range();
  });
}

/** The picture, all bars flat, and what stands under it. */
function drawParts(count: number, [first, last]: HistogramOptions["ends"]) {
  const share = WIDTH / count;
  const drawn = Array.from({ length: count }, (_, i) =>
    svgElement("rect", {
      class: "pw-histogram-bar",
      x: i * share + GAP / 2,
      width: Math.max(GAP, share - GAP),
    }),
  );
  /** Of the brush. */
  const layer = svgElement("g");
  const svg = svgElement(
    "svg",
    {
      viewBox: `0 0 ${String(WIDTH)} ${String(HEIGHT)}`,
      preserveAspectRatio: "none",
      role: "img",
    },
    ...drawn,
    layer,
  );
  /** What the bar under the pointer counts. */
  const readout = element("span");
  const axis = element(
    "p",
    { class: "pw-histogram-axis", "aria-hidden": "true" },
    element("span", {}, first),
    readout,
    element("span", {}, last),
  );
  return { svg, drawn, layer, axis, readout };
}

function drawBars(
  drawn: readonly SVGElement[],
  bars: readonly Bar[],
  { range, scale }: HistogramOptions,
): void {
  const chosen = range();
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const y = scalePow([0, most], [0, HEIGHT]).exponent(scale === "root" ? 0.5 : 1);
  for (const [i, bar] of bars.entries()) {
    const height = bar.count === 0 ? 0 : Math.max(LEAST_HEIGHT, y(bar.count));
    drawn[i]!.setAttribute("y", String(HEIGHT - height));
    drawn[i]!.setAttribute("height", String(height));
    drawn[i]!.classList.toggle("pw-out", !isWithin(bar, chosen));
  }
}

function tellBarUnderPointer(
  svg: SVGElement,
  readout: HTMLElement,
  { bars, formatBar }: HistogramOptions,
): void {
  svg.addEventListener("pointermove", ({ clientX }) => {
    const { left, width } = svg.getBoundingClientRect();
    const now = bars();
    const bar = now[Math.floor(((clientX - left) / width) * now.length)];
    readout.textContent = bar === undefined ? "" : formatBar(bar);
  });
  svg.addEventListener("pointerleave", () => (readout.textContent = ""));
}
