/** The literature matrix above the map: papers of the list × telling terms, with their sentences. */
import { formatCsv } from "../../exporters/index.ts";
import type { Explorer } from "../context.ts";
import { downloadFile } from "../download.ts";
import { element, fill, named } from "../element.ts";
import {
  matrixCells,
  relationOf,
  sortedByTerm,
  tellingTerms,
  type MatrixKinds,
} from "../list/matrix.ts";
import { rowsOf } from "../list/rows.ts";
import { nextTask } from "../next-task.ts";
import { formatFigures } from "../../figures.ts";
import { findThing, formatCount } from "../things.ts";
import { openDialog } from "./dialog.ts";
import { createMatrixGrid } from "./matrix-grid.ts";
import { quotation } from "./quotation.ts";
import { thingLink } from "./thing-link.ts";

/** Columns at first, and how many more are added each time. */
const COLUMNS = 24;

/** Opens the matrix of the papers that the list has, or that filters and search leave. */
export function openMatrixDialog(explorer: Explorer): void {
  const { graph, store, overview, dataset } = explorer;
  const { list, hits, reading } = store.get();
  const tab = list.tab === "reading" ? "reading" : "papers";
  const view = { ...list, tab } as const;
  const papers = rowsOf(explorer, view, hits, reading).filter(
    (key) => graph.hasNode(key) && graph.getNodeAttribute(key, "kind") === "paper",
  );
  const rankings = new Map<MatrixKinds, readonly string[]>();
  let most = COLUMNS;
  let sorted: string | null = null;
  let rows: readonly string[] = papers;
  let terms: readonly string[] = [];

  const size = element("p", { class: "pw-matrix-size" });
  const kinds = element(
    "select",
    { class: "pw-sort" },
    element("option", { value: "both" }, "concepts and methods"),
    element("option", { value: "concept", selected: list.tab === "concepts" }, "concepts"),
    element("option", { value: "method", selected: list.tab === "methods" }, "methods"),
  );
  const more = element("button", { type: "button", class: "pw-text-button" }, "More columns");
  const csv = element("button", { type: "button", class: "pw-text-button" }, "Save as CSV");
  const said = element(
    "div",
    { class: "pw-matrix-said", "aria-live": "polite" },
    element(
      "p",
      { class: "pw-hint" },
      "A mark opens on its sentence; a term’s name sorts the papers by it.",
    ),
  );
  const grid = createMatrixGrid(explorer, sortBy, (paper, term) => void say(paper, term));

  /** All terms of a kind, the most telling first; ranked once for each. */
  function ranked(kind: MatrixKinds): readonly string[] {
    let found = rankings.get(kind);
    if (found === undefined) {
      const all = overview.counts.papers;
      found = tellingTerms(graph, papers, { kinds: kind, all, most: Infinity });
      rankings.set(kind, found);
    }
    return found;
  }

  function write(): void {
    const found = ranked(kinds.value as MatrixKinds);
    terms = found.slice(0, most);
    more.hidden = found.length <= most;
    if (sorted !== null && !terms.includes(sorted)) sorted = null;
    rows = sorted === null ? papers : sortedByTerm(graph, papers, sorted);
    size.textContent = `${formatCount(rows.length, "paper")} × ${formatFigures(terms.length)} terms`;
    grid.write(rows, terms, sorted);
  }

  function sortBy(term: string): void {
    sorted = sorted === term ? null : term;
    write();
    const label = findThing(explorer, term)?.label ?? "";
    opened.say(sorted === null ? "As in the list." : `Papers with ${label} first.`);
    grid.element.querySelector<HTMLElement>("[aria-sort=descending] button")?.focus();
  }

  async function say(paper: string, term: string): Promise<void> {
    const [of, what] = [findThing(explorer, paper)!, findThing(explorer, term)!];
    const line = element(
      "p",
      { class: "pw-matrix-line" },
      thingLink(of, "pw-paper-link", named(of.label)),
      ` ${relationOf(graph, paper, term) ?? ""} `,
      thingLink(what, "pw-matrix-link", named(what.label)),
    );
    fill(said, line);
    try {
      const details = await dataset.paper(graph.getNodeAttribute(paper, "index"));
      if (line.isConnected) said.append(quotation(explorer, details, term) ?? "");
    } catch {
      if (line.isConnected) said.append("Its sentence could not be fetched.");
    }
  }

  kinds.addEventListener("change", write);
  more.addEventListener("click", () => {
    most += COLUMNS;
    write();
    // It may vanish under the focus.
    if (more.hidden) kinds.focus();
  });
  csv.addEventListener("click", () => {
    const text = formatCsv(matrixCells(graph, rows, terms));
    const name = downloadFile(text, [overview.title, "matrix"], "csv", "text/csv");
    opened.say(`Saved as ${name}.`);
  });

  const opened = openDialog(
    explorer.root,
    { name: "matrix", title: "Papers and terms", className: "pw-matrix" },
    element(
      "div",
      { class: "pw-matrix-tools" },
      size,
      element("label", {}, "Columns ", kinds),
      more,
      csv,
      element(
        "p",
        { class: "pw-matrix-legend" },
        ...(["introduces", "uses", "discusses"] as const).flatMap((relation) => [
          element(
            "span",
            {},
            element("span", { class: `pw-does-${relation}`, "aria-hidden": "true" }),
            relation,
          ),
        ]),
      ),
    ),
    grid.element,
    said,
  );
  // What is chosen here is read on the map: the page goes out of its way.
  opened.dialog.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("a[data-key]") !== null) opened.dialog.close();
  });
  // The dialog first: of 10,000 papers the terms take a while to rank.
  void nextTask().then(() => {
    if (opened.dialog.isConnected) write();
  });
}
