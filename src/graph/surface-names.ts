/**
 * A term as it is written where it stands for many: "reward models", not "reward model".
 *
 * Labels are singular, as an index has them; a region is named in the number that its papers use.
 */
import type { Paper } from "../corpus/index.ts";
import type { Term } from "../terms/index.ts";

/**
 * The term's label, in the plural where its papers mostly write that.
 *
 * @param paperOf - a paper by its key; undefined where the corpus has none
 */
export function surfaceName(term: Term, paperOf: (key: string) => Paper | undefined): string {
  const { label, aliases } = term;
  if (term.kind === "method") return label;
  const folded = label.toLowerCase();
  const plurals = aliases.filter((alias) => isPluralOf(alias.toLowerCase(), folded));
  if (plurals.length === 0) return label;
  const singularForms = new Set([folded]);
  const pluralForms = new Set(plurals.map((alias) => alias.toLowerCase()));
  let balance = 0;
  for (const { paper: key, mentions } of term.occurrences) {
    const paper = paperOf(key);
    if (!paper) continue;
    for (const { field, start, end } of mentions) {
      const written = (paper[field] ?? "").slice(start, end).toLowerCase();
      if (pluralForms.has(written)) ++balance;
      else if (singularForms.has(written)) --balance;
    }
  }
  if (balance <= 0) return label;
  // The label keeps its own capitals: only the ending is taken from the plural.
  const plural = plurals[0]!.toLowerCase();
  return plural.startsWith(folded)
    ? label + plural.slice(folded.length)
    : label.slice(0, -1) + plural.slice(folded.length - 1);
}

/** "models" of "model", "classes" of "class", "policies" of "policy". */
function isPluralOf(alias: string, label: string): boolean {
  return (
    alias === `${label}s` ||
    alias === `${label}es` ||
    (label.endsWith("y") && alias === `${label.slice(0, -1)}ies`)
  );
}
