/**
 * Names for communities, made of their most telling terms.
 *
 * A region without a name is a stain. Each term of a community is scored by class-based tf-idf,
 *
 *   Σ weight in the community × ln(1 + A / Σ weight everywhere) × share^1.5 × coverage × quality
 *
 * where A is the mean weight of a community, share the part of the term's papers that are in the
 * community (one more counted outside), coverage the part of the community's papers that have the
 * term, and quality what makes a term a name: two or three words, letters, and a place among
 * its papers' best terms. M. Grootendorst, "BERTopic: Neural topic modeling with a class-based TF-IDF
 * procedure" (2022), https://arxiv.org/abs/2203.05794. The largest community chooses first; nobody
 * takes a name whose words another has.
 */
import { capitalised } from "../first-letter.ts";
import { compareBy, compareText } from "../ordering.ts";

/** A term as naming sees it. */
export interface NameCandidate {
  /** As it would stand in a name. */
  readonly name: string;
  readonly key: string;
  readonly hub: boolean;
  /** Mean score among its papers' terms, in (0, 1]. */
  readonly score: number;
  /** Community of each of its papers (−1 none) with the edge's weight. */
  readonly papers: readonly { readonly community: number; readonly weight: number }[];
}

export interface CommunityName {
  readonly name: string;
  /** For the overview: a name that two lines hold, where there is one; one term alone. */
  readonly shortName: string;
  /** Indices of candidates, most telling first. */
  readonly terms: readonly number[];
}

/** Names of communities, for regions. */
export interface FinerNames {
  readonly all: ReadonlySet<string>;
  /** Short names of each region's communities, largest first. */
  readonly ofParts: readonly (readonly string[])[];
}

/** What a name must tell, as a share of the best that is taken already. */
const TELLING_ENOUGH = 0.5;
/** What tells nearly as much as another, as a share of that. */
const NEARLY = 0.4;
/** A name is set on two lines of this many letters. */
const LINE_LETTERS = 14;

/**
 * Names each community.
 *
 * @param count - how many communities, largest first
 * @param sizes - papers of each
 * @param candidates - sorted by key
 * @param given - names that communities have already, by number
 * @param finer - names of the level below: none may have one of them again, and what would have had
 *   a better one without that is named after its two largest parts instead
 */
export function nameCommunities(
  count: number,
  sizes: readonly number[],
  candidates: readonly NameCandidate[],
  given: readonly (string | undefined)[] = [],
  finer: FinerNames = { all: new Set(), ofParts: [] },
): CommunityName[] {
  const ranked = rankTerms(count, sizes, candidates);
  // As a term is written within a name: "Gaussian mixture" has a capital of its own.
  const within = new Map(candidates.map(({ name }) => [capitalised(name), name]));
  const taken = given.flatMap((name) => (name === undefined ? [] : [wordsOf(name)]));
  return ranked.map((terms, community) => {
    const known = given[community];
    if (known !== undefined)
      return {
        name: known,
        shortName: known.split(" & ")[0]!,
        terms: terms.map(({ index }) => index),
      };
    const size = sizes[community]!;
    const free = terms.filter(({ index }) => {
      const { name } = candidates[index]!;
      return !finer.all.has(capitalised(name)) && !clashes(wordsOf(name), taken);
    });
    const [part = "", other] = finer.ofParts[community] ?? [];
    if (other !== undefined && (free[0]?.score ?? 0) < TELLING_ENOUGH * (terms[0]?.score ?? 0))
      return {
        name: `${part} & ${within.get(other) ?? uncapitalised(other)}`,
        shortName: part,
        terms: terms.map(({ index }) => index),
      };
    const parts = chooseParts(free, size, candidates);
    for (const { index } of parts) taken.push(wordsOf(candidates[index]!.name));
    const names = parts.map(({ index }) => candidates[index]!.name);
    const unnamed = `Community ${String(community + 1)}`;
    return {
      name: capitalised(names.length === 0 ? unnamed : names.join(" & ")),
      shortName: capitalised(names.find(fits) ?? names[0] ?? unnamed),
      terms: terms.map(({ index }) => index),
    };
  });
}

/**
 * The one or two terms that make a name.
 *
 * @param free - what may be taken, most telling first
 * @param size - papers of the community
 */
