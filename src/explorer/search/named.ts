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
  /** Keys of the nodes of a name, as `createNames` has them. */
  readonly called: (name: string) => Promise<readonly string[]>;
  /** Nodes whose names and spellings have all of some folded words, best first. */
  readonly candidates: (words: readonly string[]) => Promise<readonly Hit[]>;
  /** The same for some of the words, where none has all. */
  readonly nearly: (words: readonly string[]) => Promise<readonly Hit[]>;
}

export interface NameOptions {
  /** How far the name may be from the words: none, another spelling, or what is called nearly so. */
  readonly by: "name" | "spelling" | "likeness";
  /** Whether a paper is meant rather than a term. */
  readonly paper?: boolean;
}

/** Of the candidates for a name so many have their other spellings read. */
export const SPELLINGS_READ = 4;
/** Names folded before the browser may answer somebody. */
const NAMES_A_TASK = 4000;

/**
 * Finds what a text names.
 *
 * @returns its key; null where nothing is called so
 */
export async function findNamed(
  named: Named,
  text: string,
  { by, paper = false }: NameOptions,
): Promise<string | null> {
  const words = foldedWords(text);
  if (words.length === 0) return null;
  const asked = singular(words);
  const isPaper = (key: string) => named.graph.getNodeAttribute(key, "kind") === "paper";
  const called = writtenFirst(named.graph, await named.called(asked.join(" ")), text);
  const meant = called.find((key) => isPaper(key) === paper) ?? called[0];
  if (meant !== undefined) return paperOf(named.graph, meant, called) ?? meant;
  if (by === "name") return null;

  // As it is written, and in the singular, which labels are in.
  const isPlural = asked.join() !== words.join();
  const forms = isPlural ? [words, asked] : [words];
  const found = unique((await Promise.all(forms.map(named.candidates))).flat());
  const terms = found.filter(({ kind }) => kind !== "paper");
  // "SLAM" stands in the names of a dozen terms, and is the other spelling of one that lacks it.
  const isNamed = ({ named: own }: Hit): boolean => asked.every((word) => own.includes(word));
  const ordered = [...terms.filter((hit) => !isNamed(hit)), ...terms.filter(isNamed)];
  for (const { key } of ordered.slice(0, SPELLINGS_READ)) {
    const { aliases } = await named.dataset.term(named.graph.getNodeAttribute(key, "index"));
    if (aliases.some((alias) => nameOf(alias) === asked.join(" "))) return key;
  }
  if (by === "spelling") return null;
  const likest = found.length > 0 ? found : await named.nearly(asked);
  return (likest.find(({ key }) => isPaper(key) === paper) ?? likest[0])?.key ?? null;
}

/**
 * Looks up names, folded and in the singular: 50,000 labels by what they are called. Made at the
 * first question, in parts: all at once would hold up the keystroke.
 *
 * @returns keys in the graph's order, the most important first
 */
export function createNames(graph: ExplorerGraph): Named["called"] {
  let names: Promise<ReadonlyMap<string, readonly string[]>> | null = null;
  return async (name) => (await (names ??= collectNames(graph))).get(name) ?? [];
}

async function collectNames(graph: ExplorerGraph): Promise<Map<string, string[]>> {
  const names = new Map<string, string[]>();
  for (const [i, key] of graph.nodes().entries()) {
    if (i % NAMES_A_TASK === NAMES_A_TASK - 1) await new Promise((resolve) => setTimeout(resolve));
    const { label, shortLabel } = graph.getNodeAttributes(key);
    for (const name of new Set([nameOf(label), nameOf(shortLabel)])) {
      const keys = names.get(name);
      if (keys === undefined) names.set(name, [key]);
      else keys.push(key);
    }
  }
  return names;
}

/** Those first whose names are written so, signs and all: "RRT*" is not RRT. */
function writtenFirst(graph: ExplorerGraph, keys: readonly string[], text: string): string[] {
  const isSo = (key: string) => isWritten(graph.getNodeAttribute(key, "label"), text);
  return [...keys.filter(isSo), ...keys.filter((key) => !isSo(key))];
}

/** Whether a name is written as a text is, but for capitals: words alone do not tell C from C++. */
export function isWritten(name: string, text: string): boolean {
  return name.toLowerCase() === text.trim().toLowerCase();
}

/** A term that one paper alone has, and goes by, is that paper: more hangs on it. */
function paperOf(graph: ExplorerGraph, key: string, called: readonly string[]): string | null {
  const { degree, kind } = graph.getNodeAttributes(key);
  if (kind === "paper" || degree !== 1) return null;
  return called.find((paper) => graph.hasDirectedEdge(paper, key)) ?? null;
}

/** A name as it is compared. */
export function nameOf(text: string): string {
  return singular(foldedWords(text)).join(" ");
}

/** Words without the plural's s; that this makes no word of some ("analysi") does no harm. */
export function singular(words: readonly string[]): string[] {
  return words.map((word) => (word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word));
}

function unique(hits: readonly Hit[]): Hit[] {
  return [...new Map(hits.map((hit) => [hit.key, hit])).values()];
}
