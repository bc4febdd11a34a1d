/**
 * What two parts of the map that no path joins have most nearly in common: terms whose names share
 * a word.
 *
 * "No path" leaves a reader with nothing. Extraction keeps "Bayesian generalisation" and "reward
 * generalisation" apart; that both sides speak of generalisation is the nearest thing to say.
 */
import { compareBy } from "../../ordering.ts";
import type { ExplorerGraph } from "../graph.ts";
import { queryWords } from "../highlight.ts";
import type { Network } from "./network.ts";

export interface Namesakes {
  /** As the search folds it. */
  readonly word: string;
  /** Keys of terms whose names have the word, on the one side and on the other. */
  readonly from: string;
  readonly to: string;
}

/** Words that name nothing by themselves are shorter than this. */
const SHORTEST_WORD = 4;

/**
 * Terms on the two sides whose names share the rarest word; of those with it, the most important.
 *
 * @param from - a node of the one side; `to` of the other
 * @returns null where no word is shared
 */
export function findNamesakes(
  graph: ExplorerGraph,
  network: Network,
  from: number,
  to: number,
): Namesakes | null {
  const here = firstByWord(graph, network, from);
  const there = firstByWord(graph, network, to);
  const [best] = [...here]
    .flatMap(([word, { term, count }]) => {
      const other = there.get(word);
      return other === undefined ? [] : [{ word, term, other, count: count + other.count }];
    })
    .sort(
      compareBy(
        (a, b) => a.count - b.count,
        (a, b) => a.term - b.term,
        (a, b) => a.other.term - b.other.term,
        (a, b) => (a.word < b.word ? -1 : 1),
      ),
    );
  if (best === undefined) return null;
  const { keys } = network;
  return { word: best.word, from: keys[best.term]!, to: keys[best.other.term]! };
}

/** Words of the names of all terms on a node's side: the first term that has each, and how many. */
function firstByWord(
  graph: ExplorerGraph,
  { keys, starts, neighbours }: Network,
  from: number,
): Map<string, { term: number; count: number }> {
  const reached = new Uint8Array(keys.length);
  const waiting = [from];
  reached[from] = 1;
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (let at = starts[node]!; at < starts[node + 1]!; ++at) {
      const next = neighbours[at]!;
      if (reached[next] === 0) waiting.push(next);
      reached[next] = 1;
    }
  }
  const words = new Map<string, { term: number; count: number }>();
  for (const [term, key] of keys.entries()) {
    const { kind, label } = graph.getNodeAttributes(key);
    if (reached[term] === 0 || kind === "paper") continue;
    for (const word of queryWords(label)) {
      if (word.length < SHORTEST_WORD) continue;
      const known = words.get(word);
      if (known === undefined) words.set(word, { term, count: 1 });
      else known.count += 1;
    }
  }
  return words;
}