function chooseParts(
  free: readonly Ranked[],
  size: number,
  candidates: readonly NameCandidate[],
): Ranked[] {
  const best = free[0];
  if (best === undefined) return [];
  const nameOf = ({ index }: Ranked): string => candidates[index]!.name;
  const isHub = ({ index }: Ranked): boolean => candidates[index]!.hub;
  // What two lines hold comes before what they do not, and what more than two papers have before
  // what two alone have, if it tells nearly as much.
  const near = free.filter(
    (term) =>
      fits(nameOf(term)) && term.score >= NEARLY * best.score && isHub(term) === isHub(best),
  );
  const first = near.find(({ having }) => having > 2 || 2 * having >= size) ?? near[0] ?? best;
  if (first.having >= 0.5 * size || nameOf(first).length > LINE_LETTERS) return [first];
  const second = free.find(
    (term) =>
      term.index !== first.index &&
      term.score >= 0.6 * first.score &&
      term.having >= 2 &&
      sharedWords(wordsOf(nameOf(term)), wordsOf(nameOf(first))) === 0 &&
      nameOf(term).length <= LINE_LETTERS - 2,
  );
  return second === undefined ? [first] : [first, second];
}

interface Ranked {
  readonly index: number;
  readonly score: number;
  /** Papers of the community that have the term. */
  readonly having: number;
}

/** Terms of each community, most telling first; hubs last. */
function rankTerms(
  count: number,
  sizes: readonly number[],
  candidates: readonly NameCandidate[],
): Ranked[][] {
  const total = candidates.map(({ papers }) => papers.reduce((sum, { weight }) => sum + weight, 0));
  const mean = total.reduce((sum, weight) => sum + weight, 0) / Math.max(1, count);
  const ranked: (Ranked & { readonly hub: boolean })[][] = Array.from({ length: count }, () => []);
  for (const [index, { papers, hub, score, name }] of candidates.entries()) {
    const within = new Map<number, { weight: number; having: number }>();
    for (const { community, weight } of papers) {
      if (community < 0) continue;
      const entry = within.get(community) ?? { weight: 0, having: 0 };
      within.set(community, { weight: entry.weight + weight, having: entry.having + 1 });
    }
    for (const [community, { weight, having }] of within) {
      // One more outside: two papers of two say less than eight of nine.
      const share = having / (papers.length + 1);
      const coverage = having / sizes[community]!;
      const alone = having === 1 && sizes[community]! > 1 ? 0.25 : 1;
      const telling =
        weight *
        Math.log(1 + mean / total[index]!) *
        share ** 1.5 *
        coverage *
        quality(name, score) *
        alone;
      ranked[community]!.push({ index, having, hub, score: Math.round(telling * 1e6) / 1e6 });
    }
  }
  for (const terms of ranked)
    terms.sort(
      compareBy(
        (a, b) => Number(a.hub) - Number(b.hub),
        (a, b) => b.score - a.score,
        (a, b) => compareText(candidates[a.index]!.key, candidates[b.index]!.key),
      ),
    );
  return ranked;
}

/** What makes a term a name: several words, not too many, and no figures. */
function quality(name: string, score: number): number {
  const letters = /\d/.test(name) ? 0.5 : 1;
  return (
    lengthQuality(name.split(/\s+/).length, /\p{L}-\p{L}/u.test(name)) *
    letters *
    (0.5 + 0.5 * score)
  );
}

/** A hyphened word stands between one and two: "super-resolution" is a field, "real-time" none. */
function lengthQuality(words: number, isHyphened: boolean): number {
  if (words === 1) return isHyphened ? 0.6 : 0.25;
  return words <= 3 ? 1 : 0.5;
}

/** Whether two lines of the overview hold it, broken between words. */
function fits(name: string): boolean {
  const words = name.split(/(?<=[\s-])/);
  for (let i = 1; i <= words.length; ++i) {
    const first = words.slice(0, i).join("").trim();
    const second = words.slice(i).join("").trim();
    if (first.length <= LINE_LETTERS && second.length <= LINE_LETTERS) return true;
  }
  return false;
}

/** The words of a name without their endings. */
function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .map((word) => (word.length > 4 ? word.replace(/(?:ing|ed|es|s)$/, "") : word));
}

/** Whether all words of one name are among another's: "Reward models" and "reward modelling". */
function clashes(words: readonly string[], taken: readonly (readonly string[])[]): boolean {
  return taken.some((other) => {
    const shared = sharedWords(words, other);
    return shared > 0 && shared >= Math.min(words.length, other.length);
  });
}

function sharedWords(words: readonly string[], others: readonly string[]): number {
  return words.filter((word) => others.some((other) => areAlike(word, other))).length;
}

/** "model" and "modell", "robot" and "robotic". */
function areAlike(a: string, b: string): boolean {
  if (a === b) return true;
  return Math.min(a.length, b.length) >= 5 && (a.startsWith(b) || b.startsWith(a));
}

/** "Robot swarm" within a name: "robot swarm"; but "NAS" stays. */
function uncapitalised(name: string): string {
  return /^.[\p{Lu}\d]/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}
