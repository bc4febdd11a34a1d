/**
 * How much a word speaks for a phrase, by its place in it.
 *
 * "Result" never heads an index term and "network" often does, in any field; learned once from
 * papers with chosen keyphrases, this says more than any list written by hand.
 */

/** Where in a phrase a word stands; "alone" is a phrase of that one word. */
export type WordPlace = "head" | "first" | "alone" | "any";

export type WordWeights = Readonly<Record<WordPlace, ReadonlyMap<string, number>>>;

/** Counts of candidates with a word in a place: all, and those that were chosen. */
export class WordCounts {
  readonly #counts: Record<WordPlace, Map<string, [number, number]>> = {
    head: new Map(),
    first: new Map(),
    alone: new Map(),
    any: new Map(),
  };

  /** @param times - −1 takes an earlier count back */
  add(norms: readonly string[], chosen: boolean, times = 1): void {
    const count = (place: WordPlace, norm: string): void => {
      const pair = this.#counts[place].get(norm) ?? [0, 0];
      pair[0] += times;
      if (chosen) pair[1] += times;
      this.#counts[place].set(norm, pair);
    };
    const last = norms[norms.length - 1];
    const first = norms[0];
    if (last === undefined || first === undefined) return;
    if (norms.length === 1) count("alone", last);
    else {
      count("head", last);
      count("first", first);
    }
    for (const norm of norms) count("any", norm);
  }

  /**
   * Log-odds of being chosen against the place's average, drawn to 0 where counts are small.
   *
   * @param least - words seen less often are left out
   */
  weights(least = 1): WordWeights {
    const out: Record<WordPlace, Map<string, number>> = {
      head: new Map(),
      first: new Map(),
      alone: new Map(),
      any: new Map(),
    };
    for (const place of ["head", "first", "alone", "any"] as const) {
      let all = 0;
      let chosen = 0;
      for (const [n, c] of this.#counts[place].values()) {
        all += n;
        chosen += c;
      }
      const mean = (chosen + 1) / (all + 2);
      for (const [norm, [n, c]] of this.#counts[place]) {
        if (n < least) continue;
        const share = (c + SMOOTHING * mean) / (n + SMOOTHING);
        out[place].set(
          norm,
          Math.round(10 * (Math.log(share / (1 - share)) - Math.log(mean / (1 - mean)))) / 10,
        );
      }
    }
    return out;
  }
}

/** Candidates' worth of doubt. */
const SMOOTHING = 8;

/** 0 for a word that was never seen: neither good nor bad. */
export function wordWeight(weights: WordWeights, norm: string, place: WordPlace): number {
  return weights[place].get(norm) ?? 0;
}
