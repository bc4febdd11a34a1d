/**
 * What a query's clauses mean on a map: what is looked up in the index, and which nodes count.
 *
 * Clauses of texts must all hold. Those of which a node can have one alone (its kind, its year, its
 * community) widen one another where they are repeated: `kind:paper kind:method` is both.
 */
import type { CommunityOverview, Relation, SEARCH_FIELDS } from "../../dataset/reader.ts";
import type { ExplorerGraph, NodeAttributes } from "../graph.ts";
import { foldedWords, queryWords, type Needle } from "../highlight.ts";
import { OF_PAPERS, parseKinds, parseYearRange, TEXT_FIELDS, type AskedKind } from "./fields.ts";
import { findCommunities } from "./groups.ts";
import { singular } from "./named.ts";
import type { Clause, Query } from "./query.ts";

export type IndexField = (typeof SEARCH_FIELDS)[number];

/** Words that must stand in a text. */
export interface Demand extends Needle {
  /** Where; null: in any text or name. */
  readonly field: IndexField | null;
  /** Whether the words must stand together, in this order. */
  readonly phrase: boolean;
}

export interface Plan {
  /** All of them must hold. */
  readonly wanted: readonly Demand[];
  /** None of them may hold. */
  readonly refused: readonly Demand[];
  /** Whether a node's kind, year and community are asked for. */
  readonly keeps: (node: NodeAttributes) => boolean;
  /** The communities asked for by their name, or named with the query's words. */
  readonly communities: readonly CommunityOverview[];
  /** What is asked of papers' relations, each with the terms that a paper meets it by. */
  readonly doing: readonly Doing[];
}

/** What papers do with some methods, and each of them with which. */
export interface Doing {
  readonly relation: Relation;
  /** Keys of the methods, by the paper's index. */
  readonly terms: ReadonlyMap<number, readonly string[]>;
}

type Judge = (node: NodeAttributes) => boolean;

/** Fields that ask for what a paper does with a method. */
const RELATION_FIELDS = ["introduces", "uses"] as const;

/**
 * Plans a query.
 *
 * @param communities - those of the map
 * @param graph - the map's
 */
export function planQuery(
  { clauses }: Pick<Query, "clauses">,
  communities: readonly CommunityOverview[],
  graph: ExplorerGraph,
): Plan {
  const wanted = clauses.filter(({ excluded }) => !excluded);
  const refused = clauses.filter(({ excluded }) => excluded);
  const papersAlone = wanted.some(({ field }) => OF_PAPERS.includes(field));
  const inOneOf = (field: Clause["field"], judgeOf: (text: string) => Judge): Judge => {
    const judges = wanted
      .filter((clause) => clause.field === field)
      .map(({ text }) => judgeOf(text));
    const against = refused
      .filter((clause) => clause.field === field)
      .map(({ text }) => judgeOf(text));
    return (node) =>
      (judges.length === 0 || judges.some((judge) => judge(node))) &&
      !against.some((judge) => judge(node));
  };
  const ofKind = inOneOf("kind", judgeKind);
  const ofYear = inOneOf("year", judgeYear);
  // A paper can use two methods: here each clause must hold.
  const doing = RELATION_FIELDS.flatMap((field) =>
    clauses
      .filter((clause) => clause.field === field)
      .map(({ text, excluded }) => ({
        ...{ relation: field, terms: papersThat(graph, field, text), excluded },
      })),
  );
  const inCommunity = inOneOf("in", (text) => judgeCommunity(communities, text));
  return {
    wanted: wanted.flatMap(demandsOf),
    refused: refused.flatMap((clause) => demandOf(clause, foldedWords(clause.text))),
    keeps: (node) =>
      (!papersAlone || node.kind === "paper") &&
      ofKind(node) &&
      ofYear(node) &&
      inCommunity(node) &&
      doing.every(({ terms, excluded }) => terms.has(node.index) !== excluded),
    communities: papersAlone ? [] : askedCommunities(wanted, communities),
    doing: doing.filter(({ excluded }) => !excluded),
  };
}

function judgeKind(text: string): Judge {
  const kinds: ReadonlySet<AskedKind> = parseKinds(text) ?? new Set();
  return ({ kind, methodKind }) =>
    kinds.has(kind) || (methodKind !== null && kinds.has(methodKind));
}

function judgeYear(text: string): Judge {
  const [first, last] = parseYearRange(text) ?? [-Infinity, Infinity];
  return ({ year }) => year !== null && year >= first && year <= last;
}

function judgeCommunity(communities: readonly CommunityOverview[], text: string): Judge {
  const keys = new Set(findCommunities(communities, queryWords(text)).map(({ key }) => key));
  return ({ community }) => community !== null && keys.has(community);
}

/**
 * Papers that introduce or use a method of a kind, or one called so; by index, with which. An idea
 * that is called exactly so is used by the papers that discuss it.
 */
function papersThat(graph: ExplorerGraph, relation: Relation, text: string): Doing["terms"] {
  const kinds = parseKinds(text);
  const words = foldedWords(text);
  const name = singular(words).join(" ");
  const asked = new Set<string>();
  graph.forEachNode((key, { kind, methodKind, label }) => {
    if (kind === "paper") return;
    if (kind === "concept") {
      if (relation === "uses" && singular(foldedWords(label)).join(" ") === name) asked.add(key);
      return;
    }
    const isOfKind = methodKind !== null && kinds?.has(methodKind) === true;
    if (isOfKind) asked.add(key);
    else {
      const named = foldedWords(label);
      if (words.every((word) => named.some((own) => own.startsWith(word)))) asked.add(key);
    }
  });
  const papers = new Map<number, string[]>();
  for (const key of asked) {
    graph.forEachInEdge(key, (_edge, edge, _paper, _term, { index }) => {
      if (edge.relation !== relation && edge.relation !== "discusses") return;
      const terms = papers.get(index);
      if (terms === undefined) papers.set(index, [key]);
      else terms.push(key);
    });
  }
  return papers;
}

/** Each word of a clause on its own; a phrase as one. */
function demandsOf(clause: Clause): Demand[] {
  if (clause.phrase) return demandOf(clause, foldedWords(clause.text));
  return queryWords(clause.text).flatMap((word) => demandOf(clause, [word]));
}

function demandOf({ field, phrase, excluded, open }: Clause, words: readonly string[]): Demand[] {
  const text = field === null ? null : TEXT_FIELDS[field];
  if (text === undefined || words.length === 0) return [];
  return [{ field: text, words, phrase, prefix: phrase ? open : !excluded }];
}

function askedCommunities(
  wanted: readonly Clause[],
  communities: readonly CommunityOverview[],
): CommunityOverview[] {
  const of = (field: Clause["field"]) => wanted.filter((clause) => clause.field === field);
  const kinds = of("kind").map(({ text }) => parseKinds(text)?.has("community") === true);
  const words = of(null).flatMap(({ text }) => queryWords(text));
  if (kinds.length > 0 && !kinds.includes(true)) return [];
  if (words.length > 0) return findCommunities(communities, words);
  return kinds.length > 0
    ? [...communities]
    : of("in").flatMap(({ text }) => findCommunities(communities, queryWords(text)));
}
