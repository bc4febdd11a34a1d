/**
 * Takes papers or graph away as a file: what, then in which format.
 *
 * The file is made here, from the dataset that the map itself is drawn from; formats come from the
 * catalogue of src/exporters.
 */
import {
  EXPORTERS,
  gatherGraph,
  gatherLens,
  gatherPapers,
  MOST_WITH_TEXTS,
  type Exporter,
  type ExportedPaper,
} from "../../exporters/index.ts";
import type { Explorer } from "../context.ts";
import { downloadFile } from "../download.ts";
import { element } from "../element.ts";
import { entryOf } from "../reading/reading-list.ts";
import { LENSES } from "../lens.ts";
import { seenLens } from "../taking/lens.ts";
import { formatTaken, takenOf, type Scope, type Taken } from "../taking/scope.ts";
import { formatFigures } from "../../figures.ts";
import { findThing, formatCount } from "../things.ts";
import { openDialog } from "./dialog.ts";
import { programSection } from "./program-links.ts";

const SCOPE_NAMES: Readonly<Record<Exclude<Scope, "lens">, string>> = {
  chosen: "What is chosen",
  shown: "What filters and search leave",
  reading: "The reading list",
  all: "The whole map",
};

/** @param asked - what is to be taken, if there is any of it */
export function openExportDialog(explorer: Explorer, asked?: Scope): void {
  const scopes = scopesOf(explorer);
  let scope = scopes.find(({ name }) => name === asked) ?? scopes[0]!;
  const choice =
    scopes.length === 1
      ? element(
          "p",
          { class: "pw-hint" },
          `The whole map, ${formatCount(scope.taken.papers.length, "paper")}. To take a part of it, choose something, search, filter or collect first.`,
        )
      : element(
          "fieldset",
          { class: "pw-choices pw-export-scopes" },
          element("legend", {}, "What"),
          ...scopes.map(({ name, taken }) =>
            element(
              "label",
              { class: "pw-choice" },
              element("input", {
                type: "radio",
                name: "pw-export-scope",
                value: name,
                checked: name === scope.name,
              }),
              element("span", {}, scopeName(explorer, name)),
              element(
                "span",
                { class: "pw-count" },
                formatTaken(explorer.store.get().lens, name, taken),
              ),
            ),
          ),
        );
  choice.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement)
      scope = scopes.find(({ name }) => name === target.value) ?? scope;
  });
  const { dialog, say } = openDialog(
    explorer.root,
    { name: "export", title: "Export" },
    choice,
    group("The papers, as", "papers", (exporter) => void save(exporter)),
    group("Papers, terms and lines, as", "graph", (exporter) => void save(exporter)),
    programSection(explorer),
  );

  let controller: AbortController | null = null;
  // Who closes it wants no file any more.
  dialog.addEventListener("close", () => controller?.abort());
  async function save(exporter: Exporter): Promise<void> {
    controller?.abort();
    const { signal } = (controller = new AbortController());
    const { name, taken } = scope;
    const onProgress = (done: number, total: number) => {
      if (total > 512 && !signal.aborted) {
        say(`${formatFigures(done)} of ${formatCount(total, "paper")} gathered …`);
      }
    };
    try {
      const text = await write(explorer, exporter, name, taken, { onProgress, signal });
      if (signal.aborted) return;
      const part = name === "all" ? [] : [nameOf(explorer, name)];
      const file = downloadFile(
        text,
        [explorer.overview.title, ...part],
        exporter.extension,
        exporter.mediaType,
      );
      say(`Saved as ${file}.`);
    } catch {
      if (!signal.aborted) say("Some of the texts could not be fetched. Try again.");
    }
  }
}

function scopesOf(explorer: Explorer): { readonly name: Scope; readonly taken: Taken }[] {
  const { papers } = explorer.overview.counts;
  const all = { name: "all", taken: takenOf(explorer, "all") } as const;
  const parts = (["chosen", "lens", "shown", "reading"] as const)
    .map((name) => ({ name, taken: takenOf(explorer, name) }))
    .filter(({ name, taken }) => {
      if (name === "lens") return taken.nodes.length > 0;
      return taken.papers.length > 0 && (name !== "shown" || taken.papers.length < papers);
    });
  return [...parts, all];
}

function scopeName(explorer: Explorer, scope: Scope): string {
  return scope === "lens"
    ? `${lensLabel(explorer)}, as the map shows and ties them`
    : SCOPE_NAMES[scope];
}

/** "Shared terms". */
function lensLabel({ store }: Explorer): string {
  return LENSES.find(({ lens }) => lens === store.get().lens)!.label;
}

function group(
  heading: string,
  of: Exporter["of"],
  save: (exporter: Exporter) => void,
): HTMLElement {
  return element(
    "section",
    { class: "pw-export-formats", "aria-label": heading },
    element("h3", {}, heading),
    element(
      "ul",
      {},
      ...EXPORTERS.filter((exporter) => exporter.of === of).map((exporter) =>
        element(
          "li",
          {},
          element(
            "button",
            {
              type: "button",
              "data-format": exporter.name,
              on: { click: () => save(exporter) },
            },
            element("strong", {}, exporter.label),
            element("span", {}, exporter.about),
          ),
        ),
      ),
    ),
  );
}

async function write(
  explorer: Explorer,
  exporter: Exporter,
  scope: Scope,
  { papers, nodes }: Taken,
  options: Parameters<typeof gatherPapers>[3],
): Promise<string> {
  const { dataset, overview, keys, store, site, hasPages } = explorer;
  // Where nothing has a page, no file says that it has.
  const address = hasPages ? new URL(site, location.href).href : "";
  if (exporter.of === "graph") {
    const withTexts = papers.length <= MOST_WITH_TEXTS;
    const seen = scope === "lens" ? seenLens(explorer) : null;
    if (seen !== null) {
      return exporter.format(await gatherLens(dataset, seen, withTexts, address, options));
    }
    return exporter.format(await gatherGraph(dataset, nodes, withTexts, address, options));
  }
  const { reading } = store.get();
  const order = new Map(reading.entries.map(({ key }, index) => [key, index]));
  const place = (node: number) => order.get(keys[node]!) ?? Infinity;
  // The reading list as it was collected.
  const sorted =
    scope === "reading" ? [...papers].sort((a, b) => place(a) - place(b) || a - b) : papers;
  const gathered = await gatherPapers(dataset, sorted, address, options);
  const title = scope === "reading" ? `Reading list: ${overview.title}` : overview.title;
  return exporter.format(
    gathered.map((paper): ExportedPaper => {
      const entry = entryOf(reading, paper.key);
      if (entry === null) return paper;
      return { ...paper, read: entry.read, ...(entry.note.trim() !== "" && { note: entry.note }) };
    }),
    title,
  );
}

function nameOf(explorer: Explorer, scope: Scope): string {
  const { selection, query } = explorer.store.get();
  if (scope === "lens") return lensLabel(explorer).toLowerCase();
  if (scope === "reading") return "reading list";
  if (scope === "chosen") return findThing(explorer, selection.at(-1) ?? "")?.label ?? "chosen";
  return query === "" ? "part" : query;
}
