/** What the literature matrix is made of: the row of a paper, and the head with the terms. */
import type { Explorer } from "../context.ts";
import { element } from "../element.ts";
import { relationOf } from "../list/matrix.ts";
import { findThing } from "../things.ts";
import { glyph } from "./glyph.ts";
import { thingLink } from "./thing-link.ts";

/**
 * The row of a paper: its name, and a cell for each term.
 *
 * @param stop - the column where the Tab key stops, −1 for the name; null where it stops elsewhere
 */
export function renderRow(
  explorer: Explorer,
  paper: string,
  terms: readonly string[],
  stop: number | null,
): HTMLElement {
  const thing = findThing(explorer, paper)!;
  const link = thingLink(
    thing,
    "pw-matrix-paper",
    glyph(thing),
    element("span", { dir: "auto" }, thing.label),
  );
  link.title = thing.label;
  link.tabIndex = stop === -1 ? 0 : -1;
  return element(
    "div",
    { class: "pw-matrix-row", role: "row", "data-paper": paper },
    element("div", { role: "rowheader", class: "pw-matrix-name" }, link),
    ...terms.map((term, column) => renderCell(explorer, paper, term, stop === column)),
  );
}

function renderCell(explorer: Explorer, paper: string, term: string, isStop: boolean): HTMLElement {
  const relation = relationOf(explorer.graph, paper, term);
  const name = findThing(explorer, term)?.label ?? "";
  return element(
    "div",
    {
      role: "gridcell",
      class: "pw-matrix-cell",
      "data-term": term,
      tabindex: isStop ? 0 : -1,
      "aria-label": relation === null ? `${name}: no` : `${relation} ${name}`,
      title: relation === null ? undefined : `${relation} ${name}`,
    },
    relation !== null && element("span", { class: `pw-does-${relation}`, "aria-hidden": "true" }),
  );
}

/**
 * The cells of the head.
 *
 * @param sorted - the term that the rows are sorted by
 * @param stop - the term, by its column, where the Tab key stops; null where it stops elsewhere
 * @param onSort - a term's name was pressed
 */
export function renderHead(
  explorer: Explorer,
  terms: readonly string[],
  sorted: string | null,
  stop: number | null,
  onSort: (term: string) => void,
): HTMLElement[] {
  const heads = terms.map((term, column) => {
    const thing = findThing(explorer, term)!;
    const button = element(
      "button",
      {
        type: "button",
        title: `Sort by ${thing.label}`,
        tabindex: stop === column ? 0 : -1,
        on: { click: () => onSort(term) },
      },
      element(
        "span",
        { class: "pw-matrix-turned" },
        glyph(thing),
        element("span", { dir: "auto" }, thing.label),
      ),
    );
    return element(
      "div",
      {
        role: "columnheader",
        class: "pw-matrix-term",
        "aria-sort": term === sorted ? "descending" : "none",
      },
      button,
    );
  });
  return [element("div", { role: "columnheader", class: "pw-matrix-name" }, "Paper"), ...heads];
}
