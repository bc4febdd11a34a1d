/**
 * What each rule came to, and what is wrong with it.
 *
 * A rule that does nothing is a misspelt name, or speaks of papers that are no longer there; passed
 * over in silence it would be found months later.
 */
import { formatPlace, InputError } from "../errors.ts";
import { findNearest } from "../nearest.ts";
import type { TermRule } from "../term-rules.ts";
import { type Curated, curatedLabel, type Curation, namesOf } from "./curation.ts";
import { keyOfText } from "./key.ts";
import { unshouted } from "./letters.ts";
import type { Term } from "./term.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Among 200,000 names the nearest takes half a second to find: so many are looked for. */
const MOST_LOOKED_FOR = 20;

export interface RuleOutcome {
  readonly rule: TermRule;
  /** Each name of the rule's, and the papers that mention a term by it. */
  readonly names: readonly { readonly name: string; readonly papers: number }[];
  /** The term that it came to; null where it is hidden, or there is none. */
  readonly term: Pick<Term, "key" | "label"> | null;
  /** Whether it does something, and no other rule says otherwise. */
  readonly holds: boolean;
  /** What is wrong with the rule, each with its place. */
  readonly problems: readonly InputError[];
}

/**
 * @param papersOf - key → papers that mention a term by it, whether they keep it or not
 * @param termOf - index of an entry → its term, where a paper keeps it
 * @returns in the order of the rules
 */
export function reportCuration(
  curation: Curation,
  { entries, entryOf }: Vocabulary,
  papersOf: ReadonlyMap<string, number>,
  termOf: ReadonlyMap<number, Pick<Term, "key" | "label" | "aliases">>,
): RuleOutcome[] {
  const { rules } = curation;
  if (rules.length === 0) return [];
  const known = [...termOf.values()].flatMap(({ label, aliases }) => [label, ...aliases]);
  let lookedFor = 0;
  const keyOf = (name: string): string => keyOfText(unshouted(name));
  const counted = (name: string) => ({ name, papers: papersOf.get(keyOf(name)) ?? 0 });
  /** "MTT" renamed "MTT assay" stands in that alone, if papers write it out: then that is counted. */
  const counts = (rule: TermRule) =>
    namesOf(rule).map((name) => {
      const own = counted(name);
      if (own.papers > 0 || rule.does !== "rename") return own;
      const isOne = entryOf.get(keyOf(name)) === entryOf.get(keyOf(rule.label));
      return entryOf.has(keyOf(name)) && isOne ? { ...counted(rule.label), name } : own;
    });

  return rules.map((rule) => {
    const names = counts(rule);
    const found = names.find(({ papers }) => papers > 0);
    const index = found === undefined ? undefined : entryOf.get(keyOf(found.name));
    const entry = index === undefined ? undefined : entries[index];
    const term = (index === undefined ? undefined : termOf.get(index)) ?? null;
    // The label of merged terms need not stand in a text, as long as one of the others does.
    const missing = names.filter(({ papers }, i) => {
      return papers === 0 && !(rule.does === "merge" && i === 0 && found !== undefined);
    });
    const problems = missing.map(({ name }) => {
      return unknownName(rule, name, ++lookedFor > MOST_LOOKED_FOR ? [] : known);
    });
    const isHidden = entry?.curated?.hide !== undefined;
    const winner = entry === undefined ? undefined : overruling(rule, entry.curated ?? {});
    const isMerged = rule.does === "merge" && mergedNames({ names, term }).length > 0;
    if (winner !== undefined) problems.push(overruled(rule, winner));
    else if (found !== undefined && term === null && !isHidden)
      problems.push(dropped(rule, found.name));
    else if (rule.does === "merge" && !isMerged && missing.length === 0)
      problems.push(mergesNothing(rule, term?.label ?? names[0]!.name));
    const isDone = rule.does === "merge" ? isMerged : found !== undefined;
    return {
      rule,
      names,
      term: term && { key: term.key, label: term.label },
      holds: winner === undefined && isDone && (term !== null || isHidden),
      problems,
    };
  });
}

/** Names of merged terms that papers say, beside that which the map shows. */
export function mergedNames({
  names,
  term,
}: {
  readonly names: RuleOutcome["names"];
  readonly term: { readonly label: string } | null;
}): RuleOutcome["names"] {
  const label = term?.label ?? names[0]?.name;
  return names.filter(({ name, papers }) => papers > 0 && name !== label);
}

/** The rule that says otherwise of the same term, and holds instead of this one. */
function overruling(rule: TermRule, curated: Curated): TermRule | undefined {
  const { hide } = curated;
  switch (rule.does) {
    case "merge":
      // What is hidden has no label, and takes along what is merged with it. Of any other a rename
      // has the last word on the label, as it should.
      return hide === undefined &&
        curated.rename === undefined &&
        curatedLabel(curated) !== rule.names[0]
        ? curated.merge
        : undefined;
    case "rename":
      if (hide !== undefined) return hide;
      return curated.rename?.label === rule.label ? undefined : curated.rename;
    case "kind":
      if (hide !== undefined) return hide;
      return curated.kind?.kind === rule.kind ? undefined : curated.kind;
    case "describe":
      if (hide !== undefined) return hide;
      return curated.describe?.description === rule.description ? undefined : curated.describe;
    case "keep":
      return curated.hide;
    case "hide":
      return undefined;
  }
}

function unknownName(
  { does, place }: TermRule,
  name: string,
  known: readonly string[],
): InputError {
  const nearest = findNearest(name, known);
  return new InputError(
    does === "keep" ? `no paper says "${name}"` : `no term is called "${name}"`,
    {
      place,
      hint:
        nearest !== null
          ? `did you mean "${nearest}"?`
          : does === "keep"
            ? "write it as a title or an abstract has it, or take it out"
            : does === "hide"
              ? "write it as the map shows it, or take it out"
              : "write it as the map shows it, or take it out; a phrase becomes a term under keep",
    },
  );
}

function mergesNothing({ place }: TermRule, label: string): InputError {
  return new InputError(`nothing is merged with "${label}"`, {
    place,
    hint: "name another term beside it, or take the line out",
  });
}

function dropped({ place }: TermRule, name: string): InputError {
  return new InputError(`papers mention "${name}", but it is not worth a place to any`, {
    place,
    hint: "to have it on the map all the same, name it under keep as well",
  });
}

function overruled({ place, ...rule }: TermRule, winner: TermRule): InputError {
  const name = "name" in rule ? rule.name : rule.names[0];
  return new InputError(`another rule says otherwise of "${name ?? ""}"`, {
    place,
    hint: `${formatPlace(winner.place)} holds; take one of the two out`,
  });
}
