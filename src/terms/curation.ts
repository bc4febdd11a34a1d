/**
 * What a person says of terms, in terms of keys.
 *
 * Rules act while the vocabulary is settled: a term that is merged, hidden or kept there has the
 * mentions, aliases and weights that it would have had anyway. Patched into the finished graph they
 * would leave edges without evidence.
 */
import type { TermRule, TermStatement } from "../term-rules.ts";
import { keyOfText, spellingOf } from "./key.ts";
import { unshouted } from "./letters.ts";

/** The rule that holds for a term, of each sort: the first that names it. */
export type Curated = {
  readonly [Does in TermRule["does"]]?: Extract<TermRule, { readonly does: Does }>;
};

export interface Curation {
  readonly rules: readonly TermRule[];
  /** Keys that are terms whatever the ranker says. */
  readonly kept: ReadonlySet<string>;
  /** Keys that are one term, where one of them is a term. */
  readonly groups: readonly (readonly string[])[];
  /** Key → how rules spell it, case kept. */
  readonly spellings: ReadonlyMap<string, ReadonlySet<string>>;
  /** Keys that rules write as one word with capitals inside. */
  readonly acronyms: ReadonlySet<string>;
  /** What holds for a term of these keys; undefined where no rule names it. */
  of(keys: readonly string[]): Curated | undefined;
}

/** Rules by the keys that they name; where several of a sort name one term, the first holds. */
export function planCuration(rules: readonly TermRule[]): Curation {
  const rulesOf = new Map<string, number[]>();
  const kept = new Set<string>();
  const groups: string[][] = [];
  const spellings = new Map<string, Set<string>>();
  const acronyms = new Set<string>();
  for (const [i, rule] of rules.entries()) {
    for (const name of namesOf(rule)) {
      const key = keyOfText(unshouted(name));
      const own = rulesOf.get(key);
      if (own === undefined) rulesOf.set(key, [i]);
      else own.push(i);
    }
    const said = rule.does === "rename" ? [rule.label, rule.name] : namesOf(rule);
    for (const name of said) {
      const key = keyOfText(unshouted(name));
      const known = spellings.get(key);
      if (known === undefined) spellings.set(key, new Set([spellingOf(name)]));
      else known.add(spellingOf(name));
      if (/^\S+\p{Lu}\S*$/u.test(name)) acronyms.add(key);
    }
    if (rule.does === "keep") kept.add(keyOfText(unshouted(rule.name)));
    if (rule.does === "merge" || rule.does === "rename")
      groups.push(said.map((name) => keyOfText(unshouted(name))));
  }
  // What has neither letter nor digit is no term.
  kept.delete("");
  return {
    rules,
    kept,
    groups: groups.map((group) => group.filter((key) => key !== "")),
    spellings,
    acronyms,
    of(keys) {
      const own = keys.flatMap((key) => rulesOf.get(key) ?? []);
      if (own.length === 0) return undefined;
      const first: Partial<Record<TermRule["does"], TermRule>> = {};
      for (const i of own.sort((a, b) => a - b)) {
        const rule = rules[i];
        if (rule !== undefined) first[rule.does] ??= rule;
      }
      return first as Curated;
    },
  };
}

export const NO_CURATION = planCuration([]);

/** The names by which a rule finds its terms; a new label is none. */
export function namesOf(rule: TermStatement): readonly string[] {
  return rule.does === "merge" ? rule.names : [rule.name];
}

/** The label that rules give a term; undefined where they leave it to the papers. */
export function curatedLabel(curated: Curated | undefined): string | undefined {
  return curated?.rename?.label ?? curated?.merge?.names[0];
}
