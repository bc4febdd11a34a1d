/**
 * What a new map is called, and which of those that are kept it takes the place of.
 *
 * A title that somebody typed is meant: the map of that title is replaced. A title that comes from
 * names of files is chance, since two libraries may both be called "export.bib": it replaces nothing
 * but the map of these very files. Rules for terms are a correction: they change neither.
 */
import type { KeptEntry, KeptSource, SourceRecord } from "../dataset/kept.ts";
import { titleOf } from "../pipeline/title-of-files.ts";
import { normalizeTitle } from "../slug.ts";
import { isSameFile } from "./chosen.ts";
import { papersOf } from "./rules-files.ts";

export interface Naming {
  readonly title: string;
  /** The kept map that the new one takes the place of. */
  readonly replaces?: KeptEntry;
  /** The kept map whose title it would have had, and which stays. */
  readonly besides?: KeptEntry;
}

/**
 * Names a map.
 *
 * @param typed - undefined where no title was given
 * @param sources - at least one with papers
 * @param kept - newest first; of two maps of one title the newer is replaced
 */
export function nameMap(
  typed: string | undefined,
  sources: readonly KeptSource[],
  kept: readonly KeptEntry[],
): Naming {
  const called = (title: string) => kept.find((entry) => isSameTitle(entry.title, title));
  if (typed !== undefined) {
    const replaces = called(typed);
    return { title: typed, ...(replaces && { replaces }) };
  }
  const plain = titleOf(papersOf(sources).map(({ name }) => name));
  const besides = called(plain);
  let title = plain;
  for (let number = 2; ; ++number) {
    const standing = called(title);
    if (standing === undefined) return { title, ...(besides && { besides }) };
    if (isOfSame(standing.sources, sources)) return { title: standing.title, replaces: standing };
    title = `${plain} (${String(number)})`;
  }
}

/** Whether two titles differ in case, marks and punctuation alone; of signs alone, in nothing. */
function isSameTitle(one: string, other: string): boolean {
  if (one === other) return true;
  const words = normalizeTitle(one);
  return words !== "" && words === normalizeTitle(other);
}

/** Whether a map was made of the same papers' files as they are now; text that was pasted is none. */
function isOfSame(all: readonly SourceRecord[], sources: readonly KeptSource[]): boolean {
  const before = all.filter(({ isRules }) => !isRules);
  const now = papersOf(sources);
  return (
    before.length === now.length &&
    now.every(
      ({ content }) =>
        content instanceof File &&
        before.some(
          ({ file, size }) => file !== undefined && isSameFile({ ...file, size }, content),
        ),
    )
  );
}
