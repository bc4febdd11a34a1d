/** Finds what is written otherwise than it was asked for, and tells as which words it was read. */
import type { Errors, Finder } from "./finding.ts";
import { isNearly } from "./finding.ts";
import type { Hit } from "./groups.ts";
import type { Demand, Plan } from "./plan.ts";

/** A word that nothing on the map has, and the words it was read as. */
export interface Reread {
  readonly asked: string;
  /** Most found first; never empty. */
  readonly as: readonly string[];
}

export interface Lenient {
  readonly hits: readonly Hit[];
  readonly reread: readonly Reread[];
}

/** Spellings that are told. */
const MOST_TOLD = 3;

/**
 * Finds what meets a plan but for errors of typing. A word that the map knows is taken at its word as
 * long as that finds something: "survey" was not meant to be "served".
 *
 * @returns null where nothing does
 */
export async function findLeniently(
  { find, findHits }: Pick<Finder, "find" | "findHits">,
  plan: Plan,
  by: Plan | null,
): Promise<Lenient | null> {
  const unknown = new Set<Demand>();
  for (const demand of [...plan.wanted, ...(by?.wanted ?? [])]) {
    const alone = await find({ ...plan, wanted: [demand], keeps: () => true, refused: [] });
    if (alone.length === 0) unknown.add(demand);
  }
  const tries: Errors[] = [
    (demand) => (unknown.has(demand) ? "typing" : "none"),
    (demand) => (unknown.has(demand) ? "typing" : "variant"),
  ];
  for (const errors of unknown.size === 0 ? tries.slice(1) : tries) {
    const hits = await findHits(plan, by, errors);
    if (hits.length > 0) return { hits, reread: [...unknown].flatMap((one) => reread(one, hits)) };
  }
  return null;
}

/** What a word was read as, by the words that hits were found by. */
function reread({ words: [asked], phrase }: Demand, hits: readonly Hit[]): Reread[] {
  if (asked === undefined || phrase) return [];
  const counts = new Map<string, number>();
  for (const word of hits.flatMap(({ words }) => words)) {
    if (isNearly(asked, word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const as = [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
  return as.length === 0 ? [] : [{ asked, as: as.slice(0, MOST_TOLD) }];
}
