/**
 * Finds what meets a plan: in the index, by what the graph knows, and, for phrases, in the texts
 * themselves. The index knows which words a text has, but not their order: candidates are read.
 */
import { isUnspaced, type Dataset, type Overview } from "../../dataset/reader.ts";
import { countChanges } from "../../nearest.ts";
import type { ExplorerGraph, NodeAttributes } from "../graph.ts";
import { foldedWords } from "../highlight.ts";
import type { Hit } from "./groups.ts";
import { singular } from "./named.ts";
import { textsHold } from "./phrases.ts";
import type { Demand, Plan } from "./plan.ts";
import { countTerms } from "./terms-by-papers.ts";
import type { Found, WordIndex, WordQuery } from "./word-index.ts";

/** What is searched. */
export interface Searched {
  readonly dataset: Pick<Dataset, "paper" | "term">;
  readonly overview: Pick<Overview, "communities" | "counted" | "venues" | "years">;
  readonly graph: ExplorerGraph;
  /** Keys of all nodes, by index. */
  readonly keys: readonly string[];
}

/** What nearly anything is called. */
export const NAMES = ["label", "aliases"] as const;

/** How far from what is asked for its words may be written. */
export type Errors = (demand: Demand) => NonNullable<WordQuery["errors"]>;

/** As they were asked for. */
const NO_ERRORS: Errors = () => "none";

export interface Finder {
  /** The nodes that meet a plan. */
  find(plan: Plan, errors?: Errors): Promise<Found[]>;
  /** What meets a plan; of terms asked for by their papers, those that papers of `by` have. */
  findHits(plan: Plan, by: Plan | null, errors?: Errors): Promise<Hit[]>;
  hitOf(found: Found): Hit;
}

/** Two errors are not unlikely in words of so many letters. */
const LONG_WORD = 9;

/** A word of so many letters is no chance beginning of another. */
const SHORTEST_STEM = 5;

/** A finder over an index. */
export function createFinder(searched: Searched, index: WordIndex): Finder {
  const { graph, keys } = searched;
  const nodes: NodeAttributes[] = graph.mapNodes((_key, attributes) => attributes);
  /** The words of each label, once they were asked for: folding 100,000 takes a moment. */
  const named: string[][] = [];

  async function find(plan: Plan, errors = NO_ERRORS): Promise<Found[]> {
    const { wanted, refused, keeps } = plan;
    let found: readonly Found[];
    if (wanted.length === 0) {
      // The most important first, as the graph has them.
      found = nodes
        .filter(keeps)
        .map(({ index: id }): Found => ({ id, score: 1 / (1 + id), match: {} }));
    } else {
      const queries = wanted.map((demand) => lookUp(demand, errors(demand)));
      const all = await index.search({ combineWith: "AND", queries });
      const lenient = wanted.filter((demand) => errors(demand) !== "none");
      found = all.filter(
        ({ id, match }) =>
          keeps(nodes[id]!) && lenient.every((demand) => isMet(demand, Object.keys(match))),
      );
    }
    for (const demand of wanted) {
      if (isRead(demand)) found = await reading(found, demand);
    }
    for (const demand of refused) {
      const hits = await index.search(lookUp(demand, "none"));
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

  async function findHits(plan: Plan, by: Plan | null, errors = NO_ERRORS): Promise<Hit[]> {
    const found = await find(plan, errors);
    if (by === null) return found.map(hitOf);
    const papers = (await find(by, errors)).map(({ id }) => keys[id]!);
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

  return { find, findHits, hitOf };
}

/** Whether texts must be read for it: the index knows words, not their order. */
function isRead({ phrase, words }: Demand): boolean {
  return phrase && words.length > 1;
}

/** Whether words of the index are as a demand has them, in the singular too, or nearly so. */
function isMet({ words, phrase }: Demand, found: readonly string[]): boolean {
  return words.every((word) => {
    const forms = phrase ? [word] : [word, ...singular([word])];
    return found.some((other) =>
      forms.some((form) => other.startsWith(form) || isNearly(form, other)),
    );
  });
}

/**
 * Whether a word may be another with an error: one letter, or two neighbours swapped; two of those in
 * a long word. The index counts a swap as two changes, and as many make a "camera" of "Cadena". What
 * goes on after another word is one as well: "Roboter". No number is another: 2031 was not meant to be 2021.
 */
export function isNearly(word: string, other: string): boolean {
  if (digitsOf(word) !== digitsOf(other)) return false;
  if (other.length >= SHORTEST_STEM && word.startsWith(other)) return true;
  const most = word.length < LONG_WORD ? 1 : 2;
  return countChanges(word, other, most) <= most;
}

function digitsOf(word: string): string {
  return word.replace(/\P{Nd}/gu, "");
}

function lookUp(
  { field, words, phrase, prefix }: Demand,
  errors: NonNullable<WordQuery["errors"]>,
): WordQuery {
  return {
    combineWith: "AND",
    queries: words.map((word, i) =>
      lookUpWord(word, prefix && i === words.length - 1, field === null, phrase),
    ),
    ...(field !== null && { fields: [field] }),
    errors: phrase ? "none" : errors,
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
