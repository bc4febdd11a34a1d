/**
 * What a query's clauses mean on a map: what is looked up in the index, and which nodes count.
 *
 * Clauses of texts must all hold. Those of which a node can have one alone (its kind, its year, its
 * community) widen one another where they are repeated: `kind:paper kind:method` is both.
 */
import {
  isUnspaced,
  type CommunityOverview,
  type Relation,
  type SEARCH_FIELDS,
} from "../../dataset/reader.ts";
import type { ExplorerGraph, NodeAttributes } from "../graph.ts";
import { foldedWords, queryWords, type Needle } from "../highlight.ts";
import {
  OF_PAPERS,
  parseCited,
  parseKinds,
  parseYearRange,
  TEXT_FIELDS,
  type AskedKind,
} from "./fields.ts";
import { findCommunities, type Hit } from "./groups.ts";
import { singular } from "./named.ts";
import type { Clause, Query } from "./query.ts";
import { isSmallWord } from "./small-words.ts";

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

/** What papers do with some terms, and each of them with which. */
export interface Doing {
  /** `about`: anything. */
  readonly relation: Relation | "about";
  /** Keys of the terms, by the paper's index. */
  readonly terms: ReadonlyMap<number, readonly string[]>;
}

type Judge = (node: NodeAttributes) => boolean;

/** Fields that ask for what a paper does with a term. */
const RELATION_FIELDS = ["introduces", "uses", "about"] as const;
type RelationField = (typeof RELATION_FIELDS)[number];

/** Whether a field asks for what a paper does with a term. */
export function isOfRelation(field: Clause["field"]): field is RelationField {
  return (RELATION_FIELDS as readonly (string | null)[]).includes(field);
}

/**
 * Plans a query.
 *
 * @param communities - those of the map
 * @param graph - the map's
 * @param meant - texts of clauses that name a term in another spelling than its label, with its key
 */
export function planQuery(
  { clauses }: Pick<Query, "clauses">,
  communities: readonly CommunityOverview[],
  graph: ExplorerGraph,
  meant: ReadonlyMap<string, string>,
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
  const ofCount = inOneOf("cited", judgeCited);
  // A paper can use two methods: here each clause must hold.
  const doing = RELATION_FIELDS.flatMap((field) =>
    clauses
      .filter((clause) => clause.field === field)
      .map(({ text, excluded }) => ({
        ...{
          relation: field,
          terms: papersThat(graph, field, text, meant.get(text) ?? null),
          excluded,
        },
      })),
  );
  const inCommunity = inOneOf("in", (text) => judgeCommunity(communities, text));
  return {
    wanted: withoutSmallWords(wanted).flatMap(demandsOf),
    refused: refused.flatMap((clause) => demandOf(clause, foldedWords(clause.text))),
    keeps: (node) =>
      (!papersAlone || node.kind === "paper") &&
      ofKind(node) &&
      ofYear(node) &&
      ofCount(node) &&
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

/** A paper of which nothing is known is cited nobody knows how often. */
function judgeCited(text: string): Judge {
  const [least, most] = parseCited(text) ?? [0, Infinity];
  return ({ timesCited }) => timesCited !== null && timesCited >= least && timesCited <= most;
}

function judgeCommunity(communities: readonly CommunityOverview[], text: string): Judge {
  const keys = new Set(findCommunities(communities, queryWords(text)).map(({ key }) => key));
  return ({ community }) => community !== null && keys.has(community);
}

/**
 * Papers that introduce or use a method of a kind, or one called so, or are about a term; by index,
 * with which. An idea is used by the papers that discuss it.
 *
 * @param meant - the term that the text names, in whichever spelling; null where it names none
 */
function papersThat(
  graph: ExplorerGraph,
  field: RelationField,
  text: string,
  meant: string | null,
): Doing["terms"] {
  const papers = new Map<number, string[]>();
  for (const key of termsAsked(graph, field, text, meant)) {
    graph.forEachInEdge(key, (_edge, { relation }, _paper, _term, { index }) => {
      if (field !== "about" && relation !== field && relation !== "discusses") return;
      const terms = papers.get(index);
      if (terms === undefined) papers.set(index, [key]);
      else terms.push(key);
    });
  }
  return papers;
}

/**
 * The terms that a text asks for: those called just so, and methods of a kind or with its words in
 * their names; beginnings of words will do while nothing is called so.
 */
function termsAsked(
  graph: ExplorerGraph,
  field: RelationField,
  text: string,
  meant: string | null,
): ReadonlySet<string> {
  const kinds = field === "about" ? null : parseKinds(text);
  const words = singular(foldedWords(text));
  const name = words.join(" ");
  const called = new Set(meant === null ? [] : [meant]);
  const named = new Set<string>();
  const begun = new Set<string>();
  graph.forEachNode((key, { kind, methodKind, label }) => {
    if (kind === "paper" || (kind === "concept" && field === "introduces")) return;
    const own = singular(foldedWords(label));
    if (own.join(" ") === name) called.add(key);
    if (kind === "concept" && field !== "about") return;
    if (methodKind !== null && kinds?.has(methodKind) === true) called.add(key);
    else if (words.every((word) => own.includes(word))) named.add(key);
    else if (words.every((word) => own.some((other) => other.startsWith(word)))) begun.add(key);
  });
  if (called.size > 0) return new Set(field === "about" ? called : [...called, ...named]);
  return new Set([...named, ...begun]);
}

/** Papers that do what is asked before those that only discuss it; otherwise as they stand. */
export function doingItFirst(
  hits: readonly Hit[],
  doing: readonly Doing[],
  graph: ExplorerGraph,
): Hit[] {
  const asked = doing.filter(({ relation }) => relation !== "about");
  const does = ({ key }: Hit): boolean =>
    asked.every(({ relation, terms }) =>
      terms
        .get(graph.getNodeAttribute(key, "index"))
        ?.some((term) => graph.getEdgeAttribute(key, term, "relation") === relation),
    );
  return asked.length === 0
    ? [...hits]
    : [...hits.filter(does), ...hits.filter((hit) => !does(hit))];
}

/**
 * Whether a clause's words must stand together: a phrase does, and what is written without spaces, of
 * which each letter is a word to the index.
 */
export function isTogether({ phrase, text }: Pick<Clause, "phrase" | "text">): boolean {
  return phrase || isUnspaced(text);
}

/** Clauses without words that only join others, where there are others. */
function withoutSmallWords(wanted: readonly Clause[]): readonly Clause[] {
  const joins = ({ field, phrase, text }: Clause): boolean =>
    field === null && !phrase && isSmallWord(text);
  const telling = wanted.filter((clause) => !joins(clause));
  return telling.some(({ field }) => field === null) ? telling : wanted;
}

/** Each word of a clause on its own; a phrase as one. */
function demandsOf(clause: Clause): Demand[] {
  if (isTogether(clause)) return demandOf(clause, foldedWords(clause.text));
  return queryWords(clause.text).flatMap((word) => demandOf(clause, [word]));
}

function demandOf(clause: Clause, words: readonly string[]): Demand[] {
  const { field, phrase, excluded, open } = clause;
  const text = field === null ? null : TEXT_FIELDS[field];
  if (text === undefined || words.length === 0) return [];
  const prefix = phrase ? open : !excluded;
  return [{ field: text, words, phrase: isTogether(clause), prefix }];
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
