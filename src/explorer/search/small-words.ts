/**
 * Words that only join others: "datasets for human preferences" is about three words, and the name
 * "human preference" has no "for" in it.
 */

const SMALL_WORDS = new Set(
  "a an and are as at by for from in into is of on or the to vs via with without".split(" "),
);

/**
 * Whether a word only joins others. As it was typed: "A*", "IN" and "IS" may be names.
 *
 * @param typed - one word, with its signs and capitals
 */
export function isSmallWord(typed: string): boolean {
  return SMALL_WORDS.has(typed);
}

/** Words without those that only join; all of them where nothing else is left. */
export function tellingWords(words: readonly string[]): string[] {
  const telling = words.filter((word) => !isSmallWord(word));
  return telling.length === 0 ? [...words] : telling;
}
