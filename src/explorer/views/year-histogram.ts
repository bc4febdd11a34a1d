/**
 * The histogram of years, to drag over: d3's brush on bars.
 *
 * The bars are of what the other filters leave, the tallest as tall as there is room: beside all
 * papers those of one venue would be a line. Loaded on demand: whoever only looks at the map pays
 * nothing for the brush.
 */
import { brushX, scaleLinear, select, type D3BrushEvent } from "d3";
import type { Explorer } from "../context.ts";
import { element, svgElement } from "../element.ts";
import { filterDifferently, type Filters } from "../filters.ts";
import { formatCount } from "../things.ts";
import { yearBars, yearsWithin, type YearBar } from "../year-bars.ts";
import { formatYears } from "./year-drawer.ts";

/** The picture's own units; its width is stretched to the drawer's. */
const WIDTH = 282;
const HEIGHT = 56;
/** Between two bars, and of a bar with a single paper. */
const GAP = 1;
const LEAST_HEIGHT = 1.5;
/** What takes hold of an edge of the choice. */
const HANDLE = { fine: 12, coarse: 44 } as const;

/**
 * Draws the histogram into a drawer.
 *
 * @param known - first and last year of the map
 * @param choose - narrows the map to years; null undoes it
 */
export function drawHistogram(
  { store, shown }: Explorer,
  place: HTMLElement,
  known: NonNullable<Filters["years"]>,
  choose: (years: readonly [number, number] | null) => void,
): void {
  const bars = () => yearBars(shown().years, known);
  const places = bars();
  const x = scaleLinear([places[0]!.from, places.at(-1)!.to + 1], [0, WIDTH]);
  const drawn = places.map(({ from, to }) => {
    const width = Math.max(GAP, x(to + 1) - x(from) - GAP);
    return svgElement("rect", { class: "pw-year-bar", x: x(from) + GAP / 2, width });
  });
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
    element("span", {}, String(known[0])),
    readout,
    element("span", {}, String(known[1])),
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
  brush.on("start brush end", ({ type, selection, sourceEvent }: D3BrushEvent<unknown>) => {
    // What fields or address have changed is only shown, by `settle`.
    if (sourceEvent === undefined) return;
    held = type !== "end";
    if (selection !== null) {
      const [from, to] = selection as [number, number];
      choose(yearsWithin(x.invert(from), x.invert(to)));
    }
    // A click beside the choice, and not the beginning of another.
    else if (type === "end") choose(null);
    if (type === "end") settle();
  });
  /** Puts the brush where the years are, at the edges of bars. */
  function settle(): void {
    const { years } = store.get();
    brushed.call(brush.move, years && [x(years[0]), x(years[1] + 1)]);
  }

  svg.addEventListener("pointermove", ({ clientX }) => {
    const { left, width } = svg.getBoundingClientRect();
    const year = Math.floor(x.invert(((clientX - left) / width) * WIDTH));
    const bar = bars().find(({ from, to }) => year >= from && year <= to);
    readout.textContent = bar === undefined ? "" : formatBar(bar);
  });
  svg.addEventListener("pointerleave", () => (readout.textContent = ""));

  const write = () => {
    const [first, last] = store.get().years ?? known;
    const now = bars();
    const tallest = now.reduce((best, bar) => (bar.papers > best.papers ? bar : best));
    const y = scaleLinear([0, Math.max(1, tallest.papers)], [0, HEIGHT]);
    for (const [i, { from, to, papers }] of now.entries()) {
      const height = papers === 0 ? 0 : Math.max(LEAST_HEIGHT, y(papers));
      drawn[i]!.setAttribute("y", String(HEIGHT - height));
      drawn[i]!.setAttribute("height", String(height));
      drawn[i]!.classList.toggle("pw-out", to < first || from > last);
    }
    svg.setAttribute("aria-label", `Papers by year, most in ${formatBar(tallest)}`);
  };
  write();
  settle();
  store.subscribe((state, before) => {
    if (!filterDifferently(state, before)) return;
    write();
    // While a hand is on the brush, it is where the hand is.
    if (state.years !== before.years && !held) settle();
  });
}

/** "2015: 47 papers". */
function formatBar({ from, to, papers }: YearBar): string {
  return `${formatYears(from, to)}: ${formatCount(papers, "paper")}`;
}
