/**
 * What answers a part of a query, where nothing answers all of it: "best method for loop closure"
 * names a term, "semantic SLAM with transformers" has three words that tell and no paper with them.
 *
 * What is left out must be told by whoever shows it: a result for other words than were asked for
 * passes for an answer.
 */
import type { ExplorerGraph } from "../graph.ts";
import { foldedWords } from "../highlight.ts";
import type { Finder } from "./finding.ts";
import { rankHits, type Hit } from "./groups.ts";
import { findNamed, type Named } from "./named.ts";
import type { Demand, Plan } from "./plan.ts";
import { isSmallWord } from "./small-words.ts";
import type { Found } from "./word-index.ts";

/** What answers a part of a query. */
export interface Part {
  /** Terms that the query names, then what has most of its words. */
  readonly hits: readonly Hit[];
  /** Keys of the terms that the query names. */
  readonly named: ReadonlySet<string>;
  /** What was asked for that none of the hits has. */
  readonly without: readonly Demand[];
}

/** Of what the best has, by how much its words tell, what others must have. */
const LEAST_SHARE = 0.7;
/** Longer texts are pasted, and name whatever they happen to name. */
const MOST_WORDS = 14;
/** The longest name that is looked for within a text, in words. */
const LONGEST_NAME = 4;

/** Words that stand beside one another in a query. */
export interface Run {
  /** As they were typed, in order. */
  readonly words: readonly string[];
  /** Whether it is a phrase: a part of it is nothing that was asked for. */
  readonly phrase: boolean;
}

/**
 * Finds what has some of a plan's words and phrases; what else it asks for must hold.
 *
 * @param runs - the plan's free words, as they stand together
 * @returns null where nothing has any of them, or where one alone was asked for
 */
export async function findPart(
  { find, hitOf }: Pick<Finder, "find" | "hitOf">,
  named: Named,
  plan: Plan,
  runs: readonly Run[],
): Promise<Part | null> {
  const { graph } = named;
  const free = plan.wanted.filter(({ field }) => field === null);
  const bound = plan.wanted.filter(({ field }) => field !== null);
  if (free.length < 2) return null;
  const met = await Promise.all(
    free.map((demand) => find({ ...plan, wanted: [...bound, demand] })),
  );
  const names = (await namesIn(named, runs)).filter(({ key }) =>
    plan.keeps(graph.getNodeAttributes(key)),
  );
  const inNames = new Set(names.flatMap((name) => name.words));
  const isNamed = (demand: Demand): boolean => demand.words.every((word) => inNames.has(word));
  const { kept, tellings } = fullest(met, free.map(isNamed), graph.order);
  if (kept.length + names.length === 0) return null;

  const keys = new Set(names.map(({ key }) => key));
  const tellingOf = ({ key }: Hit) => tellings.get(graph.getNodeAttribute(key, "index")) ?? 0;
  const asked = free.flatMap((demand) => demand.words);
  const others = rankHits(kept.map(hitOf), asked)
    .filter(({ key }) => !keys.has(key))
    // A stable sort: what tells as much stays as it is ranked.
    .sort((a, b) => tellingOf(b) - tellingOf(a));
  const ofNames = [...keys].map((key) => hitOf(foundOf(graph, key)));
  const ids = new Set(kept.map(({ id }) => id));
  return {
    hits: [...ofNames, ...others],
    named: keys,
    without: free.filter((demand, i) => !isNamed(demand) && !met[i]!.some(({ id }) => ids.has(id))),
  };
}

/**
 * What has most of some words: each tells the more the fewer nodes have it. Where nothing has two of
 * them, what has one that is a name tells more than what has any.
 *
 * @param met - what was found for each
 * @param isNamed - whether each is a name, or a part of one
 * @param nodes - of the map
 */
function fullest(
  met: readonly (readonly Found[])[],
  isNamed: readonly boolean[],
  nodes: number,
): { kept: Found[]; tellings: ReadonlyMap<number, number> } {
  const whole = new Map<number, Found & { telling: number; words: number; named: number }>();
  for (const [i, found] of met.entries()) {
    const telling = Math.log((nodes + 1) / Math.max(1, found.length));
    const counted = isNamed[i] === true || !isNamed.includes(true) ? 1 : 0;
    for (const { id, score, match } of found) {
      const before = whole.get(id) ?? { score: 0, match: {}, telling: 0, words: 0, named: 0 };
      whole.set(id, {
        id,
        score: before.score + score,
        match: { ...before.match, ...match },
        telling: before.telling + telling,
        words: before.words + 1,
        named: before.named + counted,
      });
    }
  }
  const all = [...whole.values()];
  const hasTwo = all.some(({ words }) => words > 1);
  const told = hasTwo ? all : all.filter(({ named }) => named > 0);
  const least = LEAST_SHARE * told.reduce((most, { telling }) => Math.max(most, telling), 0);
  return {
    kept: told.filter(({ telling }) => telling >= least),
    tellings: new Map(all.map(({ id, telling }) => [id, telling])),
  };
}

/** A node as though it had been found. */
function foundOf(graph: ExplorerGraph, key: string): Found {
  return { id: graph.getNodeAttribute(key, "index"), score: 1, match: {} };
}

/** A term named within a text, with the text's words for it. */
interface NameWithin {
  readonly key: string;
  readonly words: readonly string[];
  /** How many words it has, as it was typed. */
  readonly length: number;
}

/** Terms that a query names; of a phrase the whole or none. */
async function namesIn(named: Named, runs: readonly Run[]): Promise<NameWithin[]> {
  if (runs.reduce((sum, { words }) => sum + words.length, 0) > MOST_WORDS) return [];
  const names = await Promise.all(
    runs.map(async ({ words, phrase }) => {
      if (!phrase) return namesInRun(named, words);
      const name = await nameOfAll(named, words);
      return name === null ? [] : [name];
    }),
  );
  // A stable sort: names of as many words as they stand.
  return names.flat().sort((a, b) => b.length - a.length);
}

/** Terms that some words name, longer names first; no word is part of two. */
async function namesInRun(named: Named, words: readonly string[]): Promise<NameWithin[]> {
  const names: NameWithin[] = [];
  const taken = new Set<number>();
  for (let length = Math.min(LONGEST_NAME, words.length); length > 0; --length) {
    for (let start = 0; start + length <= words.length; ++start) {
      const places = Array.from({ length }, (_, i) => start + i);
      if (places.some((place) => taken.has(place))) continue;
      const own = places.map((place) => words[place]!);
      if (isSmallWord(own[0]!) || isSmallWord(own.at(-1)!)) continue;
      const name = await nameOfAll(named, own);
      if (name === null) continue;
      for (const place of places) taken.add(place);
      names.push(name);
    }
  }
  return names;
}

/** The term that some words name, all of them together. */
async function nameOfAll(named: Named, words: readonly string[]): Promise<NameWithin | null> {
  const text = words.join(" ");
  const key = await findNamed(named, text, { by: "spelling" });
  return key === null ? null : { key, words: foldedWords(text), length: words.length };
}
