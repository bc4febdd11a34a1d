/** The words of what papers nominate as concepts, as words are compared. */
import { type CorpusCounts, oneForm } from "./corpus-counts.ts";
import { normsOfText } from "./key.ts";

/**
 * Each concept that is a phrase and among the keys, with its words.
 *
 * @param keys - asked as the walk comes by: what is added meanwhile counts
 */
export function* wordsOfConcepts(
  { phrases }: Pick<CorpusCounts, "phrases">,
  concepts: Iterable<string>,
  keys: ReadonlySet<string>,
): Generator<readonly [key: string, words: readonly string[]]> {
  for (const key of concepts) {
    const phrase = phrases.get(key);
    if (phrase !== undefined && keys.has(key)) yield [key, normsOfText(oneForm(phrase))];
  }
}
