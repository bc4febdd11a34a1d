/** What questions in plain words are answered from, and what their answers are made of. */
import type { CommunityOverview, Dataset, VenueOverview } from "../../dataset/reader.ts";
import { foldedWords } from "../highlight.ts";
import type { KnownOfPapers } from "../list/view.ts";
import type { Answer, Asked } from "../search.ts";
import type { Hit } from "./groups.ts";
import type { Named, NameOptions } from "./named.ts";
import { tellingWords } from "./small-words.ts";

/** What questions are answered from. */
export interface Understood extends Named {
  readonly communities: readonly CommunityOverview[];
  readonly venues: readonly Pick<VenueOverview, "name">[];
  /** What the map knows of its papers. */
  readonly known: KnownOfPapers;
  readonly dataset: Pick<Dataset, "paper" | "term">;
  /** Answers a query in the search's own language. */
  readonly answer: (query: string) => Promise<Answer>;
  /** A node as a hit. */
  readonly hit: (key: string) => Hit;
}

/** Finds what a text names, as findNamed does; what was asked a keystroke ago is remembered. */
export type Find = (text: string, options: NameOptions) => Promise<string | null>;

export interface Asking extends Understood {
  readonly find: Find;
}

/** What papers are about, as a query has it: a term in any of its spellings, or else words. */
export async function subjectClause(asking: Asking, what: string): Promise<string> {
  return (await termCalled(asking, what)) === null ? what : `about:${quoted(what)}`;
}

/**
 * `venue:…` for what one of the map's venues is called, or for the short name of one, in capitals; null
 * for anything else: "machine learning" stands in the names of conferences as well.
 */
export function venueClause({ venues }: Asking, what: string): string | null {
  const words = foldedWords(what).join(" ");
  const isShort = /^\p{Lu}[\p{L}\p{N}-]*\p{Lu}[\p{L}\p{N}-]*$/u.test(what);
  const isOne = venues.some(({ name }) => {
    const own = foldedWords(name).join(" ");
    return own === words || (isShort && ` ${own} `.includes(` ${words} `));
  });
  return words !== "" && isOne ? clauses("venue", what) : null;
}

/** "author:Ada author:Lovelace": each word of a field's that tells. */
export function clauses(field: string, what: string): string {
  return foldedWords(tellingWords(what.split(/\s+/)).join(" "))
    .map((word) => `${field}:${word}`)
    .join(" ");
}

/** A text as the value of a field. */
export function quoted(text: string): string {
  return /\s/.test(text) ? `"${text}"` : text;
}

/** The term that a text names, in any of its spellings; null where it names none. */
export async function termCalled({ find, graph }: Asking, what: string): Promise<string | null> {
  const key = await find(what, { by: "spelling" });
  return key !== null && graph.getNodeAttribute(key, "kind") !== "paper" ? key : null;
}

/** Whether something was found that has all that was asked for. */
export function isFound({ hits, loosely, without }: Answer): boolean {
  return hits.length > 0 && !loosely && without === null;
}

/** What a query finds; null where that is nothing. */
export async function papersOf(asking: Asking, query: string): Promise<Answer | null> {
  const found = await asking.answer(query);
  if (found.hits.length === 0) return null;
  return { ...found, isSet: true, asked: { asks: "papers", query } };
}

/** What a question's words find, what it is about first. */
export async function about(
  asking: Asking,
  words: string,
  asked: Asked | null,
  keys: readonly string[],
): Promise<Answer> {
  const found = await asking.answer(words);
  const named = keys.filter((key) => asking.graph.hasNode(key)).map(asking.hit);
  const others = found.hits.filter(({ key }) => !keys.includes(key));
  // What was found nearly so is no part of the answer where the thing itself is known.
  const isNear = found.loosely || found.without !== null;
  const hits = asked !== null && isNear ? named : [...named, ...others];
  const settled =
    asked === null
      ? hits.length > 0 && { unknown: [], nearest: [] }
      : { unknown: [], nearest: [], without: null, reread: [] };
  return { ...found, ...settled, hits, asked, loosely: asked === null && found.loosely };
}
