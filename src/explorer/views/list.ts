/**
 * The list: the map's equal for those who read, and all there is without WebGL.
 *
 * It shows what filters and search leave, of one kind, in an order of the reader's choice. Pointing
 * at a row lights its node, and the other way round; choosing one opens its page, from which "List"
 * leads back to the same row.
 */
import type { Explorer } from "../context.ts";
import { element } from "../element.ts";
import { filterDifferently } from "../filters.ts";
import { inPlaceOf, rowsOf } from "../list/rows.ts";
import type { ExplorerState } from "../state.ts";
import { writeCollected } from "./collect-button.ts";
import { createListHead } from "./list-head.ts";
import { listRow } from "./list-row.ts";
import { listenToRowKeys } from "./row-keys.ts";
import { createRowStops } from "./row-stops.ts";
import { createWindowedRows } from "./windowed-rows.ts";

export interface List {
  readonly element: HTMLElement;
  /** Called when it stands in the page again: writes what has changed, finds its place. */
  show(): void;
  /** Called before it is taken out of the page. */
  hide(): void;
  /** Puts the focus on the row where the reader was. */
  focus(): void;
}

const NOTHING_COLLECTED =
  "Nothing is collected yet. The bookmark beside a paper or term puts it here, as the key S does with what is chosen.";

/** @param scroller - what scrolls the list: the panel */
export function createList(explorer: Explorer, scroller: HTMLElement): List {
  const { store } = explorer;
  const grid = element("div", { class: "pw-list-rows", role: "grid", id: "pw-list-rows" });
  const none = element("p", { class: "pw-aside" });
  const head = createListHead(explorer, grid.id, (key) => stops.goToOrOut(key ?? stops.active));
  const body = element("div", { class: "pw-list" }, ...head.elements, grid, none);
  let shown = false;
  /** What was chosen last: the row that is marked. */
  let opened: string | null = null;
  /** Where the reader had scrolled to. */
  let scrolled = 0;

  const runningHead = scroller.querySelector<HTMLElement>("header");
  const rows = createWindowedRows(
    grid,
    scroller,
    (key) => listRow(explorer, key, { active: key === stops.active, opened: key === opened }),
    () => (runningHead?.offsetHeight ?? 0) + 4,
  );
  const stops = createRowStops(rows, head.focus);

  function write(): void {
    const { list, hits, reading } = store.get();
    const left = rows.focused();
    const before = rows.keys;
    const column = left === null ? -1 : stops.columnOf(left);
    head.write();
    // Of another kind, a row shows other things and has another height.
    if (grid.dataset["tab"] !== list.tab) rows.setKeys([]);
    grid.dataset["tab"] = list.tab;
    grid.setAttribute("aria-labelledby", `pw-list-${list.tab}`);
    const keys = rowsOf(explorer, list, hits, reading);
    if (stops.active === null || !keys.includes(stops.active)) stops.setActive(keys[0] ?? null);
    rows.setKeys(keys);
    none.hidden = keys.length > 0;
    none.textContent = list.tab === "reading" ? NOTHING_COLLECTED : "Nothing is left to list.";
    if (left !== null && !keys.includes(left)) {
      stops.goToOrOut(inPlaceOf(before, left, keys), column);
    }
  }

  /** What was chosen meanwhile, on the map perhaps, is gone to; else the list stays where it was. */
  function bringOpened(): void {
    const row = opened === null || opened !== stops.active ? null : rows.rowOf(opened);
    if (row === null) return;
    const { top, bottom } = row.getBoundingClientRect();
    const frame = scroller.getBoundingClientRect();
    if (bottom > frame.bottom || top < frame.top) rows.scrollTo(opened!, "center");
  }

  listenToRowKeys(explorer, grid, rows, stops);
  grid.addEventListener("focusin", ({ target }) => {
    const row = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
    const key = row?.dataset["row"];
    if (key !== undefined && key !== stops.active) stops.setActive(key);
  });
  scroller.addEventListener(
    "scroll",
    () => {
      if (shown) scrolled = scroller.scrollTop;
    },
    { passive: true },
  );
  store.subscribe((state, before) => {
    const chosen = state.selection.at(-1);
    if (chosen !== undefined && state.selection !== before.selection) {
      opened = chosen;
      if (rows.keys.includes(chosen)) stops.setActive(chosen);
      rows.redraw();
    }
    if (!shown) return;
    if (state.reading !== before.reading) {
      for (const button of grid.querySelectorAll<HTMLButtonElement>("[data-collect]")) {
        writeCollected(explorer, button);
      }
      head.write();
    }
    if (!listsDifferently(state, before)) return;
    if (state.list !== before.list) stops.setActive(null);
    write();
  });

  return {
    element: body,
    show() {
      shown = true;
      write();
      scroller.scrollTop = scrolled;
      // Notes and marks may have changed on the pages in between.
      rows.redraw();
      bringOpened();
    },
    hide() {
      shown = false;
    },
    focus: stops.focus,
  };
}

/** Whether the rows, or their order, may have changed. */
function listsDifferently(state: ExplorerState, before: ExplorerState): boolean {
  return (
    state.list !== before.list ||
    state.hits !== before.hits ||
    (state.reading.entries !== before.reading.entries && state.list.tab === "reading") ||
    filterDifferently(state, before)
  );
}
