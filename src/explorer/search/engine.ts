/**
 * Answers queries from the index, the graph and, for phrases, the texts themselves.
 *
 * It comes with the index when somebody first searches: who only looks pays for neither. The index
 * knows which words a text has, but not their order: candidates for a phrase are read.
 */
import { isUnspaced, type Dataset, type Overview } from "../../dataset/reader.ts";
import type { ExplorerGraph, NodeAttributes } from "../graph.ts";
import { foldedWords } from "../highlight.ts";
import type { Answer } from "../search.ts";
import { calledJustSo, rankHits, type Hit } from "./groups.ts";
import { createNames, findNamed, nameOf, singular, SPELLINGS_READ, type Named } from "./named.ts";
import { textsHold } from "./phrases.ts";
import {
  doingItFirst,
  isOfRelation,
  isTogether,
  planQuery,
  type Demand,
  type Plan,
} from "./plan.ts";
import { formatQuery, parseQuery, wantedWords, type Clause } from "./query.ts";
import { countTerms, splitByPapers } from "./terms-by-papers.ts";
import { createUnderstanding } from "./understanding.ts";
import type { Found, WordIndex, WordQuery } from "./word-index.ts";

export { openIndex } from "./open-index.ts";

/** What is searched. */
export interface Searched {
  readonly dataset: Pick<Dataset, "paper" | "term">;
  readonly overview: Pick<Overview, "communities" | "venues">;
  readonly graph: ExplorerGraph;
  /** Keys of all nodes, by index. */
  readonly keys: readonly string[];
}

/** What nearly anything is called. */
const NAMES = ["label", "aliases"] as const;
const NEAREST_SHOWN = 3;
/** Nodes looked at for what a question names. */
const CALLED_MOST = 200;

