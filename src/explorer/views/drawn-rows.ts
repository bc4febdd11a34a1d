/**
 * The rows of a list that are in the page, by key, in the list's order: it is the order in which they
 * are read aloud.
 *
 * A row that is moved or removed loses the focus, so that those which can stay where they are do.
 */

export interface DrawnRows {
  /** The list's keys, in order; of what was drawn all that is in it stays. */
  setKeys(keys: readonly string[]): void;
  /** Draws the rows of these keys, all of them in the list, and takes away the others. */
  show(wanted: ReadonlySet<string>): void;
  /** Where a key stands in the list; undefined where it does not. */
  indexOf(key: string): number | undefined;
  /** The row of a key, drawn if need be; null where the list has none. */
  rowOf(key: string): HTMLElement | null;
  /** The row of a key, where it is drawn. */
  drawn(key: string): HTMLElement | undefined;
  /** The row that was drawn first of those that are there. */
  any(): HTMLElement | undefined;
  /** The key of the row that has the focus, null where none has. */
  focused(): string | null;
  /** Places all of them anew. */
  place(): void;
  /** Takes all of them away. */
  clear(): void;
}

/**
 * Draws rows into an element, which has no other children.
 *
 * @param render - makes the row of a key, which stands at an index of the list
 * @param place - puts a row to where it belongs, whenever its index may be another
 */
export function createDrawnRows(
  grid: HTMLElement,
  render: (key: string, index: number) => HTMLElement,
  place: (row: HTMLElement, index: number) => void,
): DrawnRows {
  let indexes = new Map<string, number>();
  const rows = new Map<string, HTMLElement>();

  function insert(key: string): HTMLElement {
    const index = indexes.get(key)!;
    const row = render(key, index);
    place(row, index);
    let before: HTMLElement | null = null;
    let nearest = Infinity;
    for (const [other, otherRow] of rows) {
      const otherIndex = indexes.get(other)!;
      if (otherIndex > index && otherIndex < nearest) {
        nearest = otherIndex;
        before = otherRow;
      }
    }
    grid.insertBefore(row, before);
    rows.set(key, row);
    return row;
  }

  function keepOnly(isKept: (key: string) => boolean): void {
    for (const [key, row] of rows) {
      if (isKept(key)) continue;
      row.remove();
      rows.delete(key);
    }
  }

  /** Moves the rows whose order has changed, and no other. */
  function reorder(): void {
    const focused = document.activeElement;
    const holder = [...rows.values()].find((row) => row.contains(focused));
    const staying = [...rows].sort(([a], [b]) => indexes.get(a)! - indexes.get(b)!);
    let expected = grid.firstElementChild;
    for (const [key, row] of staying) {
      place(row, indexes.get(key)!);
      if (row === expected) expected = row.nextElementSibling;
      else grid.insertBefore(row, expected);
    }
    if (holder?.isConnected === true && focused !== document.activeElement)
      (focused as HTMLElement).focus({ preventScroll: true });
  }

  return {
    setKeys(keys) {
      indexes = new Map(keys.map((key, index) => [key, index]));
      keepOnly((key) => indexes.has(key));
      reorder();
    },
    show(wanted) {
      keepOnly((key) => wanted.has(key));
      for (const key of wanted) if (!rows.has(key)) insert(key);
    },
    indexOf: (key) => indexes.get(key),
    rowOf: (key) => (indexes.has(key) ? (rows.get(key) ?? insert(key)) : null),
    drawn: (key) => rows.get(key),
    any: () => rows.values().next().value,
    focused() {
      const focused = document.activeElement;
      return [...rows].find(([, row]) => row.contains(focused))?.[0] ?? null;
    },
    place() {
      for (const [key, row] of rows) place(row, indexes.get(key)!);
    },
    clear() {
      keepOnly(() => false);
    },
  };
}
