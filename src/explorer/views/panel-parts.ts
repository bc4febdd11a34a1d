/** What the panels of papers, terms and communities have in common. */
import type { Explorer } from "../context.ts";
import { element, svgElement, type Child, named } from "../element.ts";
import { pageAddress } from "../paper-links.ts";
import type { PanelPart } from "../state.ts";
import { formatFigures } from "../../figures.ts";
import { findThing, formatKindOf, regionAround, type Thing } from "../things.ts";
import { glyph } from "./glyph.ts";
import { thingLink } from "./thing-link.ts";

/** Writes what a panel shows into its body; may go on after the panel was left. */
export type PanelView = (explorer: Explorer, key: string, body: HTMLElement) => Promise<void>;

/** A cross, as buttons that close something show it. */
export function crossIcon(): SVGSVGElement {
  return svgElement(
    "svg",
    { class: "pw-icon", viewBox: "0 0 16 16", "aria-hidden": "true" },
    svgElement("path", { d: "m3.5 3.5 9 9m0-9-9 9" }),
  );
}

/** An angle that points to what comes before or after. */
export function chevronIcon(to: "before" | "after"): SVGSVGElement {
  return svgElement(
    "svg",
    { class: "pw-icon", viewBox: "0 0 16 16", "aria-hidden": "true" },
    svgElement("path", { d: to === "before" ? "m10 3-5 5 5 5" : "m6 3 5 5-5 5" }),
  );
}

/** The panel's first line: mark, kind, the land around it, grid reference. */
export function runningHead(explorer: Explorer, thing: Thing): Child[] {
  const around = whereIn(explorer, thing);
  const reference = gridReference(explorer, thing.key);
  return [
    glyph(thing),
    element("span", { class: "pw-kind" }, formatKindOf(explorer, thing)),
    element("span", { class: "pw-head-title", "aria-hidden": "true", dir: "auto" }, thing.label),
    around !== null && element("span", { "aria-hidden": "true" }, "·"),
    around !== null && thingLink(around, "pw-region", named(around.label)),
    reference !== null &&
      element("span", { class: "pw-reference", title: "Grid reference on the map" }, reference),
  ];
}

/** The land that it lies in: a node's community, and a community's region. */
function whereIn(explorer: Explorer, { key, kind }: Thing): Thing | null {
  if (kind === "region") return null;
  if (kind === "community") return regionAround(explorer.overview, key);
  const own = explorer.graph.getNodeAttribute(key, "community");
  return own === null ? null : findThing(explorer, own);
}

function gridReference({ map, graph, overview }: Explorer, key: string): string | null {
  const place = graph.hasNode(key)
    ? graph.getNodeAttributes(key)
    : overview.communities.find((community) => community.key === key);
  return place === undefined ? null : (map()?.gridReference(place.x, place.y) ?? null);
}

/** A section with its heading and, at the line's end, how many it counts. */
export function section(
  heading: string,
  count: string | number | null,
  ...children: readonly Child[]
): HTMLElement {
  return element(
    "section",
    { class: "pw-section" },
    element(
      "h3",
      {},
      element("span", {}, heading),
      count !== null &&
        element(
          "span",
          { class: "pw-count" },
          typeof count === "number" ? formatFigures(count) : count,
        ),
    ),
    ...children,
  );
}

/** Lets a question lead to a section. */
export function partOf(part: PanelPart, made: HTMLElement): HTMLElement {
  made.dataset["part"] = part;
  return made;
}

/**
 * The link to a thing's own page: it works without scripts, and can be cited.
 *
 * @returns null where the map has no pages
 */
export function ownPage(
  { site, hasPages }: Explorer,
  key: string,
  text: string,
): HTMLElement | null {
  if (!hasPages) return null;
  return element(
    "p",
    { class: "pw-own-page" },
    element("a", { href: pageAddress(site, key) }, text),
  );
}

/**
 * A list that shows its first items and the rest step by step, so that a term of thousands of
 * papers opens as fast as one of two.
 *
 * @param render - writes one item; asked only when the item is shown
 * @param step - how many are added each time
 */
export function growingList<T>(
  items: readonly T[],
  render: (item: T, index: number) => HTMLLIElement,
  { className, first, step }: { className: string; first: number; step: number },
): HTMLElement {
  const list = element("ol", { class: className });
  const wrapper = element("div", {}, list);
  let shown = 0;
  const grow = (count: number) => {
    const from = shown;
    for (; shown < Math.min(from + count, items.length); ++shown) {
      list.append(render(items[shown]!, shown));
    }
  };
  grow(first);
  if (shown < items.length) {
    const label = () => `${formatFigures(items.length - shown)} more`;
    const more = element("button", { type: "button", class: "pw-more" }, label());
    more.addEventListener("click", () => {
      const next = shown;
      grow(step);
      // The focus goes on to what was asked for; were the button to vanish under it, it were lost.
      list.children[next]?.querySelector<HTMLElement>("a, button")?.focus();
      if (shown < items.length) more.textContent = label();
      else more.remove();
    });
    wrapper.append(more);
  }
  return wrapper;
}
