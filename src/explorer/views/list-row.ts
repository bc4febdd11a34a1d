/** One row of the list: mark, name, and in small what tells it from its neighbours. */
import type { Explorer } from "../context.ts";
import { element, type Child } from "../element.ts";
import { findThing, formatCount, formatKind } from "../things.ts";
import { glyph } from "./glyph.ts";
import { thingLink } from "./thing-link.ts";

/**
 * A grid's row; its link is reached with the arrow keys, so that the list is one stop of the Tab
 * key, however long it is.
 *
 * @param active - whether it is the row that the Tab key stops at
 * @param opened - whether it is what was chosen last
 */
export function listRow(
  explorer: Explorer,
  key: string,
  { active, opened }: { readonly active: boolean; readonly opened: boolean },
): HTMLElement {
  const { graph, store } = explorer;
  const thing = findThing(explorer, key)!;
  const link = thingLink(
    thing,
    "pw-row-link",
    glyph(thing),
    element(
      "span",
      { class: "pw-row-text" },
      element("span", { class: "pw-row-name", dir: "auto" }, thing.label),
      element("span", { class: "pw-row-facts" }, ...facts(explorer, key)),
    ),
  );
  link.tabIndex = active ? 0 : -1;
  link.classList.toggle("pw-lit", store.get().hovered === key);
  return element(
    "div",
    {
      role: "row",
      class: "pw-row",
      "data-row": key,
      "aria-selected": String(opened),
      "data-hue": graph.getNodeAttribute(key, "hue") ?? undefined,
    },
    element("div", { role: "gridcell", class: "pw-row-main" }, link),
  );
}

/** "2031 · Journal of Tides · 7 terms · Reward models", what is known of it. */
function facts({ graph, overview }: Explorer, key: string): Child[] {
  const { kind, year, venue, degree, community, methodKind } = graph.getNodeAttributes(key);
  const land = overview.communities.find((candidate) => candidate.key === community);
  const said: Child[] = [
    methodKind !== null && methodKind !== "method" && formatKind("method", methodKind),
    year !== null && String(year),
    venue !== null && element("span", { class: "pw-row-venue" }, venue),
    kind === "paper"
      ? `${String(degree)} ${degree === 1 ? "term" : "terms"}`
      : formatCount(degree, "paper"),
    land !== undefined && element("span", { class: "pw-row-land" }, land.name),
  ];
  return said
    .filter((fact) => fact !== false)
    .flatMap((fact, i): Child[] => (i === 0 ? [fact] : [" · ", fact]));
}
