/**
 * How well a phrase would serve as an index term of its paper.
 *
 * Boosted trees over the features, with two heads: `keyphrases` for all that an indexer would mark,
 * `concepts` for the few that an author would choose. They are learned (model/training.ts), and
 * each decision can be read beside the features' names.
 */
import { type Described, fillOdds } from "./features.ts";
import model from "./model/ranker.json" with { type: "json" };
import { mapPlaces, type Odds, type OddsOf } from "./odds.ts";
import { type Forest, parseForest, sumOf } from "./trees.ts";

/** One head: what it knows of words and shapes, and its trees. */
export interface Ranker {
  readonly odds: Odds;
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
  return { odds: mapPlaces((place) => parseTable(odds[place])), forest: parseForest(trees) };
}

/** The heads that ship. */
export const KEYPHRASES: Ranker = rankerOf(model.keyphrases);
export const CONCEPTS: Ranker = rankerOf(model.concepts);

/** Log-odds: above 0 where the phrase is more likely chosen than not. */
export function evidenceOf(phrase: Described, { odds, forest }: Ranker): number {
  return sumOf(forest, fillOdds(phrase, odds));
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
