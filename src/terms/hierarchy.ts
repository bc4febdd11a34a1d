/**
 * Which term is a kind of which: a "language reward model" is a "reward model".
 *
 * English puts what narrows a term before it, so a concept whose words end with another's is the
 * narrower one. They stay two terms; the narrower names the broader. After M. A. Hearst and others
 * who built hierarchies from heads, e.g. P. Velardi, S. Faralli and R. Navigli, "OntoLearn
 * Reloaded", Computational Linguistics 39 (2013), 665–707, https://doi.org/10.1162/COLI_a_00146.
 */
import { compareText } from "../ordering.ts";
import { keyOfText } from "./key.ts";

/** A term with a name, before it knows its kin. */
export interface Named {
  readonly key: string;
  readonly label: string;
  readonly aliases: readonly string[];
}

/** What stands behind a name and makes it a version or a variant: "-1.5", " v2", "-7B", "-large", "*". */
const VERSION =
  /^(?:\+\+?|[*#]|[\s-]?(?:v\.?|version )?\d+(?:\.\d+)*[a-zA-Z]{0,3}|[\s-](?:base|chat|flash|huge|instruct|large|lite|medium|micro|mini|nano|next|plus|pro|small|tiny|turbo|ultra|xl|xxl))$/i;

/** Joints inside a label at which a broader one can begin. */
const SPACE = /\s+/g;

const PREPOSITION = /\s(?:for|from|in|of|to|with)\s/g;

/**
 * Concept key → the keys of the concepts that it is a kind of, direct ones alone, sorted; what has
 * none is left out.
 */
export function broaderConcepts(concepts: readonly Named[]): Map<string, string[]> {
  const keyOf = keysByForm(concepts, keyOfText);
  const broader = new Map<string, string[]>();
  for (const { key, label } of [...concepts].sort(compareKeys)) {
    const parent = endingsOf(label)
      .map((ending) => keyOf.get(keyOfText(ending)))
      .find((other) => other !== undefined && other !== key);
    // Two terms that each end with a form of the other: neither is the broader.
    if (parent !== undefined && !isAncestor(key, parent, broader)) broader.set(key, [parent]);
  }
  return broader;
}

/** Method key → the keys of the methods that it is a version of: "LLaVA-1.5" → "LLaVA". */
export function broaderMethods(methods: readonly Named[]): Map<string, string[]> {
  const keyOf = keysByForm(methods, (form) => form);
  const broader = new Map<string, string[]>();
  for (const { key, label } of [...methods].sort(compareKeys)) {
    for (let size = label.length - 1; size > 1; --size) {
      const name = label.slice(0, size);
      const parent = isVersion(name, label.slice(size)) ? keyOf.get(name) : undefined;
      if (parent === undefined || parent === key || isAncestor(key, parent, broader)) continue;
      broader.set(key, [parent]);
      break;
    }
  }
  return broader;
}

/** "-1.5" behind "LLaVA", "o" behind "GPT-4"; "3" behind "IL-1" is the rest of a number. */
function isVersion(name: string, rest: string): boolean {
  if (/\d$/.test(name)) return /^(?:[a-zA-Z]{1,2}|\+\+?|[*#])$/.test(rest);
  return VERSION.test(rest);
}

/** Each form's term; of two that share a form the one with the smaller key. */
function keysByForm(
  terms: readonly Named[],
  normalize: (form: string) => string,
): Map<string, string> {
  const keys = new Map<string, string>();
  for (const { key, label, aliases } of [...terms].sort(compareKeys))
    for (const form of [label, ...aliases]) {
      const normal = normalize(form);
      if (!keys.has(normal)) keys.set(normal, key);
    }
  return keys;
}

/**
 * What a label ends with, longest first: "reward model" and "model" of "language reward model".
 * "Quality of life" ends with neither "life" nor "of life": it is a kind of quality.
 */
function endingsOf(label: string): string[] {
  const prepositions = [...label.matchAll(PREPOSITION)].map(({ index }) => index);
  const fixed = prepositions[0] ?? label.length;
  return [...label.matchAll(SPACE)]
    .filter(({ index }) => index < fixed)
    .map(({ 0: space, index }) => label.slice(index + space.length));
}

function isAncestor(
  key: string,
  of: string,
  broader: ReadonlyMap<string, readonly string[]>,
): boolean {
  const seen = new Set<string>();
  const waiting = [of];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at === key) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    waiting.push(...(broader.get(at) ?? []));
  }
  return false;
}

function compareKeys(a: Named, b: Named): number {
  return compareText(a.key, b.key);
}
