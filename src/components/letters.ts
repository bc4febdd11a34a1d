/** Sorts an index as a book's: by letter, whatever the case and the accents. */
import { compareBy, compareText } from "../ordering.ts";

export interface LetterGroup<T> {
  /** `A` to `Z`, or another script's letter; `0–9` for figures; `…` for signs. */
  readonly letter: string;
  readonly items: readonly T[];
}

/** A label without case and accents, as an index compares it. */
function folded(label: string): string {
  return label.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The heading that a label stands under: its first letter, signs before it left aside. */
export function letterOf(label: string): string {
  const first = /[\p{L}\p{N}]/u.exec(folded(label))?.[0];
  if (first === undefined) return "…";
  return /\p{N}/u.test(first) ? "0–9" : first.toUpperCase();
}

/** The items under their letters, figures and signs first. */
export function letterGroups<T>(items: readonly T[], label: (item: T) => string): LetterGroup<T>[] {
  const rank = (letter: string): string => (/^\p{L}/u.test(letter) ? `1${letter}` : `0${letter}`);
  const sorted = items
    .map((item) => ({ item, text: label(item), letter: letterOf(label(item)) }))
    .sort(
      compareBy(
        (a, b) => compareText(rank(a.letter), rank(b.letter)),
        (a, b) => compareText(folded(a.text), folded(b.text)),
        (a, b) => compareText(a.text, b.text),
      ),
    );
  const groups: { letter: string; items: T[] }[] = [];
  for (const { item, letter } of sorted) {
    const last = groups.at(-1);
    if (last?.letter === letter) last.items.push(item);
    else groups.push({ letter, items: [item] });
  }
  return groups;
}
