/**
 * The filters of terms, in their drawer: a histogram of how many papers they are of, with two
 * fields that say the same, then relations and kinds of methods.
 */
import { METHOD_KINDS, RELATIONS } from "../../dataset/reader.ts";
import type { Explorer } from "../context.ts";
import { countTerms } from "../drawn-counts.ts";
import { element } from "../element.ts";
import { leavesOutPapers, METHOD_KIND_WORDS, RELATION_WORDS } from "../filter-words.ts";
import { filterDifferently, narrowRange } from "../filters.ts";
import type { Bar } from "../histogram-bars.ts";
import type { Lens } from "../lens.ts";
import { axisPlace, papersWithin, termBars } from "../term-bars.ts";
import { formatFigures } from "../../figures.ts";
import { capitalised } from "../../first-letter.ts";
import { formatTermCount } from "../things.ts";
import { filterRows } from "./filter-rows.ts";
import { drawHistogram } from "./histogram.ts";

/** Fills the drawer of terms. */
export function fillTerms(explorer: Explorer, place: HTMLElement): void {
  const { store, shown, graph } = explorer;
  const note = element("p", { class: "pw-hint" });
  place.append(note);
  const terms = graph.mapNodes((_key, node) => node).filter(({ kind }) => kind !== "paper");
  const writers = [
    ...(terms.length > 0 ? [appendPapers(explorer, place, terms)] : []),
    appendRelations(),
    appendMethodKinds(),
  ];
  const write = () => {
    note.textContent = noteOn(store.get().lens);
    note.hidden = note.textContent === "";
    for (const writer of writers) writer();
  };
  write();
  store.subscribe((state, before) => {
    if (state.lens !== before.lens || filterDifferently(state, before)) write();
  });

  function appendRelations(): () => void {
    const present = new Set(graph.mapEdges((_edge, { relation }) => relation));
    const rows = filterRows({
      items: RELATIONS.filter((relation) => present.has(relation)),
      nameOf: (relation) => capitalised(RELATION_WORDS[relation]),
      counted: "papers, show what these did alone",
      hidden: () => store.get().hiddenRelations,
      hide: (hiddenRelations) => store.update({ hiddenRelations }),
      counts: () => shown().relations,
    });
    place.append(heading("What papers did with them"), rows.list);
    return rows.write;
  }

  function appendMethodKinds(): () => void {
    const present = new Set(terms.map(({ methodKind }) => methodKind));
    const items = METHOD_KINDS.filter((kind) => present.has(kind));
    if (items.length === 0) return () => undefined;
    const rows = filterRows({
      items,
      nameOf: (kind) => capitalised(METHOD_KIND_WORDS[kind]),
      counted: "methods, show these alone",
      hidden: () => store.get().hiddenMethodKinds,
      hide: (hiddenMethodKinds) => store.update({ hiddenMethodKinds }),
      counts: () => countTerms(explorer).methodKinds,
    });
    place.append(heading("Kinds of methods"), rows.list);
    return rows.write;
  }
}

/** Which terms the drawer counts, where it is not all of them. */
function noteOn(lens: Lens): string {
  if (lens === "terms") return "Counted are terms that papers share, as the map shows them now.";
  if (lens === "papers") {
    return "The map shows papers alone now: terms are counted as the whole map has them.";
  }
  return "";
}

/** The histogram of how many papers terms are of, and its fields. */
function appendPapers(
  explorer: Explorer,
  place: HTMLElement,
  terms: readonly { readonly degree: number }[],
): () => void {
  const { store } = explorer;
  const most = terms.reduce((largest, { degree }) => Math.max(largest, degree), 1);
  if (most === 1) return () => undefined;
  const bars = () => termBars(countTerms(explorer).papersOfTerms, most);
  const choose = (asked: readonly [number, number] | null) => {
    const range = asked && narrowRange(asked, [1, most]);
    // The most that the map has is no bound: a rebuild may have more.
    store.update({ papersOfTerm: range && [range[0], range[1] === most ? Infinity : range[1]] });
  };
  const fewestField = numberField("At least", most);
  const mostField = numberField("at most", most);
  for (const { field } of [fewestField, mostField]) {
    field.addEventListener("change", () => {
      choose([read(fewestField.field, 1), read(mostField.field, most)]);
      write();
    });
  }
  const plot = element("div", { class: "pw-histogram" });
  const note = element(
    "p",
    { class: "pw-hint" },
    "Of the whole map, also of what is filtered out.",
  );
  place.append(
    heading("Papers of a term"),
    note,
    plot,
    element("div", { class: "pw-years-row" }, fewestField.label, mostField.label),
  );
  drawHistogram(explorer, plot, {
    bars,
    range: () => store.get().papersOfTerm,
    choose,
    rangeAt: (from, to) => papersWithin(bars(), from, to),
    stretchOf: ([from, to]) => [axisPlace(bars(), from), axisPlace(bars(), to + 1)],
    scale: "root",
    formatBar,
    label: "Terms by number of papers",
    ends: ["1", formatFigures(most)],
  });
  function write(): void {
    note.hidden = !leavesOutPapers(store.get());
    const [from, to] = store.get().papersOfTerm ?? [1, most];
    fewestField.field.value = String(from);
    mostField.field.value = String(Math.min(to, most));
  }
  return write;
}

/** "2–3 papers: 47 terms". */
function formatBar({ from, to, count }: Bar): string {
  const range = from === to ? formatFigures(from) : `${formatFigures(from)}–${formatFigures(to)}`;
  return `${range} ${to === 1 ? "paper" : "papers"}: ${formatTermCount(count)}`;
}

function numberField(
  name: string,
  most: number,
): { readonly label: HTMLElement; readonly field: HTMLInputElement } {
  const field = element("input", {
    type: "number",
    class: "pw-year",
    min: 1,
    max: most,
    inputmode: "numeric",
  });
  return { label: element("label", {}, element("span", {}, name), field), field };
}

function read({ value }: HTMLInputElement, otherwise: number): number {
  const number = Math.round(Number(value));
  return value === "" || !Number.isFinite(number) ? otherwise : number;
}

function heading(text: string): HTMLElement {
  return element("h2", { class: "pw-drawer-heading" }, text);
}
