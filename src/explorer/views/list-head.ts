/** What stands above the list's rows: how many they are, tabs, and the order. */
import type { Explorer } from "../context.ts";
import { element, fill, svgElement, type Child } from "../element.ts";
import { leftOf, rowsOf } from "../list/rows.ts";
import { LIST_TABS, sortsOf, type ListSort, type ListTab } from "../list/view.ts";
import { formatFigures } from "../../figures.ts";
import { collectAll } from "../reading/collecting.ts";
import { entryOf } from "../reading/reading-list.ts";
import { createReadingTools } from "./reading-tools.ts";
import { showAllButton } from "./shown-line.ts";

const TAB_NAMES: Readonly<Record<ListTab, string>> = {
  papers: "Papers",
  concepts: "Concepts",
  methods: "Methods",
  reading: "Reading",
};

const SORT_NAMES: Readonly<
  Record<ListSort, readonly [paper: string, term: string, reading: string]>
> = {
  importance: ["size on the map", "size on the map", "when it was added"],
  title: ["title", "name", "title"],
  year: ["year", "year", "year"],
  count: ["number of terms", "number of papers", "connections"],
  community: ["community", "community", "community"],
};

/** What is found is offered as a whole to the reading list up to so many: nobody reads more. */
const MOST_COLLECTED = 200;

export interface ListHead {
  readonly elements: readonly HTMLElement[];
  /** Writes what the state says. */
  write(): void;
  /** Puts the focus on the chosen tab. */
  focus(): void;
}

/**
 * @param controls - id of the element that the tabs control
 * @param onTakenBack - called after a change of the reading list was taken back, with the key that
 *   came back, if one did: the button that was pressed is gone then
 */
export function createListHead(
  explorer: Explorer,
  controls: string,
  onTakenBack: (key: string | null) => void,
): ListHead {
  const { store, overview, announce } = explorer;
  const title = element("h2", { class: "pw-title pw-list-title" });
  const why = element("p", { class: "pw-list-why" });
  const readingTools = createReadingTools(explorer, onTakenBack);

  const tabs = LIST_TABS.map((tab) =>
    element(
      "button",
      {
        type: "button",
        role: "tab",
        id: `pw-list-${tab}`,
        "data-tab": tab,
        "aria-controls": controls,
        on: { click: () => choose(tab) },
      },
      element("span", {}, TAB_NAMES[tab]),
      element("span", { class: "pw-count" }),
    ),
  );
  const bar = element(
    "div",
    { class: "pw-tabs", role: "tablist", "aria-label": "List of" },
    ...tabs,
  );
  bar.addEventListener("keydown", (event) => {
    const at = tabs.findIndex((tab) => tab === event.target);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (at === -1 || to === undefined) return;
    event.preventDefault();
    const next = (to + tabs.length) % tabs.length;
    choose(LIST_TABS[next]!);
    tabs[next]!.focus();
  });

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
  const order = element(
    "div",
    { class: "pw-list-order" },
    element("label", {}, element("span", {}, "Sort by"), select),
    reverse,
    element(
      "span",
      { class: "pw-list-take" },
      element(
        "button",
        { type: "button", class: "pw-text-button", on: { click: openTable } },
        "Table…",
      ),
      element(
        "button",
        { type: "button", class: "pw-text-button", on: { click: openExport } },
        "Export…",
      ),
    ),
  );

  function openTable(): void {
    import("./matrix-dialog.ts").then(
      ({ openMatrixDialog }) => openMatrixDialog(explorer),
      () => announce("The table could not be fetched. Try again."),
    );
  }

  function openExport(): void {
    const scope = store.get().list.tab === "reading" ? "reading" : "shown";
    import("./export-dialog.ts").then(
      ({ openExportDialog }) => openExportDialog(explorer, scope),
      () => announce("The formats could not be fetched. Try again."),
    );
  }

  function focusTab(): void {
    tabs[LIST_TABS.indexOf(store.get().list.tab)]!.focus();
  }

  function choose(tab: ListTab): void {
    const { list } = store.get();
    const fits = sortsOf(tab, overview.years !== null).includes(list.sort);
    store.update({ list: { ...list, tab, ...(!fits && { sort: "importance", reversed: false }) } });
  }

  function write(): void {
    const { list, hits, query, reading } = store.get();
    const isReading = list.tab === "reading";
    // Each counted once: of 40,000 terms it takes a while, and this is written on each keystroke.
    const lists = LIST_TABS.map((tab) => leftOf(explorer, tab, hits, reading));
    const counts = lists.map(({ length }) => length);
    for (const [i, tab] of LIST_TABS.entries()) {
      const chosen = tab === list.tab;
      tabs[i]!.setAttribute("aria-selected", String(chosen));
      tabs[i]!.tabIndex = chosen ? 0 : -1;
      tabs[i]!.querySelector(".pw-count")!.textContent = formatFigures(counts[i]!);
    }
    const shown = lists[LIST_TABS.indexOf(list.tab)]!;
    const left = shown.length;
    const all = list.tab === "reading" ? left : overview.counts[list.tab];
    const name = TAB_NAMES[list.tab].toLowerCase();
    if (isReading) title.textContent = "Reading list";
    else
      title.textContent =
        left === all
          ? `All ${formatFigures(all)} ${name}`
          : `${formatFigures(left)} of ${formatFigures(all)} ${name}`;
    const unasked = hits === null ? left : leftOf(explorer, list.tab, null).length;
    const filtered = !isReading && unasked < all;
    why.hidden = isReading || (!filtered && hits === null);
    readingTools.element.hidden = !isReading;
    if (isReading) readingTools.write();
    fill(why, ...reasons(hits === null ? null : query, filtered), ...collecting(shown));

    const sorts = sortsOf(list.tab, overview.years !== null);
    const of = list.tab === "reading" ? 2 : list.tab === "papers" ? 0 : 1;
    fill(
      select,
      ...sorts.map((sort) => {
        return element(
          "option",
          { value: sort, selected: sort === list.sort },
          SORT_NAMES[sort][of],
        );
      }),
    );
    reverse.setAttribute("aria-pressed", String(list.reversed));
  }

  /** A way to put all that is left on the reading list, as long as some of it is not there. */
  function collecting(left: readonly string[]): Child[] {
    const { reading } = store.get();
    const fits = left.length > 1 && left.length <= MOST_COLLECTED;
    if (!fits || left.every((key) => entryOf(reading, key) !== null)) return [];
    const collect = element(
      "button",
      { type: "button", class: "pw-text-button" },
      `Add all ${formatFigures(left.length)} to the reading list`,
    );
    collect.addEventListener("click", () => {
      collectAll(explorer, rowsOf(explorer, store.get().list, store.get().hits));
      // The button has gone with what it was for.
      focusTab();
    });
    return [" · ", collect];
  }

  /** Why something is left out, and the way back. */
  function reasons(query: string | null, filtered: boolean): Child[] {
    const clear = element(
      "button",
      { type: "button", class: "pw-text-button" },
      "Clear the search",
    );
    clear.addEventListener("click", () => {
      store.update({ query: "" });
      select.focus();
    });
    return [
      ...(query === null ? [] : [element("span", {}, `What “${query}” finds. `), clear]),
      ...(query !== null && filtered ? [" · "] : []),
      ...(filtered ? [element("span", {}, "Filters are on. "), showAllButton(explorer)] : []),
    ];
  }

  return {
    elements: [title, why, bar, readingTools.element, order],
    write,
    focus: focusTab,
  };
}
