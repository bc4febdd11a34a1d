/**
 * Rows of one height of which only those in sight are in the page.
 *
 * A list of 100,000 papers drawn whole holds up the browser for seconds, and each hover after it.
 * All rows have one height, which the style sheet gives and one row is watched for (a reader may
 * have lines stand further apart), so that where a row stands is known without drawing the others:
 * no library that measures rows (@tanstack/virtual-core, 5 kB gzipped) is needed. The row that has
 * the focus stays drawn wherever it is: were it removed, the focus would be lost with it.
 */

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

/** Rows drawn above and below what is in sight, so that a flick meets no gap. */
const SPARE = 6;
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
  let indexes = new Map<string, number>();
  const drawn = new Map<string, HTMLElement>();
  let kept: string | null = null;
  let watched: HTMLElement | undefined;
  let height = GUESSED_HEIGHT;

  function update(): void {
    if (grid.offsetParent === null) return;
    draw();
    const first = drawn.values().next().value;
    watch(first);
    const measured = first?.getBoundingClientRect().height ?? 0;
    if (measured === 0 || Math.abs(measured - height) < 0.01) return;
    height = measured;
    resize();
    for (const [key, row] of drawn) place(row, indexes.get(key)!);
    draw();
  }

  function draw(): void {
    const top = grid.getBoundingClientRect().top;
    const frame = scroller.getBoundingClientRect();
    const first = Math.max(0, Math.floor((frame.top - top) / height) - SPARE);
    const last = Math.min(keys.length, Math.ceil((frame.bottom - top) / height) + SPARE);
    const wanted = new Set(keys.slice(first, last));
    if (kept !== null && indexes.has(kept)) wanted.add(kept);
    for (const [key, row] of drawn) {
      if (wanted.has(key)) continue;
      row.remove();
      drawn.delete(key);
    }
    for (const key of wanted) if (!drawn.has(key)) insert(key);
  }

  function watch(row: HTMLElement | undefined): void {
    if (row === watched) return;
    if (watched !== undefined) observer.unobserve(watched);
    watched = row;
    if (row !== undefined) observer.observe(row);
  }

  /** In the order of the list, which is the order in which it is read aloud. */
  function insert(key: string): HTMLElement {
    const index = indexes.get(key)!;
    const row = render(key, index);
    place(row, index);
    let before: HTMLElement | null = null;
    let nearest = Infinity;
    for (const [other, otherRow] of drawn) {
      const otherIndex = indexes.get(other)!;
      if (otherIndex > index && otherIndex < nearest) {
        nearest = otherIndex;
        before = otherRow;
      }
    }
    grid.insertBefore(row, before);
    drawn.set(key, row);
    return row;
  }

  /** Moves the rows whose order has changed; all others stay, for a row that is moved loses the focus. */
  function reorder(): void {
    const focused = document.activeElement;
    const holder = [...drawn.values()].find((row) => row.contains(focused));
    const staying = [...drawn].sort(([a], [b]) => indexes.get(a)! - indexes.get(b)!);
    let expected = grid.firstElementChild;
    for (const [key, row] of staying) {
      place(row, indexes.get(key)!);
      if (row === expected) expected = row.nextElementSibling;
      else grid.insertBefore(row, expected);
    }
    if (holder?.isConnected === true && focused !== document.activeElement)
      (focused as HTMLElement).focus({ preventScroll: true });
  }

  function place(row: HTMLElement, index: number): void {
    row.style.insetBlockStart = `${String(index * height)}px`;
    row.setAttribute("aria-rowindex", String(index + firstRow));
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
      indexes = new Map(next.map((key, index) => [key, index]));
      for (const [key, row] of drawn) {
        if (indexes.has(key)) continue;
        row.remove();
        drawn.delete(key);
      }
      reorder();
      resize();
      update();
    },
    rowOf(key) {
      if (!indexes.has(key)) return null;
      return drawn.get(key) ?? insert(key);
    },
    focused() {
      const focused = document.activeElement;
      return [...drawn].find(([, row]) => row.contains(focused))?.[0] ?? null;
    },
    keep(key) {
      kept = key;
    },
    scrollTo(key, where) {
      const index = indexes.get(key);
      if (index === undefined) return;
      const frame = scroller.getBoundingClientRect();
      const top = grid.getBoundingClientRect().top + index * height - frame.top;
      const from = sticky();
      const room = scroller.clientHeight - from;
      if (where === "center") scroller.scrollTop += top - from - (room - height) / 2;
      else if (top < from) scroller.scrollTop += top - from;
      else if (top + height > from + room) scroller.scrollTop += top + height - from - room;
      update();
    },
    inSight() {
      return Math.max(1, Math.floor((scroller.clientHeight - sticky()) / height));
    },
    redraw() {
      const focused = document.activeElement;
      const lost = [...drawn].find(([, row]) => row.contains(focused))?.[0];
      for (const row of drawn.values()) row.remove();
      drawn.clear();
      update();
      if (lost !== undefined)
        drawn.get(lost)?.querySelector<HTMLElement>("[tabindex='0']")?.focus();
    },
    update,
  };
}
