/**
 * The filters in words, one by one, each with what undoes it alone.
 *
 * "Show all" throws away what took a minute to set: whoever wants one step back needs to see what
 * the steps were.
 */
import {
  METHOD_KINDS,
  NODE_KINDS,
  RELATIONS,
  type MethodKind,
  type NodeKind,
  type Overview,
  type Relation,
} from "../dataset/reader.ts";
import { OTHER_VENUE, SHOW_ALL, venuesToChoose, type Filters } from "./filters.ts";
import { formatSteps } from "./nearby.ts";
import { formatFigures } from "../figures.ts";

/** One thing that the reader has narrowed the map by. */
export interface FilterWord {
  readonly text: string;
  /** The change that undoes it. */
  readonly undo: Partial<Filters>;
}

const KINDS: Readonly<Record<NodeKind, string>> = {
  paper: "papers",
  concept: "concepts",
  method: "methods",
};

/** A kind of method, many of them. */
export const METHOD_KIND_WORDS: Readonly<Record<MethodKind, string>> = {
  method: "methods proper",
  model: "models",
  dataset: "datasets",
  benchmark: "benchmarks",
  framework: "frameworks",
  tool: "tools",
};

/** What was done with a term. */
export const RELATION_WORDS: Readonly<Record<Relation, string>> = {
  introduces: "introduced",
  uses: "used",
  discusses: "discussed",
};

/** What is done by hand, to single nodes. */
const BY_HAND = ["hidden", "folded", "pinned"] as const;

/** What of a map the words name. */
export interface WordsMap extends Pick<Overview, "venues"> {
  readonly communities: readonly { readonly key: string; readonly name: string }[];
  readonly counts: { readonly papers: number };
}

/** So many nodes are named one by one; of more only their number is said. */
const MOST_NAMED = 3;

/**
 * What the map is narrowed by, in the order of the cartouche; empty where all is shown.
 *
 * @param nameOf - a node or community by its key
 */
export function filterWords(
  filters: Filters,
  map: WordsMap,
  nameOf: (key: string) => string,
): FilterWord[] {
  const { hiddenKinds, hiddenMethodKinds, hiddenRelations, hiddenCommunities } = filters;
  const { years, hiddenVenues, papersOfTerm } = filters;
  const words: FilterWord[] = [];
  const add = (text: string, undo: keyof typeof SHOW_ALL) => {
    words.push({ text, undo: { [undo]: SHOW_ALL[undo] } });
  };
  const list = <T>(
    part: keyof typeof SHOW_ALL,
    hidden: ReadonlySet<T>,
    all: readonly T[],
    wordOf: (item: T) => string,
    many: string,
  ) => {
    if (hidden.size > 0) add(formatHidden(hidden, all, wordOf, many), part);
  };
  list("hiddenKinds", hiddenKinds, NODE_KINDS, (kind) => KINDS[kind], "kinds");
  list("hiddenRelations", hiddenRelations, RELATIONS, (one) => RELATION_WORDS[one], "relations");
  list(
    "hiddenMethodKinds",
    hiddenMethodKinds,
    METHOD_KINDS,
    (kind) => METHOD_KIND_WORDS[kind],
    "kinds of methods",
  );
  if (papersOfTerm !== null) {
    const counted = leavesOutPapers(filters) ? " on the whole map" : "";
    add(`${formatPapersOfTerm(papersOfTerm)}${counted}`, "papersOfTerm");
  }
  const names = new Map(map.communities.map(({ key, name }) => [key, name]));
  list(
    "hiddenCommunities",
    hiddenCommunities,
    [...names.keys()],
    (key) => names.get(key)!,
    "communities",
  );
  if (years !== null) add(formatYears(...years), "years");
  list("hiddenVenues", hiddenVenues, venuesToChoose(map), formatVenue, "venues");
  const { near } = filters;
  if (near !== null) add(`Within ${formatSteps(near[1])} of ${nameOf(near[0])}`, "near");
  for (const part of BY_HAND) {
    const keys = filters[part];
    if (keys.size > MOST_NAMED) {
      words.push({ text: `${formatFigures(keys.size)} ${part}`, undo: { [part]: new Set() } });
      continue;
    }
    for (const key of keys) {
      words.push({
        text: `${nameOf(key)} ${part}`,
        undo: { [part]: new Set([...keys].filter((other) => other !== key)) },
      });
    }
  }
  return words;
}

/** "2020–2024", "2020". */
export function formatYears(from: number, to: number): string {
  return from === to ? String(from) : `${String(from)}–${String(to)}`;
}

/** A venue as its filter names it. */
export function formatVenue(venue: string): string {
  return venue === OTHER_VENUE ? "Other or not known" : venue;
}

/** Whether a filter leaves papers out: of how many a term is, is counted on the whole map all the same. */
export function leavesOutPapers(
  filters: Pick<
    Filters,
    "hiddenCommunities" | "hiddenRelations" | "hiddenVenues" | "near" | "years"
  >,
): boolean {
  const { hiddenCommunities, hiddenRelations, hiddenVenues, near, years } = filters;
  const sets = [hiddenCommunities, hiddenRelations, hiddenVenues];
  return years !== null || near !== null || sets.some(({ size }) => size > 0);
}

/** "Terms of 2 papers or more". */
function formatPapersOfTerm([from, to]: NonNullable<Filters["papersOfTerm"]>): string {
  const count = (papers: number) => `${formatFigures(papers)} ${papers === 1 ? "paper" : "papers"}`;
  if (from === to) return `Terms of ${count(from)}`;
  if (to === Infinity) return `Terms of ${count(from)} or more`;
  return from === 1
    ? `Terms of ${count(to)} or fewer`
    : `Terms of ${formatFigures(from)} to ${count(to)}`;
}

/** "Only a", "Without a", "7 venues hidden": whichever names one or two. */
function formatHidden<T>(
  hidden: ReadonlySet<T>,
  all: readonly T[],
  wordOf: (item: T) => string,
  many: string,
): string {
  const shown = all.filter((item) => !hidden.has(item));
  const both = (items: readonly T[]) => items.map(wordOf).join(" and ");
  if (shown.length === 1) return `Only ${both(shown)}`;
  if (hidden.size <= 2) return `Without ${both(all.filter((item) => hidden.has(item)))}`;
  if (shown.length === 2) return `Only ${both(shown)}`;
  return `${formatFigures(hidden.size)} ${many} hidden`;
}
