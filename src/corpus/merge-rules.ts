/**
 * What data/map.yaml says of duplicates, as records.
 *
 * Nothing that is read from titles and numbers is always right, so the person whose map it is has
 * the last word: these papers are one, those are two. They name a paper as they know it: by its DOI,
 * arXiv id or PubMed id, its title, or its key on the map.
 */
import { InputError, type OnProblem, type Place } from "../errors.ts";
import { findNearest } from "../nearest.ts";
import { normalizeTitle } from "../slug.ts";
import { identifiersOf, parseIdentifier } from "./identifiers.ts";
import type { PaperRecord } from "./record.ts";

/** Names of papers, and where a person wrote them. */
export interface MergeRule {
  readonly names: readonly string[];
  readonly place: Place;
}

/** Among 100,000 titles the nearest takes three seconds to find: for so many names it is looked for. */
const MOST_LOOKED_FOR = 10;

export interface MergeRules {
  /** All papers of a rule are one. */
  readonly same: readonly MergeRule[];
  /** The two papers of a rule are not one. */
  readonly different: readonly MergeRule[];
}

/** A rule whose names are known, as the places of records; no list is empty. */
export interface FoundRule {
  readonly rule: MergeRule;
  /** For each name, the records that it means. */
  readonly records: readonly (readonly number[])[];
}

/**
 * Finds the records that rules name.
 *
 * @param works - what would be one paper without any rule: key and places of records
 * @param onProblem - told of each name that no record has; its rule is then left out
 */
export function findNamed(
  rules: readonly MergeRule[],
  records: readonly PaperRecord[],
  works: readonly { readonly key: string; readonly items: readonly number[] }[],
  onProblem: OnProblem,
): FoundRule[] {
  if (rules.length === 0) return [];
  const index = indexNames(records, works);
  let lookedFor = 0;
  return rules.flatMap((rule) => {
    const found = rule.names.map((name) => index.get(spellingOf(name)));
    const missing = found.indexOf(undefined);
    if (missing < 0) return [{ rule, records: found.map((places) => places ?? []) }];
    const known = ++lookedFor > MOST_LOOKED_FOR ? [] : [...index.keys()];
    onProblem(unknownName(rule, rule.names[missing] ?? "", known));
    return [];
  });
}

/** Records by each of the names that a person may write, each in one spelling. */
function indexNames(
  records: readonly PaperRecord[],
  works: readonly { readonly key: string; readonly items: readonly number[] }[],
): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  const add = (name: string, item: number): void => {
    const items = index.get(name);
    if (items === undefined) index.set(name, [item]);
    else items.push(item);
  };
  for (const [i, record] of records.entries()) {
    for (const name of new Set([...identifiersOf(record), foldTitle(record.title)])) {
      add(name, i);
    }
  }
  for (const { key, items } of works) for (const item of items) add(key, item);
  return index;
}

/** A name as the index has it. */
function spellingOf(name: string): string {
  if (name.startsWith("paper/")) return name;
  return parseIdentifier(name) ?? foldTitle(name);
}

/** A title of signs alone is compared as it stands. */
function foldTitle(title: string): string {
  return normalizeTitle(title) || title;
}

function unknownName({ place }: MergeRule, name: string, known: readonly string[]): InputError {
  const spelling = spellingOf(name);
  const isKey = (each: string): boolean => each.startsWith("paper/");
  // A title is not what was meant by a key.
  const nearest = findNearest(
    spelling,
    known.filter((each) => isKey(each) === isKey(spelling)),
  );
  return new InputError(`no paper is called "${name}"`, {
    place,
    hint:
      nearest === null
        ? "write a DOI, an arXiv id, a title or a key (paper/…) as the map has it, or take the rule out"
        : `did you mean "${nearest}"?`,
  });
}
