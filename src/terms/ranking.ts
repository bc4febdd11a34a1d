/**
 * How well a phrase would serve as an index term of its paper.
 *
 * Boosted trees over the features, with two heads: `keyphrases` for all that an indexer would mark,
 * `concepts` for the few that an author would choose. They are learned (model/training.ts), and
 * each decision can be read beside the features' names.
 */
import { type Described, fillOdds } from "./features.ts";
import model from "./model/ranker.json" with { type: "json" };
import { mapPlaces, type OddsOf, type OddsTable, tableOf } from "./odds.ts";
import { type Forest, parseForest, sumsOf } from "./trees.ts";

/** One head: what it knows of words and shapes, and its trees. */
export interface Ranker {
  readonly odds: OddsTable;
  readonly forest: Forest;
}

/** A head as model/ranker.json holds it. */
export interface RankerTables {
  /** A line an entry: the word or shape, a space, its log-odds. */
  readonly odds: Readonly<Record<OddsOf, string>>;
  /** As trees.ts reads them. */
  readonly trees: readonly string[];
}

/** @throws RangeError where a tree is none */
export function rankerOf({ odds, trees }: RankerTables): Ranker {
  const tables = mapPlaces((place) => parseTable(odds[place]));
  return { odds: tableOf(tables), forest: parseForest(trees) };
}

/** The heads that ship. */
export const KEYPHRASES: Ranker = rankerOf(model.keyphrases);
export const CONCEPTS: Ranker = rankerOf(model.concepts);

/** Log-odds of each phrase: above 0 where it is more likely chosen than not. */
export function evidenceOf(described: Described, { odds, forest }: Ranker): Float64Array {
  fillOdds(described, odds);
  return sumsOf(forest, described.vectors, described.keys.length);
}

/** The logistic curve. */
export function chanceOf(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

function parseTable(table: string): ReadonlyMap<string, number> {
  const odds = new Map<string, number>();
  for (const line of table.split("\n")) {
    const border = line.lastIndexOf(" ");
    if (border > 0) odds.set(line.slice(0, border), Number(line.slice(border + 1)));
  }
  return odds;
}
