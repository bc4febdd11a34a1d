/** What the search found, group by group, each line an option of the search field's list. */
import type { Explorer } from "../context.ts";
import { element, svgElement, type Child } from "../element.ts";
import { findPassage } from "../evidence.ts";
import { highlight, type Needle } from "../highlight.ts";
import type { Hit, HitGroup } from "../search/groups.ts";
import { findSnippet } from "../search/passage.ts";
import type { Doing } from "../search/plan.ts";
import { formatFigures } from "../../figures.ts";
import { findThing, formatCount, type Thing } from "../things.ts";
import { glyph } from "./glyph.ts";
import { bolded } from "./search-words.ts";

/** Results of a kind that are shown at most. */
const MOST_SHOWN = 50;
/** Sentences under a paper are cut to some words around the method, UTF-16 units. */
const SENTENCE_LENGTH = 120;
/** Methods named under a paper that was found by them. */
const METHODS_NAMED = 3;

const HEADINGS: Readonly<Record<Thing["kind"], string>> = {
  concept: "Concepts",
  method: "Methods",
  region: "Regions",
  community: "Communities",
  paper: "Papers",
};

/** What every line needs. */
export interface ResultWriter {
  readonly explorer: Explorer;
  /** What is marked. */
  readonly needles: readonly Needle[];
  /** Words of the index that matched. */
  readonly found: ReadonlySet<string>;
  /** What papers do with methods, where that was asked for. */
  readonly doing: readonly Doing[];
  /** Why each paper is among them, where that was asked for. */
  readonly why: ReadonlyMap<string, string> | null;
  /** Makes an option of the list that chooses the thing of a key, or does something else. */
  readonly option: (className: string, choose: string | (() => void)) => HTMLElement;
}

/**
 * How many results of a kind are shown before all of it is asked for: fewer where there are so many
 * kinds that the last of them would be out of sight.
 */
export function firstShown(groups: number): number {
  return groups >= 3 ? 3 : 5;
}

/**
 * A group of hits with its heading; folded to the first few unless `whole`.
 *
 * @param first - as many as are shown while it is folded
 * @param unfold - shows all of the group
 */
export function renderGroup(
  writer: ResultWriter,
  { kind, hits }: HitGroup,
  { whole, first }: { readonly whole: boolean; readonly first: number },
  unfold: () => void,
): HTMLElement {
  // A line that says "1 more" takes the room of the one it hides.
  const fold = !whole && hits.length > first + 1;
  const shown = hits.slice(0, fold ? first : MOST_SHOWN);
  const group = groupOf(
    kind,
    hits.length,
    shown.map((hit) => {
      const isTwin = shown.some((other) => other !== hit && other.label === hit.label);
      return renderHit(writer, hit, isTwin);
    }),
  );
  if (fold) {
    const kinds = HEADINGS[kind].toLowerCase();
    const left = formatFigures(hits.length - first);
    const more = writer.option("pw-result-more", unfold);
    const all = `${formatFigures(MOST_SHOWN)} of ${formatFigures(hits.length)} ${kinds}`;
    const text = hits.length > MOST_SHOWN ? `Show ${all}` : `${left} more ${kinds}`;
    more.append(element("span"), element("span", {}, text));
    group.append(more);
  }
  return group;
}

/** The regions or communities called so. */
export function renderLands(
  writer: ResultWriter,
  kind: "region" | "community",
  lands: readonly { readonly key: string; readonly name: string; readonly papers: number }[],
): HTMLElement {
  const lines = lands.map(({ key, name, papers }) => {
    const made = writer.option("pw-result-community", key);
    made.dataset["key"] = key;
    made.append(
      glyph(findThing(writer.explorer, key)!),
      element("span", { dir: "auto" }, ...bolded(highlight(name, writer.needles, writer.found))),
      paperCount(papers),
    );
    return made;
  });
  return groupOf(kind, lands.length, lines);
}

/**
 * The line about what the filters hide.
 *
 * @param showAll - undoes them
 */
export function renderFiltered(
  writer: ResultWriter,
  hits: number,
  showAll: () => void,
): HTMLElement {
  const line = writer.option("pw-result-more", showAll);
  line.append(
    element("span"),
    element("span", {}, `${formatFigures(hits)} hidden by filters: show all`),
  );
  return line;
}

/** Hits that answer together, by their kind. */
export interface HitSet {
  readonly kind: Hit["kind"];
  /** > 1. */
  readonly count: number;
}

/**
 * The first line of an answer that is a set: all of it, so that Enter opens no one of it.
 *
 * @param list - opens it in the list
 */
export function renderSet(
  { option }: Pick<ResultWriter, "option">,
  { kind, count }: HitSet,
  list: () => void,
): HTMLElement {
  const line = option("pw-result-asked", list);
  line.append(listIcon(), element("span", {}, `All ${formatCount(count, kind)}, in the list`));
  return element("div", { role: "group", "aria-label": "All that was found" }, line);
}

/** Rows. */
function listIcon(): SVGSVGElement {
  return svgElement(
    "svg",
    { class: "pw-icon", viewBox: "0 0 16 16", "aria-hidden": "true" },
    svgElement("path", { d: "M2 4h12M2 8h12M2 12h8" }),
  );
}

/**
 * The line that leads to all that was found.
 *
 * @param list - opens them in the list
 */
export function renderWhole(writer: ResultWriter, hits: number, list: () => void): HTMLElement {
  const line = writer.option("pw-result-more", list);
  line.append(element("span"), element("span", {}, `Show all ${formatFigures(hits)} in the list`));
  return line;
}

