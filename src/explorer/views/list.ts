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
import { findTyped, inPlaceOf, rowsOf } from "../list/rows.ts";
import { toggleCollected } from "../reading/collecting.ts";
import { findThing } from "../things.ts";
import { writeCollected } from "./collect-button.ts";
import { createListHead } from "./list-head.ts";
import { listRow } from "./list-row.ts";
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

/** Typing goes on with the same word for so long, milliseconds. */
const TYPING_MS = 800;

/** @param scroller - what scrolls the list: the panel */
export function createList(explorer: Explorer, scroller: HTMLElement): List {
  const { store, announce } = explorer;
  const grid = element("div", { class: "pw-list-rows", role: "grid", id: "pw-list-rows" });
  const none = element("p", { class: "pw-aside" });
  const head = createListHead(explorer, grid.id, (key) => goToOrTab(key ?? active));
  const body = element("div", { class: "pw-list" }, ...head.elements, grid, none);
  let shown = false;
  /** The row at which the Tab key stops. */
  let active: string | null = null;
  /** What was chosen last: the row that is marked. */
  let opened: string | null = null;
  /** Where the reader had scrolled to. */
  let scrolled = 0;
  let typed = "";
  let typedAt = 0;

  const runningHead = scroller.querySelector<HTMLElement>("header");
  const rows = createWindowedRows(
    grid,
    scroller,
    (key) => listRow(explorer, key, { active: key === active, opened: key === opened }),
    () => (runningHead?.offsetHeight ?? 0) + 4,
  );

  function write(): void {
    const { list, hits, reading } = store.get();
    const left = rows.focused();
    const before = rows.keys;
    const column =
      left === null ? -1 : stopsOf(left).indexOf(document.activeElement as HTMLElement);
    head.write();
    // Of another kind, a row shows other things and has another height.
    if (grid.dataset["tab"] !== list.tab) rows.setKeys([]);
    grid.dataset["tab"] = list.tab;
    grid.setAttribute("aria-labelledby", `pw-list-${list.tab}`);
    const keys = rowsOf(explorer, list, hits, reading);
    if (active === null || !keys.includes(active)) setActive(keys[0] ?? null);
    rows.setKeys(keys);
    none.hidden = keys.length > 0;
    none.textContent = list.tab === "reading" ? NOTHING_COLLECTED : "Nothing is left to list.";
    if (left !== null && !keys.includes(left)) goToOrTab(inPlaceOf(before, left, keys), column);
  }

  function setActive(key: string | null): void {
    linkOf(active)?.setAttribute("tabindex", "-1");
    active = key;
    rows.keep(key);
    linkOf(key)?.setAttribute("tabindex", "0");
  }

  function linkOf(key: string | null): HTMLElement | null {
    const row = key === null ? null : rows.rowOf(key);
    return row?.querySelector<HTMLElement>(".pw-entry-link") ?? null;
  }

  function goTo(key: string | undefined): void {
    if (key === undefined) return;
    setActive(key);
    rows.scrollTo(key, "nearest");
    linkOf(key)?.focus({ preventScroll: true });
  }

  /**
   * To a row, where the list has it; else to the chosen tab: the focus must not fall out of the page.
   *
   * @param column - which of the row's stops gets it: who takes off row after row stays at the bookmark
   */
  function goToOrTab(key: string | null, column = 0): void {
    if (key === null || !rows.keys.includes(key)) return head.focus();
    setActive(key);
    rows.scrollTo(key, "nearest");
    (stopsOf(key)[column] ?? linkOf(key))?.focus({ preventScroll: true });
  }

  /** What can have the focus in a row: its link, then its buttons. */
  function stopsOf(key: string): HTMLElement[] {
    const stops = rows.rowOf(key)?.querySelectorAll<HTMLElement>(".pw-entry-link, input, button");
    return [...(stops ?? [])];
  }

  grid.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey || !(event.target instanceof Element)) return;
    // Held down it would take off row after row, for the focus goes on to the next.
    if (event.repeat && (key === " " || key === "Enter")) return event.preventDefault();
    const at = active === null ? -1 : rows.keys.indexOf(active);
    const page = Math.max(1, rows.inSight() - 1);
    const to = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: rows.keys.length - 1,
    }[key];
    const across = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (across !== undefined) {
      event.preventDefault();
      step(event.target, across);
    } else if (key === " " && event.target.matches(".pw-entry-link") && active !== null) {
      event.preventDefault();
      toggleCollected(explorer, active);
    } else if (to !== undefined) {
      event.preventDefault();
      goTo(rows.keys[Math.min(rows.keys.length - 1, Math.max(0, to))]);
    } else if (/^[\p{L}\p{N}]$/u.test(key) && !(/\d/.test(key) && typed === "")) {
      event.preventDefault();
      type(key, event.timeStamp, at);
    }
  });
  grid.addEventListener("focusin", ({ target }) => {
    const row = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
    if (row !== null && row.dataset["row"] !== active) setActive(row.dataset["row"] ?? null);
  });

  /** From the link of a row to its buttons, and back. */
  function step(from: Element, by: number): void {
    const stops = stopsOf(from.closest<HTMLElement>("[data-row]")?.dataset["row"] ?? "");
    stops[stops.indexOf(from as HTMLElement) + by]?.focus();
  }

  function type(letter: string, time: number, at: number): void {
    typed = time - typedAt > TYPING_MS ? letter : typed + letter;
    typedAt = time;
    const labels = rows.keys.map((key) => findThing(explorer, key)?.label ?? "");
    const found = findTyped(labels, at, typed);
    if (found === -1) announce(`Nothing in the list begins with ${typed}.`);
    else goTo(rows.keys[found]);
  }

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
      if (rows.keys.includes(chosen)) setActive(chosen);
      rows.redraw();
    }
    if (!shown) return;
    if (state.reading !== before.reading) {
      for (const button of grid.querySelectorAll<HTMLButtonElement>("[data-collect]")) {
        writeCollected(explorer, button);
      }
      head.write();
    }
    if (
      state.list !== before.list ||
      state.hits !== before.hits ||
      (state.reading.entries !== before.reading.entries && state.list.tab === "reading") ||
      filterDifferently(state, before)
    ) {
      if (state.list !== before.list) setActive(null);
      write();
    }
  });

  return {
    element: body,
    show() {
      shown = true;
      write();
      scroller.scrollTop = scrolled;
      // Notes and marks may have changed on the pages in between.
      rows.redraw();
      // What was chosen meanwhile, on the map perhaps, is gone to; else the list stays where it was.
      const row = active === null ? null : rows.rowOf(active);
      if (active === null || row === null || active !== opened) return;
      const { top, bottom } = row.getBoundingClientRect();
      const frame = scroller.getBoundingClientRect();
      if (bottom > frame.bottom || top < frame.top) rows.scrollTo(active, "center");
    },
    hide() {
      shown = false;
    },
    focus() {
      linkOf(active)?.focus({ preventScroll: true });
    },
  };
}
