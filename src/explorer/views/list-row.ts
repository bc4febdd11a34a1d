/** One row of the list: mark, name, and in small what tells it from its neighbours. */
import type { Explorer } from "../context.ts";
import { element, type Child, named } from "../element.ts";
import { findThing, formatCited, formatCount, formatKind, formatTermCount } from "../things.ts";
import { changed, entryOf, type ReadingEntry } from "../reading/reading-list.ts";
import { collectButton } from "./collect-button.ts";
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
  const thing = findThing(explorer, key);
  const isReading = store.get().list.tab === "reading";
  const entry = isReading ? entryOf(store.get().reading, key) : null;
  const text = (label: string, ...said: readonly Child[]) =>
    element(
      "span",
      { class: "pw-entry-text" },
      element("span", { class: "pw-entry-name", dir: "auto" }, label),
      element("span", { class: "pw-entry-facts" }, ...said),
    );
  const note = entry?.note.trim() ?? "";
  const link =
    thing === null
      ? element(
          "span",
          { class: "pw-entry-link" },
          text(entry?.label ?? key, "No longer on this map"),
        )
      : thingLink(
          thing,
          "pw-entry-link",
          glyph(thing),
          text(thing.label, ...(note === "" ? facts(explorer, key) : ["“", named(note), "”"])),
        );
  link.tabIndex = active ? 0 : -1;
  link.classList.toggle("pw-lit", store.get().hovered === key);
  const collect = collectButton(explorer, key);
  collect.tabIndex = -1;
  return element(
    "div",
    {
      role: "row",
      class: "pw-entry",
      "data-row": key,
      "aria-selected": String(opened),
      "data-hue": (thing !== null && graph.getNodeAttribute(key, "hue")) ?? undefined,
    },
    element("div", { role: "gridcell", class: "pw-entry-main" }, link),
    entry !== null && element("div", { role: "gridcell" }, readBox(explorer, entry)),
    element("div", { role: "gridcell" }, collect),
  );
}

function readBox({ store }: Explorer, { key, label, read }: ReadingEntry): HTMLElement {
  const box = element("input", {
    type: "checkbox",
    class: "pw-read-box",
    "aria-label": `Read: ${label}`,
    title: "Read",
    tabindex: -1,
    checked: read,
  });
  box.addEventListener("change", () => {
    store.update({ reading: changed(store.get().reading, key, { read: box.checked }) });
  });
  return element("label", { class: "pw-read-label" }, box);
}

/** "2031 · Journal of Tides · 7 terms · Reward models", what is known of it. */
function facts({ graph, overview }: Explorer, key: string): Child[] {
  const { kind, year, venue, degree, community, methodKind, timesCited } =
    graph.getNodeAttributes(key);
  const land = overview.communities.find((candidate) => candidate.key === community);
  const said: Child[] = [
    methodKind !== null && methodKind !== "method" && formatKind("method", methodKind),
    year !== null && String(year),
    venue !== null && element("span", { class: "pw-entry-venue", dir: "auto" }, venue),
    timesCited !== null && formatCited(timesCited),
    kind === "paper" ? formatTermCount(degree) : formatCount(degree, "paper"),
    land !== undefined && element("span", { class: "pw-entry-land", dir: "auto" }, land.name),
  ];
  return said
    .filter((fact) => fact !== false)
    .flatMap((fact, i): Child[] => (i === 0 ? [fact] : [" · ", fact]));
}
