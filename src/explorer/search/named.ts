/**
 * The thing that a few words name: "language models" → concept/language-model.
 *
 * A question is about things, and ranks of results are no answer to "which one is meant": the name
 * itself, another spelling of it, or, where a question says that something is named, what is called
 * most nearly so.
 */
import type { Dataset } from "../../dataset/reader.ts";
import type { ExplorerGraph } from "../graph.ts";
import { foldedWords } from "../highlight.ts";
import type { Hit } from "./groups.ts";

/** What names are looked up in. */
export interface Named {
  readonly graph: ExplorerGraph;
  readonly dataset: Pick<Dataset, "term">;
  /** Nodes whose names and spellings have all of some folded words, best first. */
  readonly candidates: (words: readonly string[]) => readonly Hit[];
  /** The same for some of the words, where none has all. */
  readonly nearly: (words: readonly string[]) => readonly Hit[];
}

export interface NameOptions {
  /** Whether what is called nearly so will do. */
  readonly nearly: boolean;
  /** Whether a paper is meant rather than a term. */
  readonly paper?: boolean;
}

/** Of the candidates for a name so many have their other spellings read. */
const SPELLINGS_READ = 4;

/**
 * Finds what a text names.
 *
 * @returns its key; null where nothing is called so
 */
export async function findNamed(
  named: Named,
  text: string,
  { nearly, paper = false }: NameOptions,
): Promise<string | null> {
  const words = foldedWords(text);
  if (words.length === 0) return null;
  const asked = singular(words);
  // As it is written, and in the singular, which labels are in.
  const found = unique([...named.candidates(words), ...named.candidates(asked)]);
  const isCalledSo = ({ key }: Hit): boolean => {
    const { label, shortLabel } = named.graph.getNodeAttributes(key);
    return [label, shortLabel].some((name) => sameName(name, asked));
  };
  const bestOf = (hits: readonly Hit[]): string | null => {
    const meant =
      hits.find(({ kind }) => (kind === "paper") === paper) ?? (nearly ? hits[0] : undefined);
    return meant === undefined ? null : (paperOf(named.graph, meant.key, hits) ?? meant.key);
  };

  const so = bestOf(found.filter(isCalledSo)) ?? found.find(isCalledSo)?.key ?? null;
  if (so !== null) return so;
  const terms = found.filter(({ kind }) => kind !== "paper").slice(0, SPELLINGS_READ);
  for (const { key } of terms) {
    const { aliases } = await named.dataset.term(named.graph.getNodeAttribute(key, "index"));
    if (aliases.some((alias) => sameName(alias, asked))) return key;
  }
  if (!nearly) return null;
  return bestOf(found) ?? bestOf(named.nearly(asked));
}

/** A term that one paper alone has, and goes by, is that paper: more hangs on it. */
function paperOf(graph: ExplorerGraph, key: string, hits: readonly Hit[]): string | null {
  const { degree, label } = graph.getNodeAttributes(key);
  if (degree !== 1) return null;
  const name = singular(foldedWords(label));
  const goesByIt = (paper: string): boolean =>
    graph.hasDirectedEdge(paper, key) &&
    sameName(graph.getNodeAttribute(paper, "shortLabel"), name);
  return hits.find((hit) => hit.kind === "paper" && goesByIt(hit.key))?.key ?? null;
}

function sameName(name: string, asked: readonly string[]): boolean {
  const own = singular(foldedWords(name));
  return own.length === asked.length && own.every((word, i) => word === asked[i]);
}

/** Words without the plural's s; that this makes no word of some ("analysi") does no harm. */
function singular(words: readonly string[]): string[] {
  return words.map((word) => (word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word));
}

function unique(hits: readonly Hit[]): Hit[] {
  return [...new Map(hits.map((hit) => [hit.key, hit])).values()];
}
