/**
 * What of a query was not found as it was asked for, and what is shown instead.
 *
 * An answer to something else passes for an answer: whoever asks for "brain data" and reads of
 * training data takes it for theirs. The same sentences are shown and read out.
 */
import { element, named, type Child } from "../element.ts";
import type { Answer, Unnamed } from "../search.ts";

/** A stretch of a sentence: our own words, or what was asked for or is called so. */
type Part = string | { readonly name: string };
type Sentence = readonly Part[];

type Missed = Pick<Answer, "without" | "unnamed" | "reread" | "loosely" | "asked" | "hits">;

/**
 * The sentences; none where all was found as it was asked for.
 *
 * @param nameOf - of a thing's key
 */
function tellMissing(
  { without, unnamed, reread, loosely, asked, hits }: Missed,
  nameOf: (key: string) => string,
): Sentence[] {
  const said: Sentence[] = unnamed.map((one) => tellUnnamed(one, nameOf));
  if (reread.length > 0) {
    const words = reread.map((word) => word.asked);
    const as = reread.map((word) => word.as.join(" or "));
    said.push(["Nothing on this map has ", ...listed(words), ". Read as ", ...listed(as), "."]);
  }
  if (loosely && reread.length === 0 && asked?.asks !== "connection")
    said.push(["No exact match. These are spelt nearly the same."]);
  if (without !== null && hits.length > 0) {
    const first = unnamed.length > 0 ? [] : ["Nothing on this map has all of these words. "];
    said.push(
      without.length === 0
        ? [...first, "These have some of them:"]
        : [...first, "Without ", ...listed(without), ":"],
    );
  }
  return said;
}

function tellUnnamed({ text, nearest, as }: Unnamed, nameOf: (key: string) => string): Sentence {
  switch (as) {
    case "author":
      return ["No author on this map is called ", { name: text }, "."];
    case "number":
      return ["No paper on this map has the number or address ", { name: text }, "."];
    case "unread number":
      return [
        "On a map of so many papers none can be looked up by its number or address, such as ",
        { name: text },
        ": a few words of its title find it.",
      ];
    default:
      return [
        "Nothing on this map is called ",
        { name: text },
        ...(nearest === null ? ["."] : ["; nearest: ", { name: nameOf(nearest) }, "."]),
      ];
  }
}

/** Names with commas between them. */
function listed(names: readonly string[]): Part[] {
  return names.flatMap((name, i): Part[] => [...(i > 0 ? [", "] : []), { name }]);
}

/** The sentences as they stand above what was found. */
export function renderMissing(answer: Missed, nameOf: (key: string) => string): HTMLElement[] {
  return tellMissing(answer, nameOf).map((sentence) =>
    element(
      "p",
      {},
      ...sentence.map((part): Child =>
        typeof part === "string" ? part : element("b", {}, named(part.name)),
      ),
    ),
  );
}

/** The sentences for those who hear them. */
export function formatMissing(answer: Missed, nameOf: (key: string) => string): string {
  return tellMissing(answer, nameOf)
    .map((sentence) =>
      sentence.map((part) => (typeof part === "string" ? part : `“${part.name}”`)).join(""),
    )
    .join(" ");
}

/**
 * What is said where nothing is offered: what is wrong with what was asked for, so far as it is known.
 * What would be shown instead is passed over.
 */
export function formatNothing(answer: Missed, nameOf: (key: string) => string): string {
  const unnamed = { ...answer, hits: [], reread: [], without: null, loosely: false };
  return formatMissing(unnamed, nameOf) || "Nothing on this map is called so.";
}