/** An engine over an index. */
export function createEngine(
  searched: Searched,
  index: WordIndex,
): (query: string) => Promise<Answer> {
  const { graph, keys, overview } = searched;
  const nodes: NodeAttributes[] = graph.mapNodes((_key, attributes) => attributes);
  /** The words of each label, once they were asked for: folding 100,000 takes a moment. */
  const named: string[][] = [];

  /** The nodes that meet a plan. */
  async function find(plan: Plan, isLoose: boolean): Promise<Found[]> {
    const { wanted, refused, keeps } = plan;
    let found: readonly Found[];
    if (wanted.length === 0) {
      // The most important first, as the graph has them.
      found = nodes
        .filter(keeps)
        .map(({ index: id }): Found => ({ id, score: 1 / (1 + id), match: {} }));
    } else {
      const queries = wanted.map((demand) => lookUp(demand, isLoose));
      const all = await index.search({ combineWith: "AND", queries });
      found = all.filter(({ id }) => keeps(nodes[id]!));
    }
    for (const demand of wanted) {
      if (isRead(demand)) found = await reading(found, demand);
    }
    for (const demand of refused) {
      const hits = await index.search(lookUp(demand, false));
      const against = isRead(demand) ? await reading(hits, demand) : hits;
      const ids = new Set(against.map(({ id }) => id));
      found = found.filter(({ id }) => !ids.has(id));
    }
    return [...found];
  }

  /** Of some candidates those whose texts hold a phrase. */
  async function reading(candidates: readonly Found[], phrase: Demand): Promise<Found[]> {
    const held = await Promise.all(
      candidates.map(({ id, match }) =>
        textsHold(searched.dataset, nodes[id]!, phrase, new Set(Object.values(match).flat())),
      ),
    );
    return candidates.filter((_found, i) => held[i]);
  }

  /** What meets a plan; of terms asked for by their papers, those that papers of `by` have. */
  async function findHits(plan: Plan, by: Plan | null, isLoose: boolean): Promise<Hit[]> {
    const found = await find(plan, isLoose);
    if (by === null) return found.map(hitOf);
    const papers = (await find(by, isLoose)).map(({ id }) => keys[id]!);
    const counts = countTerms(graph, papers);
    return found.flatMap((term) => {
      const degree = counts.get(term.id);
      return degree === undefined ? [] : [{ ...hitOf(term), degree }];
    });
  }

  function hitOf({ id, score, match }: Found): Hit {
    const { kind, label, degree } = nodes[id]!;
    const fields = Object.values(match).flat();
    return {
      ...{ key: keys[id]!, kind, label, degree, score },
      named: (named[id] ??= singular(foldedWords(label))),
      words: Object.keys(match),
      spelt: Object.keys(match).filter((word) => match[word]!.includes("aliases")),
      inTextOnly: fields.length > 0 && fields.every((field) => field === "abstract"),
    };
  }

  /** The parts of a query that nothing on the map answers, even alone. */
  async function unanswered(
    clauses: readonly Clause[],
    meant: ReadonlyMap<string, string>,
  ): Promise<string[]> {
    const parts = clauses
      .filter(({ excluded }) => !excluded)
      .flatMap((clause): Clause[] =>
        clause.field === null && !isTogether(clause)
          ? foldedWords(clause.text).map((text) => ({ ...clause, text }))
          : [clause],
      );
    const unknown: string[] = [];
    for (const part of parts) {
      const alone = planQuery({ clauses: [part] }, overview.communities, graph, meant);
      if ((await find(alone, true)).length === 0) unknown.push(formatQuery([part]));
    }
    return [...new Set(unknown)];
  }

  async function nearestTo(words: readonly string[]): Promise<string[]> {
    if (words.length === 0) return [];
    const near = { queries: [words.join(" ")], fields: NAMES, errors: "likeness" } as const;
    const whole = await index.search({ ...near, combineWith: "AND" });
    // Where no name is near in all of its words, one that is in some.
    const found = whole.length > 0 ? whole : await index.search({ ...near, combineWith: "OR" });
    const hits = rankHits(found.map(hitOf), words);
    return hits.slice(0, NEAREST_SHOWN).map(({ key }) => key);
  }

  /** Nodes called by all of some words, or by any of them. */
  async function calledBy(words: readonly string[], combineWith: "AND" | "OR"): Promise<Hit[]> {
    const found = await index.search({ queries: words, fields: NAMES, combineWith });
    // The index's best: of a word that thousands of names have, the shortest names are among them.
    return rankHits(found.slice(0, CALLED_MOST).map(hitOf), words);
  }

  const names: Named = {
    graph,
    dataset: searched.dataset,
    called: createNames(graph),
    candidates: (words) => calledBy(words, "AND"),
    nearly: (words) => calledBy(words, "OR"),
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

  /** Of some hits the terms that are spelt just so, if not named so; the most important are read. */
  async function speltSo(hits: readonly Hit[], asked: readonly string[]): Promise<Set<string>> {
    const isSpelt = ({ spelt, named: own }: Hit): boolean => {
      const words = singular(spelt);
      return asked.every((word) => words.includes(word)) && !asked.every((w) => own.includes(w));
    };
    const terms = hits
      .filter((hit) => hit.kind !== "paper" && isSpelt(hit))
      .sort((a, b) => b.degree - a.degree)
      .slice(0, SPELLINGS_READ);
    const keys = new Set<string>();
    for (const { key } of asked.length === 0 ? [] : terms) {
      const { aliases } = await searched.dataset.term(graph.getNodeAttribute(key, "index"));
      if (aliases.some((alias) => nameOf(alias) === asked.join(" "))) keys.add(key);
    }
    return keys;
  }

  async function answer(text: string): Promise<Answer> {
    const query = parseQuery(text);
    const { clauses, problems } = query;
    const asked = singular(wantedWords(query));
    const split = splitByPapers(clauses);
    const meant = await meantBy(clauses);
    const planOf = (some: readonly Clause[]) =>
      planQuery({ clauses: some }, overview.communities, graph, meant);
    const plan = planOf(split?.terms ?? clauses);
    const by = split === null ? null : planOf(split.papers);
    const needles = plan.wanted.flatMap(({ words, phrase, prefix }) => {
      const one = singular(words);
      const isPlural = !phrase && one.join() !== words.join();
      return [{ words, prefix }, ...(isPlural ? [{ words: one, prefix: false }] : [])];
    });
    const { communities, doing } = plan;
    const nothing = {
      ...{ hits: [], called: new Set<string>(), communities, needles, problems, doing },
      ...{ unknown: [], nearest: [] },
      ...{ asked: null, loosely: false, inNames: false },
    };
    if (clauses.length === 0) return nothing;
    const strict = await findHits(plan, by, false);
    const found = strict.length > 0 ? strict : await findHits(plan, by, true);
    if (found.length > 0) {
      const loosely = strict.length === 0;
      const spelt = loosely ? new Set<string>() : await speltSo(found, asked);
      const hits = doingItFirst(rankHits(found, asked, spelt, text), doing, graph);
      return { ...nothing, hits, called: calledJustSo(hits, asked, spelt), loosely };
    }
    if (communities.length > 0) return nothing;
    const unknown = await unanswered(clauses, meant);
    return { ...nothing, unknown, nearest: await nearestTo(wantedWords(query)) };
  }

  const understand = createUnderstanding({
    ...names,
    answer,
    communities: overview.communities,
    venues: overview.venues,
    hit: (key) => hitOf({ id: graph.getNodeAttribute(key, "index"), score: 1, match: {} }),
  });
  return async (text) => (await understand(text)) ?? answer(text);
}

/** Whether texts must be read for it: the index knows words, not their order. */
function isRead({ phrase, words }: Demand): boolean {
  return phrase && words.length > 1;
}

function lookUp({ field, words, phrase, prefix }: Demand, isLoose: boolean): WordQuery {
  return {
    combineWith: "AND",
    queries: words.map((word, i) =>
      lookUpWord(word, prefix && i === words.length - 1, field === null, phrase),
    ),
    ...(field !== null && { fields: [field] }),
    errors: isLoose && !phrase ? "typing" : "none",
  };
}

/**
 * A word begins tens of thousands of others while it is a letter or two: then it is looked for as a
 * beginning in names alone, and, of two letters, as a whole everywhere ("AI", "RL").
 *
 * A plural asks for the singular too: labels are in it.
 *
 * @param anywhere - whether no field is asked for
 * @param asWritten - whether it stands in a phrase, which is found as it is written
 */
function lookUpWord(
  word: string,
  prefix: boolean,
  anywhere: boolean,
  asWritten: boolean,
): WordQuery {
  const [one] = singular([word]);
  if (!asWritten && one !== undefined && one !== word) {
    return { combineWith: "OR", queries: [{ queries: [word], prefix }, one] };
  }
  // A word to itself, it begins no other.
  if (isUnspaced(word)) return { queries: [word], prefix: false };
  if (!prefix || !anywhere || word.length > 2) return { queries: [word], prefix };
  const inNames: WordQuery = { queries: [word], prefix: true, fields: NAMES };
  if (word.length === 1) return inNames;
  return { combineWith: "OR", queries: [inNames, { queries: [word], prefix: false }] };
}
