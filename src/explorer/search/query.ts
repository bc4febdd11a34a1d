/**
 * The query language: text → clauses, and back.
 *
 * ```
 * reward model            both words, each as the beginning of one
 * "reward model"          these words in this order; while the quote is open the last may go on
 * -survey                 not with this word
 * year:2020..2024         also year:2021, year:2020.., year:..2024
 * cited:100..             also cited:>100, cited:100, cited:10..50, cited:..5
 * kind:method|paper       also a kind of method: kind:benchmark
 * kind:method year:2024   methods that papers of that year have
 * introduces:benchmark    papers that introduce one, or one called so; uses:DPO
 * about:SLAM              papers that mention a term, in any of its spellings
 * title: abstract: author: venue: in:
 * ```
 *
 * It is read on each keystroke, half typed, so that nothing is an error: what is no field is told,
 * and searched for as words.
 */
import { findNearest } from "../../nearest.ts";
import { queryWords } from "../highlight.ts";
import {
  FIELD_NAMES,
  fieldNamed,
  parseCited,
  parseKinds,
  parseYearRange,
  type FieldName,
} from "./fields.ts";

/** One thing that a query asks for. */
export interface Clause {
  /** Where it must stand; null: anywhere. */
  readonly field: FieldName | null;
  /** As it was typed, without quotes; never empty. */
  readonly text: string;
  /** Whether its words must stand together, in this order. */
  readonly phrase: boolean;
  /** Whether it must not be so. */
  readonly excluded: boolean;
  /** Whether its quote was not closed yet. */
  readonly open: boolean;
}

/** What of a query could not be taken at its word. */
export type Problem =
  | { readonly what: "field"; readonly name: string; readonly nearest: FieldName | null }
  | { readonly what: "year" | "kind" | "cited"; readonly text: string }
  /** There are papers on something, or in a venue, but none of these years, as `year:` takes them. */
  | {
      readonly what: "none of years";
      readonly years: string;
      readonly on: string;
      readonly isVenue: boolean;
    }
  /** Years, or numbers of citations, are asked for of a map that knows none. */
  | { readonly what: "no years" | "no citations" };

export interface Query {
  readonly clauses: readonly Clause[];
  readonly problems: readonly Problem[];
}

/** `-`, a field's name and its colon, then a phrase or what stands up to the next blank. */
const CLAUSE = /(-?)(?:(\p{L}{2,}):)?(?:"([^"]*)("?)|([^\s"]+))/gu;

/** Quotes as phones and word processors set them. */
const TYPOGRAPHIC = /[“”„‟«»＂]/gu;

/** What "title: " says of the clause after it. */
type Before = Pick<Clause, "field" | "excluded">;

const NOTHING_BEFORE: Before = { field: null, excluded: false };

/** Reads a query; whatever it holds. */
export function parseQuery(text: string): Query {
  const clauses: Clause[] = [];
  const problems: Problem[] = [];
  let before: Before = NOTHING_BEFORE;

  for (const match of text.replace(TYPOGRAPHIC, '"').matchAll(CLAUSE)) {
    const [, minus, name = "", quoted, closing, word = ""] = match;
    const pending: FieldName | null = before.field;
    const excluded: boolean = minus === "-" || before.excluded;
    before = NOTHING_BEFORE;
    const alone = quoted === undefined && name === "" ? fieldBeforeColon(word) : null;
    if (alone !== null) {
      before = { field: alone, excluded };
      continue;
    }
    const phrase = quoted !== undefined;
    const value = { text: (quoted ?? word).trim(), phrase, open: phrase && closing === "" };
    const field = name === "" ? pending : fieldNamed(name);
    if (name === "" || field !== null) {
      add({ ...value, field, excluded });
      continue;
    }
    const asTyped: Omit<Clause, "text"> = { field: null, phrase: false, excluded, open: false };
    const nearest = nearestField(name);
    // "https://…" names no field.
    if (!value.text.startsWith("/")) problems.push({ what: "field", name, nearest });
    if (nearest !== null) {
      // Only spelt wrongly, it is no word to look for.
      const rest = value.phrase ? [{ ...value, field: null }] : parseQuery(value.text).clauses;
      for (const clause of rest) add({ ...asTyped, ...clause, excluded });
    } else {
      add({ ...asTyped, text: phrase ? name : `${name}:${value.text}` });
      if (phrase) add({ ...value, field: null, excluded });
    }
  }
  return { clauses, problems };

  function add(clause: Clause): void {
    const problem = problemOf(clause);
    if (problem !== null) problems.push(problem);
    else if (!isEmpty(clause)) clauses.push(clause);
  }
}

function nearestField(name: string): FieldName | null {
  const nearest = findNearest(name, FIELD_NAMES);
  return nearest === null ? null : fieldNamed(nearest);
}

/** The field of "title:", which a blank follows, or nothing yet. */
function fieldBeforeColon(word: string): FieldName | null {
  return word.endsWith(":") ? fieldNamed(word.slice(0, -1)) : null;
}

function problemOf({ field, text }: Clause): Problem | null {
  if (field === "year" && parseYearRange(text) === null) return { what: "year", text };
  if (field === "cited" && parseCited(text) === null) return { what: "cited", text };
  if (field === "kind" && parseKinds(text) === null) return { what: "kind", text };
  return null;
}

/** Fields whose values are no words to be looked for. */
const NO_WORDS: readonly Clause["field"][] = ["year", "cited", "kind"];

/** Whether it holds no word: a lone hyphen, an opened quote. */
function isEmpty({ field, text }: Clause): boolean {
  return !NO_WORDS.includes(field) && queryWords(text).length === 0;
}

/** A query as it would be typed; what it gives is read as the same clauses. */
export function formatQuery(clauses: readonly Clause[]): string {
  return clauses
    .map(({ field, text, phrase, excluded, open }) => {
      const value = phrase ? `"${text}${open ? "" : '"'}` : text;
      return `${excluded ? "-" : ""}${field === null ? "" : `${field}:`}${value}`;
    })
    .join(" ");
}

/** The words that a query is about, folded: those of names and texts that it wants. */
export function wantedWords({ clauses }: Pick<Query, "clauses">): string[] {
  return [
    ...new Set(
      clauses
        .filter(({ field, excluded }) => !excluded && (field === null || field === "title"))
        .flatMap(({ text }) => queryWords(text)),
    ),
  ];
}