function groupOf(kind: Thing["kind"], total: number, lines: readonly Child[]): HTMLElement {
  const count = formatFigures(total);
  return element(
    "div",
    { role: "group", "aria-label": `${HEADINGS[kind]}, ${count}` },
    element(
      "div",
      { class: "pw-results-head", "aria-hidden": "true" },
      element("span", {}, HEADINGS[kind]),
      element("span", { class: "pw-count" }, count),
    ),
    ...lines,
  );
}

function paperCount(papers: number): HTMLElement {
  return element(
    "span",
    { class: "pw-count" },
    formatFigures(papers),
    element("span", { class: "pw-hidden" }, papers === 1 ? " paper" : " papers"),
  );
}

/** @param isTwin - whether another term of the same name stands beside it */
function renderHit(writer: ResultWriter, hit: Hit, isTwin: boolean): HTMLElement {
  const { explorer, found, option, needles } = writer;
  const { hue, year } = explorer.graph.getNodeAttributes(hit.key);
  const name = highlight(hit.label, needles, found);
  const text = element("span", { dir: "auto" }, ...bolded(name));
  const made = option(`pw-result-${hit.kind}`, hit.key);
  made.dataset["key"] = hit.key;
  made.append(glyph({ kind: hit.kind, hue }), text);
  if (hit.kind !== "paper") {
    made.append(paperCount(hit.degree));
    if (isTwin) addDifference(writer, text, hit).catch(withoutIt);
    else if (needles.length > 0 && !name.some(({ matched }) => matched))
      addSpelling(writer, text, hit).catch(withoutIt);
  } else {
    const why = writer.why?.get(hit.key);
    if (why !== undefined) text.append(element("small", {}, why));
    for (const each of why === undefined ? writer.doing : [])
      addDoing(explorer, text, each, hit).catch(withoutIt);
    if (year !== null) made.append(element("span", { class: "pw-count" }, String(year)));
    if (needles.length > 0 && why === undefined) addSnippet(writer, text, hit).catch(withoutIt);
  }
  return made;
}

/** What a paper does with which terms, and the sentence for the first: "introduces SNARE: …". */
async function addDoing(
  explorer: Explorer,
  text: HTMLElement,
  { relation, terms }: Doing,
  { key }: Hit,
): Promise<void> {
  const { graph, dataset, keys } = explorer;
  const index = graph.getNodeAttribute(key, "index");
  const met = terms.get(index) ?? [];
  if (met.length === 0) return;
  // Where one method alone was asked for, the sentence names it.
  const asked = new Set([...terms.values()].flat()).size;
  const own = (term: string) => graph.getEdgeAttribute(key, term, "relation");
  // One term that was asked for stands in the sentence; what else is done with it must be said.
  const named = asked > 1 || (relation !== "about" && own(met[0]!) !== relation);
  const said = element("small", { dir: "auto" }, ...(named ? naming(explorer, met, own) : []));
  text.append(said);
  const paper = await dataset.paper(index);
  const mentions = paper.terms.find(({ node }) => keys[node] === met[0])?.mentions ?? [];
  const passage = findPassage(paper, mentions, met[0]!, SENTENCE_LENGTH);
  if (passage === null) return;
  const { segments, cutBefore, cutAfter } = passage;
  said.append(
    named ? ": " : "",
    cutBefore ? "… " : "",
    ...segments.map((part) => (part.key === null ? part.text : element("b", {}, part.text))),
    cutAfter ? " …" : "",
  );
}

/** "uses DPO, RLHF, discusses alignment": each with the paper's own relation to it. */
function naming(
  explorer: Explorer,
  met: readonly string[],
  relationOf: (term: string) => string | null,
): (Node | string)[] {
  let before: string | null = null;
  const named = met.slice(0, METHODS_NAMED).flatMap((term, i) => {
    const relation = relationOf(term);
    const verb = relation === null || relation === before ? "" : `${relation} `;
    before = relation;
    return [i > 0 ? ", " : "", verb, element("b", {}, findThing(explorer, term)!.label)];
  });
  const more = met.length - METHODS_NAMED;
  return [...named, more > 0 ? ` and ${formatFigures(more)} more` : ""];
}

/** A line says what was found; a file that could not be fetched only leaves out by which words. */
function withoutIt(): void {
  return undefined;
}

/** The words that a paper was found by, where its title does not show them. */
async function addSnippet(
  { explorer, needles, found }: ResultWriter,
  text: HTMLElement,
  { key }: Hit,
): Promise<void> {
  const { index } = explorer.graph.getNodeAttributes(key);
  const snippet = findSnippet(await explorer.dataset.paper(index), needles, found);
  if (snippet.length > 0) text.append(element("small", { dir: "auto" }, ...bolded(snippet)));
}

/** The spelling that a term was found by, where it is not the name shown. */
async function addSpelling(
  { explorer, needles, found }: ResultWriter,
  text: HTMLElement,
  { key }: Hit,
): Promise<void> {
  const { index } = explorer.graph.getNodeAttributes(key);
  const { aliases } = await explorer.dataset.term(index);
  const spelling = aliases
    .map((alias) => highlight(alias, needles, found))
    .find((stretches) => stretches.some(({ matched }) => matched));
  if (spelling !== undefined)
    text.append(element("small", { dir: "ltr" }, "also ", ...bolded(spelling)));
}

/** What tells a term from another of its name: its longest spelling, or else its community. */
async function addDifference(
  { explorer }: ResultWriter,
  text: HTMLElement,
  { key, label }: Hit,
): Promise<void> {
  const { index, community } = explorer.graph.getNodeAttributes(key);
  const { aliases } = await explorer.dataset.term(index);
  const longest = aliases.reduce((long, alias) => (alias.length > long.length ? alias : long), "");
  const own = community === null ? "" : (findThing(explorer, community)?.label ?? "");
  const said = longest.length > label.length ? longest : own;
  if (said !== "") text.append(element("small", { dir: "auto" }, said));
}
