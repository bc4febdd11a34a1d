/**
 * Papers as links on the page's own plate, where there is no WebGL to draw them.
 */
import { selectAddress } from "./address.ts";
import { svgElement } from "./element.ts";
import type { ExplorerGraph } from "./graph.ts";

/** Papers drawn: more than these would cover the land. */
const MOST = 400;

/**
 * Draws the most important papers into each of the page's plates.
 *
 * @param plates - each has a group `data-plate-papers` in map units, y down
 * @returns the links, each with its paper's key
 */
export function drawPlateLinks(
  graph: ExplorerGraph,
  plates: Iterable<SVGSVGElement>,
): (readonly [key: string, link: SVGAElement])[] {
  const drawn: [string, SVGAElement][] = [];
  const papers = graph.filterNodes((_key, { kind }) => kind === "paper").slice(0, MOST);
  for (const plate of plates) {
    const group = plate.querySelector("[data-plate-papers]");
    if (group === null) continue;
    // A picture has nothing in it to go to; this one has now.
    plate.setAttribute("role", "group");
    plate.setAttribute("aria-label", "Map of the papers");
    plate.removeAttribute("aria-hidden");
    const links = papers.map((key): [string, SVGAElement] => [key, drawLink(graph, key)]);
    group.replaceChildren(...links.map(([, link]) => link));
    drawn.push(...links);
  }
  return drawn;
}

function drawLink(graph: ExplorerGraph, key: string): SVGAElement {
  const { x, y, size, label, hue } = graph.getNodeAttributes(key);
  return svgElement(
    "a",
    {
      href: selectAddress(key),
      "data-key": key,
      "data-hue": hue ?? undefined,
      "aria-label": label,
    },
    svgElement("title", {}, label),
    // Two: a stroke in the ground's colour would cover what a small disc has of its own.
    ...["pw-plate-casing", "pw-plate-paper"].map((name) =>
      svgElement("circle", { cx: x, cy: -y, r: size, class: name }),
    ),
  );
}
