import type { Needle } from "../../../src/explorer/highlight.ts";

/** Each of some words on its own, or the beginning of one. */
export function needlesOf(words: readonly string[]): Needle[] {
  return words.map((word) => ({ words: [word], prefix: true }));
}
