/**
 * Text from an index of its words, in which publishers let services give abstracts away:
 * {"Tides": [0, 3], "and": [1], "older": [2]} → "Tides and older Tides".
 */
import { isObject, listOf } from "./values.ts";

/** @returns undefined where the value is no index, or an empty one */
export function restoreText(index: unknown): string | undefined {
  if (!isObject(index)) return undefined;
  // Sorted, not put at its place in an array: a place may be any number.
  const words: { readonly place: number; readonly word: string }[] = [];
  for (const [word, places] of Object.entries(index)) {
    for (const place of listOf(places)) {
      if (typeof place === "number") words.push({ place, word });
    }
  }
  if (words.length === 0) return undefined;
  words.sort((a, b) => a.place - b.place);
  return words.map(({ word }) => word).join(" ");
}
