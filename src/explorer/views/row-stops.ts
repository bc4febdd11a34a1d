/**
 * Where the focus is among the list's rows: one row is the stop of the Tab key, and from its link the
 * arrow keys lead to its buttons, and to other rows
 * (https://www.w3.org/WAI/ARIA/apg/patterns/grid/).
 */
import type { WindowedRows } from "./windowed-rows.ts";

export interface RowStops {
  /** Key of the row at which the Tab key stops; null of an empty list. */
  readonly active: string | null;
  setActive(key: string | null): void;
  /** Puts the focus on the link of a row, scrolled to as far as need be. */
  goTo(key: string): void;
  /** Puts the focus on the link of the active row, where it is. */
  focus(): void;
  /** Which of a row's stops has the focus, 0 the link; -1 where none has. */
  columnOf(key: string): number;
  /**
   * To a row, where the list has it; else out of the rows: the focus must not fall out of the page.
   *
   * @param column - which of the row's stops gets it: who takes off row after row stays at the bookmark
   */
  goToOrOut(key: string | null, column?: number): void;
  /** From a stop of a row to the one so many further, where there is one. */
  step(from: Element, by: number): void;
}

const LINK = ".pw-entry-link";

/** @param out - puts the focus above the rows */
export function createRowStops(rows: WindowedRows, out: () => void): RowStops {
  let active: string | null = null;

  function linkOf(key: string | null): HTMLElement | null {
    const row = key === null ? null : rows.rowOf(key);
    return row?.querySelector<HTMLElement>(LINK) ?? null;
  }

  /** What can have the focus in a row: its link, then its buttons. */
  function stopsOf(key: string): HTMLElement[] {
    const stops = rows.rowOf(key)?.querySelectorAll<HTMLElement>(`${LINK}, input, button`);
    return [...(stops ?? [])];
  }

  function setActive(key: string | null): void {
    linkOf(active)?.setAttribute("tabindex", "-1");
    active = key;
    rows.keep(key);
    linkOf(key)?.setAttribute("tabindex", "0");
  }

  function goTo(key: string, column = 0): void {
    setActive(key);
    rows.scrollTo(key, "nearest");
    (stopsOf(key)[column] ?? linkOf(key))?.focus({ preventScroll: true });
  }

  return {
    get active() {
      return active;
    },
    setActive,
    goTo,
    focus() {
      linkOf(active)?.focus({ preventScroll: true });
    },
    columnOf: (key) => stopsOf(key).indexOf(document.activeElement as HTMLElement),
    goToOrOut(key, column) {
      if (key === null || !rows.keys.includes(key)) out();
      else goTo(key, column);
    },
    step(from, by) {
      const stops = stopsOf(from.closest<HTMLElement>("[data-row]")?.dataset["row"] ?? "");
      stops[stops.indexOf(from as HTMLElement) + by]?.focus();
    },
  };
}
