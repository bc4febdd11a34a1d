/**
 * How much a word, or the shape of a phrase, speaks for it.
 *
 * "Result" never heads an index term and "network" often does, in any field; counted once on papers
 * with chosen keyphrases, this says more than any list written by hand.
 */
import type { Span } from "./candidates.ts";

/** What is counted: words by where they stand ("alone": a phrase of that one word), and shapes. */
export const ODDS_OF = ["head", "first", "alone", "any", "shape"] as const;
export type OddsOf = (typeof ODDS_OF)[number];

/** Log-odds of being chosen, against the average of its kind; what is missing has 0. */
export type Odds = Readonly<Record<OddsOf, ReadonlyMap<string, number>>>;

/** A word's odds, by where it stands. */
export type WordOdds = Readonly<Record<Exclude<OddsOf, "shape">, number>>;

/** The same odds, a word's together. */
export interface OddsTable {
  readonly words: ReadonlyMap<string, WordOdds>;
  readonly shapes: ReadonlyMap<string, number>;
}

/** Of what was never seen: neither good nor bad. */
export const NO_ODDS: WordOdds = { head: 0, first: 0, alone: 0, any: 0 };

export function tableOf(odds: Odds): OddsTable {
  const words = new Map<string, { -readonly [Place in keyof WordOdds]: number }>();
  for (const place of ["head", "first", "alone", "any"] as const)
    for (const [norm, own] of odds[place]) {
      let word = words.get(norm);
      if (word === undefined) words.set(norm, (word = { ...NO_ODDS }));
      word[place] = own;
    }
  return { words, shapes: odds.shape };
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

/** A letter for each part of speech that a phrase is made of. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ NOUN: "N", PROPN: "P", ADJ: "A", VERB: "V", NUM: "D" },
  ...{ ADV: "R", ADP: "I", CCONJ: "C", DET: "T", PART: "T" },
};

/** The phrase that stands at a place, as it is counted. */
export function countedPhrase({ field, from, to, whole, ends }: Span): CountedPhrase {
  const norms: string[] = [];
  let shape = "";
  for (let i = from; i < to; ++i) {
    const { norm, pos, joint } = field.units[i]!;
    norms.push(norm);
    if (i > from && joint === "hyphen") shape += "-";
    shape += LETTERS[pos] ?? "X";
  }
  return { norms, shape: whole ? `${shape} whole` : ends ? `${shape} end` : shape };
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
