/** What the search says: matches in bold, what was not found, and all of it in words. */
import type { Explorer } from "../context.ts";
import { element, type Child } from "../element.ts";
import { queryWords, type Stretch } from "../highlight.ts";
import { groupHits, type Hit } from "../search-groups.ts";
import type { Answer } from "../search.ts";
import { findThing, formatCount, formatNumber } from "../things.ts";
import { thingLink } from "./thing-link.ts";

/** Stretches of text, what matched in bold. */
export function bolded(stretches: readonly Stretch[]): Child[] {
  return stretches.map(({ text, matched }) => (matched ? element("b", {}, text) : text));
}

/** What is said where nothing matches: which part, and what is spelt nearest. */
export function noMatch(explorer: Explorer, answer: Answer, query: string): HTMLElement[] {
  const { unknown, nearest } = answer;
  const words = queryWords(query);
  const which =
    unknown.length > 0 && unknown.length < words.length ? unknown.join(" ") : query.trim();
  const together = unknown.length === 0 && words.length > 1;
  const said = element(
    "p",
    {},
    together ? "Nothing on this map says all of " : "Nothing on this map says ",
    element("b", {}, which),
    ".",
  );
  if (nearest.length === 0) return [said];
  const links = nearest.flatMap((key, i): Child[] => {
    const thing = findThing(explorer, key)!;
    return [i > 0 && ", ", thingLink(thing, "pw-near", thing.label)];
  });
  return [said, element("p", { class: "pw-nearest" }, "Nearest: ", ...links)];
}

/**
 * An answer in words, for those who hear it.
 *
 * @param shown - the hits that the filters leave
 */
export function formatAnswer(
  { hits, nearest }: Answer,
  shown: readonly Hit[],
  query: string,
): string {
  if (hits.length > 0) {
    const filtered = hits.length - shown.length;
    return [
      ...groupHits(shown).map(({ kind, hits: own }) => formatCount(own.length, kind)),
      ...(filtered > 0 ? [`${formatNumber(filtered)} hidden by filters`] : []),
    ].join(", ");
  }
  return `Nothing says ${query}.${nearest.length > 0 ? " Nearest spellings are offered." : ""}`;
}
