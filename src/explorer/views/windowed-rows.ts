/**
 * Rows of one height of which only those in sight are in the page.
 *
 * A list of 100,000 papers drawn whole holds up the browser for seconds, and each hover after it.
 * All rows have one height, which the style sheet gives and one row is watched for (a reader may
 * have lines stand further apart), so that where a row stands is known without drawing the others:
 * no library that measures rows (@tanstack/virtual-core, 5 kB gzipped) is needed. The row that has
 * the focus stays drawn wherever it is: were it removed, the focus would be lost with it.
 */
import { rowsIn, scrollFor } from "../list/row-window.ts";
import { createDrawnRows } from "./drawn-rows.ts";

export interface WindowedRows {
  /** The grid's rows, in order; what was drawn of the same key is kept. */
  setKeys(keys: readonly string[]): void;
  readonly keys: readonly string[];
  /** The row of a key, drawn if need be; null where the list has none. */
  rowOf(key: string): HTMLElement | null;
  /** The key of the row that has the focus, null where none has: with the row it would be lost. */
  focused(): string | null;
  /** Keeps a row drawn, also out of sight. */
  keep(key: string | null): void;
  /** Scrolls as far as a row needs to be seen whole; to the middle, if asked. */
  scrollTo(key: string, where: "nearest" | "center"): void;
  /** How many rows are in sight, at least 1. */
  inSight(): number;
  /** Draws all rows anew: something that they show has changed. */
  redraw(): void;
  /** Looks again what is in sight: after the list came into the page. */
  update(): void;
}

/** Until a row was measured, CSS pixels. */
const GUESSED_HEIGHT = 64;

/**
 * Draws rows into an element.
 *
 * @param grid - gets the height of all rows, and the rows; positioned by the style sheet
 * @param scroller - what scrolls it: the grid itself, or something around it
 * @param render - makes a row; its height must be the same for all
 * @param sticky - how much of the scroller's top is covered, CSS pixels
 * @param firstRow - the first row's `aria-rowindex`: 2 below a head
 */
export function createWindowedRows(
  grid: HTMLElement,
  scroller: HTMLElement,
  render: (key: string, index: number) => HTMLElement,
  sticky: () => number = () => 0,
  firstRow = 1,
): WindowedRows {
  let keys: readonly string[] = [];
  let kept: string | null = null;
  let watched: HTMLElement | undefined;
  let height = GUESSED_HEIGHT;
  const rows = createDrawnRows(grid, render, (row, index) => {
    row.style.insetBlockStart = `${String(index * height)}px`;
    row.setAttribute("aria-rowindex", String(index + firstRow));
  });

  function update(): void {
    if (grid.offsetParent === null) return;
    draw();
    const row = rows.any();
    watch(row);
    const measured = row?.getBoundingClientRect().height ?? 0;
    if (measured === 0 || Math.abs(measured - height) < 0.01) return;
    height = measured;
    resize();
    rows.place();
    draw();
  }

  function draw(): void {
    const top = grid.getBoundingClientRect().top;
    const wanted = new Set(
      keys.slice(...rowsIn(scroller.getBoundingClientRect(), top, height, keys.length)),
    );
    if (kept !== null && rows.indexOf(kept) !== undefined) wanted.add(kept);
    rows.show(wanted);
  }

  function watch(row: HTMLElement | undefined): void {
    if (row === watched) return;
    if (watched !== undefined) observer.unobserve(watched);
    watched = row;
    if (row !== undefined) observer.observe(row);
  }

  function resize(): void {
    grid.style.blockSize = `${String(keys.length * height)}px`;
    // Below a head the rows are but a group of the grid's, which says how many they are.
    if (firstRow === 1) grid.setAttribute("aria-rowcount", String(keys.length));
  }

  scroller.addEventListener("scroll", update, { passive: true });
  const observer = new ResizeObserver(update);
  observer.observe(scroller);

  return {
    get keys() {
      return keys;
    },
    setKeys(next) {
      keys = next;
      rows.setKeys(next);
      resize();
      update();
    },
    rowOf: (key) => rows.rowOf(key),
    focused: () => rows.focused(),
    keep(key) {
      kept = key;
    },
    scrollTo(key, where) {
      const index = rows.indexOf(key);
      if (index === undefined) return;
      const from = scroller.getBoundingClientRect().top;
      const top = grid.getBoundingClientRect().top + index * height - from;
      const view = { height: scroller.clientHeight, covered: sticky() };
      const by = scrollFor(top, height, view, where);
      // Where it is written at all, it ends what scrolls.
      if (by !== 0) scroller.scrollTop += by;
      update();
    },
    inSight() {
      return Math.max(1, Math.floor((scroller.clientHeight - sticky()) / height));
    },
    redraw() {
      const lost = rows.focused();
      rows.clear();
      update();
      if (lost !== null) rows.drawn(lost)?.querySelector<HTMLElement>("[tabindex='0']")?.focus();
    },
    update,
  };
}
