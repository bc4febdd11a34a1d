/**
 * What is said where nothing meets a query: which of its parts the map does not know, and what is
 * called most nearly so. "Nothing was found" alone leaves a reader to guess which word was wrong.
 */
import { foldedWords } from "../highlight.ts";
import { isNearly, NAMES, type Finder, type Searched } from "./finding.ts";
import { rankHits, type Hit } from "./groups.ts";
import { isTogether, planQuery } from "./plan.ts";
import { formatQuery, type Clause } from "./query.ts";
import type { WordIndex } from "./word-index.ts";

export interface NearMisses {
  /**
   * The parts of a query that nothing on the map answers, even alone, as they would be typed.
   *
   * @param meant - the terms that clauses name, by their text
   */
  unanswered(
    clauses: readonly Clause[],
    meant: ReadonlyMap<string, string>,
  ): Promise<readonly string[]>;
  /** Keys of what is called most nearly so, nearest first; at most three. */
  nearestTo(words: readonly string[]): Promise<readonly string[]>;
}

const NEAREST_SHOWN = 3;

export function createNearMisses(
  { find, hitOf }: Finder,
  { graph, overview }: Searched,
  index: WordIndex,
): NearMisses {
  return { unanswered, nearestTo };

  async function unanswered(
    clauses: readonly Clause[],
    meant: ReadonlyMap<string, string>,
  ): Promise<string[]> {
    const parts = clauses
      .filter(({ excluded }) => !excluded)
      .flatMap((clause): Clause[] =>
        clause.field === null && !isTogether(clause)
          ? foldedWords(clause.text).map((text) => ({ ...clause, text }))
          : [clause],
      );
    const unknown: string[] = [];
    for (const part of parts) {
      const alone = planQuery({ clauses: [part] }, overview.communities, graph, meant);
      if ((await find(alone, () => "typing")).length === 0) unknown.push(formatQuery([part]));
    }
    return [...new Set(unknown)];
  }

  async function nearestTo(words: readonly string[]): Promise<string[]> {
    if (words.length === 0) return [];
    const near = { queries: [words.join(" ")], fields: NAMES, errors: "likeness" } as const;
    const whole = await index.search({ ...near, combineWith: "AND" });
    // Where no name is near in all of its words, one that is in some.
    const found = whole.length > 0 ? whole : await index.search({ ...near, combineWith: "OR" });
    // The index allows for more than one takes for the other.
    const isNear = ({ words: own }: Hit): boolean =>
      own.some((one) => words.some((word) => one.startsWith(word) || isNearly(word, one)));
    const hits = rankHits(found.map(hitOf), words).filter(isNear);
    return hits.slice(0, NEAREST_SHOWN).map(({ key }) => key);
  }
}
