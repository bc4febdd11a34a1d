/**
 * Answers queries: what is meant by them, what meets that, and what is near where nothing does.
 *
 * It comes with the index when somebody first searches: who only looks pays for neither.
 */
import { cutWords } from "../../dataset/reader.ts";
import { foldedWords, type Needle } from "../highlight.ts";
import type { Answer } from "../search.ts";
import type { FieldName } from "./fields.ts";
import { createFinder, NAMES, type Searched } from "./finding.ts";
import { calledJustSo, rankHits, type Hit } from "./groups.ts";
import { findLeniently } from "./lenient.ts";
import { createNearly } from "./likeness.ts";
import { createNames, findNamed, singular, type Named } from "./named.ts";
import { createNearMisses } from "./near-misses.ts";
import { findPart, type Run } from "./partly.ts";
import { doingItFirst, isOfRelation, planQuery, type Demand, type Plan } from "./plan.ts";
import { parseQuery, wantedWords, type Clause, type Problem } from "./query.ts";
import { speltSo } from "./spelt-so.ts";
import { splitByPapers } from "./terms-by-papers.ts";
import { createUnderstanding } from "./understanding.ts";
import type { WordIndex } from "./word-index.ts";

export { openIndex } from "./open-index.ts";

/** Nodes looked at for what a question names. */
const CALLED_MOST = 200;

/** What is asked of papers of which the map may know nothing. */
const NOT_KNOWN = {
  year: { what: "no years" },
  cited: { what: "no citations" },
} as const satisfies Partial<Record<FieldName, Problem>>;

/** An engine over an index. */
export function createEngine(
  searched: Searched,
  index: WordIndex,
): (query: string) => Promise<Answer> {
  const { graph, overview } = searched;
  const finder = createFinder(searched, index);
  const { findHits, hitOf } = finder;
  const misses = createNearMisses(finder, searched, index);

  /** Nodes called by all of some words. */
  async function calledBy(words: readonly string[]): Promise<Hit[]> {
    const found = await index.search({ queries: words, fields: NAMES, combineWith: "AND" });
    // The index's best: of a word that thousands of names have, the shortest names are among them.
    return rankHits(found.slice(0, CALLED_MOST).map(hitOf), words);
  }

  const names: Named = {
    graph,
    dataset: searched.dataset,
    called: createNames(graph),
    candidates: (words) => calledBy(words),
    nearly: createNearly((word) => calledBy([word]), graph.order),
  };

  /** Keys of the terms that a clause's text names, in any spelling; those of relations ask. */
  async function meantBy(clauses: readonly Clause[]): Promise<Map<string, string>> {
    const meant = new Map<string, string>();
    for (const { field, text } of clauses) {
      if (!isOfRelation(field)) continue;
      const key = await findNamed(names, text, { by: "spelling" });
      if (key !== null && graph.getNodeAttribute(key, "kind") !== "paper") meant.set(text, key);
    }
    return meant;
  }

  /** That years or citations are asked for, where the papers come without. */
  function notKnown(clauses: readonly Clause[]): Problem[] {
    const asks = (name: FieldName) => clauses.some(({ field }) => field === name);
    return [
      ...(overview.years === null && asks("year") ? [NOT_KNOWN.year] : []),
      ...(overview.counted === undefined && asks("cited") ? [NOT_KNOWN.cited] : []),
    ];
  }

  async function answer(text: string): Promise<Answer> {
    const query = parseQuery(text);
    const { clauses } = query;
    const problems = [...query.problems, ...notKnown(clauses)];
    const asked = singular(wantedWords(query));
    const split = splitByPapers(clauses);
    const meant = await meantBy(clauses);
    const planOf = (some: readonly Clause[]) =>
      planQuery({ clauses: some }, overview.communities, graph, meant);
    const plan = planOf(split?.terms ?? clauses);
    const by = split === null ? null : planOf(split.papers);
    const { communities, doing } = plan;
    const nothing = nothingFound(clauses, plan, problems);
    if (clauses.length === 0) return nothing;
    const strict = await findHits(plan, by);
    if (strict.length > 0) {
      const spelt = await speltSo(strict, asked, searched);
      const hits = doingItFirst(rankHits(strict, asked, spelt, text), doing, graph);
      return { ...nothing, hits, called: calledJustSo(hits, asked, spelt) };
    }
    const lenient = await findLeniently(finder, plan, by);
    if (lenient !== null) {
      const hits = doingItFirst(rankHits(lenient.hits, asked, new Set(), text), doing, graph);
      const called = calledJustSo(hits, asked, new Set());
      return { ...nothing, hits, called, loosely: true, reread: lenient.reread };
    }
    if (communities.length > 0) return nothing;
    const part = by === null ? await findPart(finder, names, plan, freeRuns(clauses)) : null;
    if (part !== null) {
      const without = part.without.map((demand) => asTyped(clauses, demand));
      return { ...nothing, hits: part.hits, called: part.named, without };
    }
    const unknown = await misses.unanswered(clauses, meant);
    return { ...nothing, unknown, nearest: await misses.nearestTo(wantedWords(query)) };
  }

  const understand = createUnderstanding({
    ...names,
    dataset: searched.dataset,
    answer,
    communities: overview.communities,
    venues: overview.venues,
    known: overview,
    hit: (key) => hitOf({ id: graph.getNodeAttribute(key, "index"), score: 1, match: {} }),
  });
  return async (text) => (await understand(text)) ?? answer(text);
}

/** What is said of a query before anything is found. */
function nothingFound(
  clauses: readonly Clause[],
  plan: Plan,
  problems: readonly Problem[],
): Answer {
  return {
    hits: [],
    isSet: clauses.some(({ field, excluded }) => field !== null && !excluded),
    called: new Set(),
    communities: plan.communities,
    needles: needlesOf(plan),
    problems,
    doing: plan.doing,
    unknown: [],
    nearest: [],
    without: null,
    unnamed: [],
    reread: [],
    asked: null,
    loosely: false,
    inNames: false,
  };
}

/** The words that may stand anywhere, as they were typed, in order; those of a phrase apart. */
function freeRuns(clauses: readonly Clause[]): Run[] {
  const runs: { words: string[]; phrase: boolean }[] = [];
  for (const { field, excluded, phrase, text } of clauses) {
    if (field !== null || excluded) continue;
    const words = Array.from(cutWords(text), ([word]) => word);
    const before = runs.at(-1);
    if (phrase || before === undefined || before.phrase) runs.push({ words, phrase });
    else before.words.push(...words);
  }
  return runs;
}

/** What was asked for as it was typed: of "modèles" the index has "modeles". */
function asTyped(clauses: readonly Clause[], { words, phrase }: Demand): string {
  const clause = clauses.find(({ text, field }) => {
    const own = foldedWords(text);
    return field === null && words.every((word) => own.includes(word));
  });
  if (clause === undefined) return words.join(" ");
  // A clause of several words is one with a hyphen or a slash in it.
  return phrase || foldedWords(clause.text).length === 1 ? clause.text : words.join(" ");
}

/** What is marked in texts: the words asked for, and the singular of a plural. */
function needlesOf({ wanted }: Plan): Needle[] {
  return wanted.flatMap(({ words, phrase, prefix }) => {
    const one = singular(words);
    const isPlural = !phrase && one.join() !== words.join();
    return [{ words, prefix }, ...(isPlural ? [{ words: one, prefix: false }] : [])];
  });
}
