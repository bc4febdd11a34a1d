/**
 * How much a word, or the shape of a phrase, speaks for it.
 *
 * "Result" never heads an index term and "network" often does, in any field; counted once on papers
 * with chosen keyphrases, this says more than any list written by hand.
 */
import type { Span } from "./candidates.ts";
import { shapeOf, shapeText } from "./shapes.ts";
import { wordIdCount, wordIdOf } from "./word-ids.ts";

/** What is counted: words by where they stand ("alone": a phrase of that one word), and shapes. */
export const ODDS_OF = ["head", "first", "alone", "any", "shape"] as const;
export type OddsOf = (typeof ODDS_OF)[number];

/** Log-odds of being chosen, against the average of its kind; what is missing has 0. */
export type Odds = Readonly<Record<OddsOf, ReadonlyMap<string, number>>>;

/** Where a word can stand, in the order of a row of OddsTable. */
export const WORD_PLACES = ["head", "first", "alone", "any"] as const;

/** The same odds by number. */
export interface OddsTable {
  /** By a word's id, a row of four: the odds of each of WORD_PLACES. Words behind its end have 0. */
  readonly words: Float64Array;
  readonly shapes: ReadonlyMap<string, number>;
  /** By a shape's number; undefined where it was not asked for yet. */
  readonly byShape: (number | undefined)[];
}

/** The odds by number; every word that has some gets an id. */
export function tableOf(odds: Odds): OddsTable {
  for (const place of WORD_PLACES) for (const norm of odds[place].keys()) wordIdOf(norm);
  const words = new Float64Array(WORD_PLACES.length * wordIdCount());
  for (const [at, place] of WORD_PLACES.entries())
    for (const [norm, own] of odds[place]) words[WORD_PLACES.length * wordIdOf(norm) + at] = own;
  return { words, shapes: odds.shape, byShape: [] };
}

/** The odds of a shape; 0 where it was never seen. */
export function oddsOfShape({ shapes, byShape }: OddsTable, shape: number): number {
  return (byShape[shape] ??= shapes.get(shapeText(shape)) ?? 0);
}

/** A phrase as it is counted. */
export interface CountedPhrase {
  /** Its words, as they are compared; not empty. */
  readonly norms: readonly string[];
  /** Its parts of speech, and whether it is a whole noun phrase: "AN whole". */
  readonly shape: string;
}

/** Candidates' worth of doubt. */
const SMOOTHING = 8;

/** The phrase that stands at a place, as it is counted. */
export function countedPhrase(span: Span): CountedPhrase {
  const { field, from, to } = span;
  const norms = field.units.slice(from, to).map(({ norm }) => norm);
  return { norms, shape: shapeText(shapeOf(span)) };
}

/** Counts of candidates, all and those that were chosen. */
export class ChoiceCounts {
  readonly #counts = mapPlaces(() => new Map<string, [all: number, chosen: number]>());

  add({ norms, shape }: CountedPhrase, chosen: boolean): void {
    const count = (place: OddsOf, key: string): void => {
      const pair = this.#counts[place].get(key) ?? [0, 0];
      ++pair[0];
      if (chosen) ++pair[1];
      this.#counts[place].set(key, pair);
    };
    const last = norms[norms.length - 1] ?? "";
    if (norms.length === 1) count("alone", last);
    else {
      count("head", last);
      count("first", norms[0] ?? "");
    }
    for (const norm of norms) count("any", norm);
    count("shape", shape);
  }

  /**
   * Log-odds drawn to 0 where counts are small, to one decimal.
   *
   * @param least - what was seen less often is left out
   */
  odds(least = 1): Odds {
    return mapPlaces((place) => {
      let all = 0;
      let chosen = 0;
      for (const [n, c] of this.#counts[place].values()) {
        all += n;
        chosen += c;
      }
      const mean = (chosen + 1) / (all + 2);
      const odds = new Map<string, number>();
      for (const [key, [n, c]] of this.#counts[place]) {
        if (n < least) continue;
        const share = (c + SMOOTHING * mean) / (n + SMOOTHING);
        odds.set(key, Math.round(10 * (logOdds(share) - logOdds(mean))) / 10);
      }
      return odds;
    });
  }
}

/** One of each for all that is counted. */
export function mapPlaces<T>(make: (place: OddsOf) => T): Record<OddsOf, T> {
  return {
    head: make("head"),
    first: make("first"),
    alone: make("alone"),
    any: make("any"),
    shape: make("shape"),
  };
}

function logOdds(share: number): number {
  return Math.log(share / (1 - share));
}
