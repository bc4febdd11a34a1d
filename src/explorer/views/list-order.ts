/** The order of the list, and the ways to take it along: as a table, as a file. */
import type { Explorer } from "../context.ts";
import { element, fill, svgElement } from "../element.ts";
import { sortsOf, type ListSort, type ListView } from "../list/view.ts";

const SORT_NAMES: Readonly<
  Record<ListSort, readonly [paper: string, term: string, reading: string]>
> = {
  importance: ["size on the map", "size on the map", "when it was added"],
  title: ["title", "name", "title"],
  year: ["year", "year", "year"],
  cited: ["times cited", "times cited", "times cited"],
  count: ["number of terms", "number of papers", "connections"],
  community: ["community", "community", "community"],
};

export interface ListOrder {
  readonly element: HTMLElement;
  /** Offers the orders that fit a tab, and shows which one it is. */
  write(list: ListView): void;
  focus(): void;
}

export function createListOrder(explorer: Explorer): ListOrder {
  const { store, overview, announce } = explorer;
  const select = element("select", { class: "pw-sort" });
  select.addEventListener("change", () => {
    store.update({
      list: { ...store.get().list, sort: select.value as ListSort, reversed: false },
    });
    announce(`Sorted by ${select.selectedOptions[0]?.textContent ?? ""}`);
  });
  const reverse = element(
    "button",
    { type: "button", class: "pw-reverse", "aria-label": "Reverse order", title: "Reverse order" },
    svgElement(
      "svg",
      { class: "pw-icon", viewBox: "0 0 16 16", "aria-hidden": "true" },
      svgElement("path", {
        d: "M5 13V3.5M2.3 6.2 5 3.5l2.7 2.700M11 3v9.500M8.300 9.800 11 12.500l2.700-2.700",
      }),
    ),
  );
  reverse.addEventListener("click", () => {
    const { list } = store.get();
    store.update({ list: { ...list, reversed: !list.reversed } });
  });
  const take = (label: string, click: () => void) =>
    element("button", { type: "button", class: "pw-text-button", on: { click } }, label);

  return {
    element: element(
      "div",
      { class: "pw-list-order" },
      element("label", {}, element("span", {}, "Sort by"), select),
      reverse,
      element(
        "span",
        { class: "pw-list-take" },
        take("Table…", () => openTable(explorer)),
        take("Export…", () => openExport(explorer)),
      ),
    ),
    write({ tab, sort, reversed }) {
      const of = tab === "reading" ? 2 : tab === "papers" ? 0 : 1;
      const options = sortsOf(tab, overview).map((value) =>
        element("option", { value, selected: value === sort }, SORT_NAMES[value][of]),
      );
      fill(select, ...options);
      reverse.setAttribute("aria-pressed", String(reversed));
    },
    focus() {
      select.focus();
    },
  };
}

function openTable(explorer: Explorer): void {
  import("./matrix-dialog.ts").then(
    ({ openMatrixDialog }) => openMatrixDialog(explorer),
    () => explorer.announce("The table could not be fetched. Try again."),
  );
}

function openExport(explorer: Explorer): void {
  const scope = explorer.store.get().list.tab === "reading" ? "reading" : "shown";
  import("./export-dialog.ts").then(
    ({ openExportDialog }) => openExportDialog(explorer, scope),
    () => explorer.announce("The formats could not be fetched. Try again."),
  );
}
