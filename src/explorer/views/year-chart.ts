/** A small chart of papers by year: when something came up, and whether it lasts. */
import type { Explorer } from "../context.ts";
import { element, svgElement } from "../element.ts";
import { formatCount } from "../things.ts";
import { yearBars } from "../year-bars.ts";

const WIDTH = 100;
const HEIGHT = 36;
/** Of a bar's room, what is drawn. */
const FILLED = 0.78;
/** One paper is a bar that can be seen. */
const LOWEST = 2;

/**
 * The years of some papers, on the axis of the whole map, so that charts can be compared.
 *
 * @param papers - their keys
 * @returns null where the map spans no years, or none of theirs is known
 */
export function yearChart(
  { graph, overview }: Pick<Explorer, "graph" | "overview">,
  papers: readonly string[],
): HTMLElement | null {
  const counts = new Map<number, number>();
  for (const paper of papers) {
    const year = graph.getNodeAttribute(paper, "year");
    if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const { years } = overview;
  if (years === null || years[0] === years[1] || counts.size === 0) return null;
  const bars = yearBars(counts, years);
  const highest = Math.max(...bars.map(({ count }) => count));
  const room = WIDTH / bars.length;
  const known = [...counts.keys()].sort((a, b) => a - b);
  const [first, last] = [known[0]!, known.at(-1)!];
  const dated = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const said = `${formatCount(dated, "paper")} from ${String(first)} to ${String(last)}, at most ${String(highest)} in one bar`;
  return element(
    "figure",
    { class: "pw-year-chart" },
    svgElement(
      "svg",
      {
        viewBox: `0 0 ${String(WIDTH)} ${String(HEIGHT)}`,
        preserveAspectRatio: "none",
        role: "img",
        "aria-label": said,
      },
      ...bars.map(({ from, to, count }, i) => {
        const height = count === 0 ? 0 : Math.max(LOWEST, (HEIGHT * count) / highest);
        const bar = svgElement("rect", {
          x: (i + (1 - FILLED) / 2) * room,
          y: HEIGHT - height,
          width: room * FILLED,
          height,
        });
        const name = from === to ? String(from) : `${String(from)}–${String(to)}`;
        bar.append(svgElement("title", {}, `${name}: ${formatCount(count, "paper")}`));
        return bar;
      }),
    ),
    element(
      "figcaption",
      { "aria-hidden": "true" },
      element("span", {}, String(years[0])),
      element("span", {}, String(years[1])),
    ),
  );
}
