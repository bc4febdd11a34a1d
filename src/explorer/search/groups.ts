/**
 * Orders what the search found, and groups it by kind.
 *
 * BM25 alone ranks a paper that repeats a word over the concept of that name; whoever types a
 * name wants the thing so called first.
 */
import { isUnspaced, type CommunityOverview, type NodeKind } from "../../dataset/reader.ts";
import { compareBy, compareText } from "../../ordering.ts";
import { foldedWords, queryWords } from "../highlight.ts";
import { isWritten, singular } from "./named.ts";

/** One node that was found. */
export interface Hit {
  readonly key: string;
  readonly kind: NodeKind;
  readonly label: string;
  /** The words of its label, folded and in the singular, as what is asked for is. */
  readonly named: readonly string[];
  /** Papers that have it, or terms it has. */
  readonly degree: number;
  /** The index's own, > 0. */
  readonly score: number;
  /** Words of the index that matched. */
  readonly words: readonly string[];
  /** Of these, those that stand in its other spellings. */
  readonly spelt: readonly string[];
  /** Whether only its text matched, not its name or spellings. */
  readonly inTextOnly: boolean;
}

export interface HitGroup {
  readonly kind: NodeKind;
  /** Best first. */
  readonly hits: readonly Hit[];
}

/** Order of the groups: what papers are about comes before the papers. */
const GROUP_ORDER = ["concept", "method", "paper"] as const satisfies readonly NodeKind[];

/**
 * Hits by how well they answer: called so (what is written as it was typed before all), beginning
 * so, named with it, spelt with it somewhere, mentioning it; then terms by how many papers have them,
 * and papers by the index's score.
 *
 * @param asked - the words asked for, folded, in order
 * @param spelt - keys of those that are spelt just so, if not named so: SLAM is one
 * @param typed - what was asked for as it was typed: of "RRT*" the words are those of RRT
 */
export function rankHits(
  hits: readonly Hit[],
  asked: readonly string[],
  spelt: ReadonlySet<string> = new Set(),
  typed = "",
): Hit[] {
  const words = singular(asked);
  const phrase = words.join(" ");
  const compare = compareBy<Hit>(
    (a, b) => papersOf(b) - papersOf(a),
    (a, b) => b.score - a.score,
    (a, b) => compareText(a.key, b.key),
  );
  // By tiers first, and each sorted alone: most of what a single letter finds is in the last.
  const tiers = Array.from({ length: TIERS }, (): Hit[] => []);
  for (const hit of hits) {
    tiers[spelt.has(hit.key) ? CALLED : tierOf(hit, words, phrase)]!.push(hit);
  }
  const [called = [], ...others] = tiers.map((tier) => tier.sort(compare));
  const isSo = ({ label }: Hit): boolean => isWritten(label, typed);
  return [called.filter(isSo), called.filter((hit) => !isSo(hit)), ...others].flat();
}

/** Communities whose names hold all words asked for, or words that begin so; largest first. */
export function findCommunities(
  communities: readonly CommunityOverview[],
  asked: readonly string[],
): CommunityOverview[] {
  return calledSo(communities, asked).sort(
    compareBy(
      (a, b) => b.papers - a.papers,
      (a, b) => compareText(a.key, b.key),
    ),
  );
}

/**
 * Things whose names hold all words asked for, in the singular or plural, or words that begin so; none
 * where nothing is asked.
 */
export function calledSo<T extends { readonly name: string }>(
  things: readonly T[],
  asked: readonly string[],
): T[] {
  if (asked.length === 0) return [];
  const words = singular(asked);
  // Of letters that are words each, "情感" is called otherwise than "感情".
  if (words.some(isUnspaced)) {
    const phrase = words.join(" ");
    return things.filter(({ name }) => foldedWords(name).join(" ").includes(phrase));
  }
  return things.filter(({ name }) => {
    const own = queryWords(name);
    return words.every((word) => own.some((other) => other.startsWith(word)));
  });
}

/** Of ranked hits the keys of those that are called just so: they stand before all others. */
export function calledJustSo(
  ranked: readonly Hit[],
  asked: readonly string[],
  spelt: ReadonlySet<string>,
): Set<string> {
  const phrase = singular(asked).join(" ");
  const isCalled = ({ key, named }: Hit): boolean =>
    spelt.has(key) || (phrase !== "" && named.join(" ") === phrase);
  return new Set(ranked.filter(isCalled).map(({ key }) => key));
}

/**
 * Groups of ranked hits; a kind without hits has none. Kinds of which something is called just so
 * come before the others, as their first hits rank: Enter takes the first line.
 */
export function groupHits(ranked: readonly Hit[], called: ReadonlySet<string>): HitGroup[] {
  const groups = GROUP_ORDER.map((kind) => ({
    kind,
    hits: ranked.filter((hit) => hit.kind === kind),
  })).filter(({ hits }) => hits.length > 0);
  const rankOf = ({ hits: [first] }: HitGroup): number =>
    called.has(first!.key) ? ranked.indexOf(first!) : ranked.length;
  return groups.sort((a, b) => rankOf(a) - rankOf(b));
}

/**
 * What half the map is about is asked for more often than what one paper says; a paper's degree
 * tells only how long its abstract is.
 */
function papersOf({ kind, degree }: Hit): number {
  return kind === "paper" ? 0 : degree;
}

/** How many tiers there are, and the first. */
const TIERS = 5;
const CALLED = 0;

function tierOf({ named, inTextOnly }: Hit, asked: readonly string[], phrase: string): number {
  if (inTextOnly) return 4;
  const name = named.join(" ");
  if (name === phrase) return CALLED;
  if (name.startsWith(phrase)) return 1;
  return asked.every((word) => named.some((own) => own.startsWith(word))) ? 2 : 3;
}
