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

/** The picture's own units; its width is stretched to the drawer's. */
const WIDTH = 282;
const HEIGHT = 56;
/** Between two bars, and of the lowest bar. */
const GAP = 1;
const LEAST_HEIGHT = 1.5;
/** What takes hold of an edge of the choice. */
const HANDLE = { fine: 12, coarse: 44 } as const;

export interface Bar {
  /** What the bar stands for, both ends inclusive. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

type Range = readonly [from: number, to: number];

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
  const { bars, range, choose, rangeAt, stretchOf, scale, formatBar, label, ends } = options;
  const count = bars().length;
  const x = scaleLinear([0, count], [0, WIDTH]);
  const width = Math.max(GAP, WIDTH / count - GAP);
  const drawn = Array.from({ length: count }, (_, i) =>
    svgElement("rect", { class: "pw-histogram-bar", x: x(i) + GAP / 2, width }),
  );
  const layer = svgElement("g");
  const readout = element("span");
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
  const axis = element(
    "p",
    { class: "pw-histogram-axis", "aria-hidden": "true" },
    element("span", {}, ends[0]),
    readout,
    element("span", {}, ends[1]),
  );
  place.append(svg, axis);

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
      chooseSoon(rangeAt(x.invert(from), x.invert(to)));
    } else if (type === "end") chooseSoon(clicked(pressed));
    if (type === "end") {
      chooseNow();
      settle();
    }
  });
  /** What a click on a bar chooses: it alone; within what is chosen, all again. */
  function clicked({ bar: at, onHandle }: typeof pressed): Range | null {
    const bar = bars()[at];
    const [first, last] = range() ?? [Infinity, -Infinity];
    if (bar !== undefined && bar.to >= first && bar.from <= last) return null;
    // A handle reaches over the bar beside the choice.
    if (onHandle) return range();
    return bar === undefined || bar.count === 0 ? null : rangeAt(at, at + 1);
  }
  // A mouse tells of its moves far more often than a large map can be filtered.
  let asked: Range | null | undefined;
  let frame: number | null = null;
  function chooseSoon(next: Range | null): void {
    asked = next;
    frame ??= requestAnimationFrame(chooseNow);
  }
  function chooseNow(): void {
    if (frame !== null) cancelAnimationFrame(frame);
    frame = null;
    if (asked === undefined) return;
    const next = asked;
    asked = undefined;
    const now = range();
    if (next?.[0] !== now?.[0] || next?.[1] !== now?.[1]) choose(next);
  }
  /** Puts the brush where the choice is, at the edges of bars. */
  function settle(): void {
    const now = range();
    const stretch = now && stretchOf(now);
    brushed.call(brush.move, stretch && [x(stretch[0]), x(stretch[1])]);
  }

  svg.addEventListener("pointermove", ({ clientX }) => {
    const { left, width: seen } = svg.getBoundingClientRect();
    const bar = bars()[Math.floor(((clientX - left) / seen) * count)];
    readout.textContent = bar === undefined ? "" : formatBar(bar);
  });
  svg.addEventListener("pointerleave", () => (readout.textContent = ""));

  const write = () => {
    const [first, last] = range() ?? [-Infinity, Infinity];
    const now = bars();
    const tallest = now.reduce((best, bar) => (bar.count > best.count ? bar : best));
    const y = scalePow([0, Math.max(1, tallest.count)], [0, HEIGHT]);
    y.exponent(scale === "root" ? 0.5 : 1);
    for (const [i, bar] of now.entries()) {
      const height = bar.count === 0 ? 0 : Math.max(LEAST_HEIGHT, y(bar.count));
      drawn[i]!.setAttribute("y", String(HEIGHT - height));
      drawn[i]!.setAttribute("height", String(height));
      drawn[i]!.classList.toggle("pw-out", bar.to < first || bar.from > last);
    }
    svg.setAttribute("aria-label", `${label}, most in ${formatBar(tallest)}`);
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
