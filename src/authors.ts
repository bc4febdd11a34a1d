/** Who wrote a paper, as far as exports agree on how a name is written. */
import { normalizeTitle } from "./slug.ts";

/** The first author's family name; undefined where no author is known. */
export function firstAuthorOf({
  authors,
}: {
  readonly authors?: readonly string[];
}): string | undefined {
  const first = authors?.[0];
  return first === undefined ? undefined : familyName(first);
}

/** Behind a family name, and none. */
const GENERATION = /^(?:jr|sr|i{2,3}|iv)$/;

/** "Lovelace, Ada", "Ada Lovelace", "Ada Lovelace Jr." and "Lovelace A" → "lovelace". */
export function familyName(author: string): string {
  const comma = author.indexOf(",");
  const family =
    comma > 0 ? author.slice(0, comma) : author.replace(/(?<=\p{Ll}) \p{Lu}{1,3}$/u, "");
  const words = normalizeTitle(family).split(" ");
  return words.findLast((word) => !GENERATION.test(word)) ?? words[0]!;
}

/** "Lovelace, Ada", "A. Lovelace" → "lovelace a": one person may be called both. */
export function familyAndInitial(author: string): string {
  const family = familyName(author);
  // "van den Berg, Jan": what stands behind the comma is the given name.
  const given = normalizeTitle(author.slice(author.indexOf(",") + 1))
    .split(" ")
    .find((word) => word !== family && word !== "");
  return given === undefined ? family : `${family} ${given.charAt(0)}`;
}
