/**
 * The grid of the literature matrix: names stand still at its top and left while it is scrolled,
 * rows are drawn as they come into sight, arrow keys go from cell to cell.
 */
import type { Explorer } from "../context.ts";
import { element, fill } from "../element.ts";
import { relationOf } from "../list/matrix.ts";
import { renderHead, renderRow } from "./matrix-cells.ts";
import { createWindowedRows } from "./windowed-rows.ts";

export interface MatrixGrid {
  readonly element: HTMLElement;
  /** Writes other rows and columns; `sorted` is the term that the rows are sorted by. */
  write(papers: readonly string[], terms: readonly string[], sorted: string | null): void;
}

/**
 * @param onSort - a term's name was pressed
 * @param onCell - a cell with a mark was pressed
 */
export function createMatrixGrid(
  explorer: Explorer,
  onSort: (term: string) => void,
  onCell: (paper: string, term: string) => void,
): MatrixGrid {
  const { graph } = explorer;
  let papers: readonly string[] = [];
  let terms: readonly string[] = [];
  let pressed: HTMLElement | null = null;
  /** Where the Tab key stops: row −1 is the head, column −1 the names of papers. */
  let at = { row: 0, column: -1 };

  const head = element("div", { class: "pw-matrix-head", role: "row", "aria-rowindex": 1 });
  const body = element("div", { class: "pw-matrix-body", role: "rowgroup" });
  const grid = element(
    "div",
    { class: "pw-matrix-grid", role: "grid", "aria-label": "Papers and terms" },
    element("div", { role: "rowgroup", class: "pw-matrix-top" }, head),
    body,
  );
  const stopIn = (row: number): number | null => (row === at.row ? at.column : null);
  const rows = createWindowedRows(
    body,
    grid,
    (paper, row) => renderRow(explorer, paper, terms, stopIn(row)),
    () => head.offsetHeight,
    2,
  );

  /** The element that takes the focus at a place. */
  function stopAt({ row, column }: typeof at): HTMLElement | null {
    if (row === -1) return head.children[column + 1]?.querySelector("button") ?? null;
    const drawn = rows.rowOf(papers[row] ?? "");
    const cell = drawn?.children[column + 1] as HTMLElement | undefined;
    return column === -1 ? (cell?.querySelector("a") ?? null) : (cell ?? null);
  }

  function goTo(row: number, column: number): void {
    const next = {
      row: Math.min(papers.length - 1, Math.max(-1, row)),
      column: Math.min(terms.length - 1, Math.max(row === -1 ? 0 : -1, column)),
    };
    stopAt(at)?.setAttribute("tabindex", "-1");
    at = next;
    if (next.row >= 0) {
      rows.keep(papers[next.row]!);
      rows.scrollTo(papers[next.row]!, "nearest");
    }
    const stop = stopAt(next);
    stop?.setAttribute("tabindex", "0");
    stop?.focus();
    // Under the names at the left nobody sees the focus.
    stop?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  function press(cell: HTMLElement): void {
    const paper = cell.closest<HTMLElement>("[data-paper]")?.dataset["paper"];
    const term = cell.dataset["term"];
    if (paper === undefined || term === undefined || relationOf(graph, paper, term) === null)
      return;
    pressed?.classList.remove("pw-pressed");
    pressed = cell;
    cell.classList.add("pw-pressed");
    onCell(paper, term);
    // What it says takes room from the table below.
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  grid.addEventListener("keydown", (event) => {
    if (event.metaKey || event.altKey || !(event.target instanceof HTMLElement)) return;
    const { row, column } = at;
    const page = Math.max(1, rows.inSight() - 1);
    const moves: Readonly<Record<string, readonly [row: number, column: number]>> = {
      ArrowDown: [row + 1, column],
      ArrowUp: [row - 1, column],
      ArrowRight: [row, column + 1],
      ArrowLeft: [row, column - 1],
      PageDown: [row + page, column],
      PageUp: [Math.max(0, row - page), column],
      Home: event.ctrlKey ? [0, -1] : [row, -1],
      End: event.ctrlKey ? [papers.length - 1, terms.length - 1] : [row, terms.length - 1],
    };
    const to = moves[event.key];
    if (to !== undefined) {
      event.preventDefault();
      goTo(...to);
    } else if (
      (event.key === "Enter" || event.key === " ") &&
      event.target.matches("[data-term]")
    ) {
      event.preventDefault();
      press(event.target);
    }
  });
  body.addEventListener("click", ({ target }) => {
    const cell = target instanceof Element ? target.closest<HTMLElement>("[data-term]") : null;
    if (cell === null) return;
    const paper = cell.closest<HTMLElement>("[data-paper]")!.dataset["paper"]!;
    goTo(papers.indexOf(paper), terms.indexOf(cell.dataset["term"]!));
    press(cell);
  });

  return {
    element: grid,
    write(nextPapers, nextTerms, sorted) {
      const sameTerms = nextTerms.join() === terms.join();
      papers = nextPapers;
      terms = nextTerms;
      if (!sameTerms) at = { row: 0, column: -1 };
      grid.style.setProperty("--columns", String(terms.length));
      grid.setAttribute("aria-rowcount", String(papers.length + 1));
      grid.setAttribute("aria-colcount", String(terms.length + 1));
      fill(head, ...renderHead(explorer, terms, sorted, stopIn(-1), onSort));
      rows.setKeys([]);
      rows.setKeys(papers);
      if (at.row >= 0) stopAt(at)?.setAttribute("tabindex", "0");
    },
  };
}
