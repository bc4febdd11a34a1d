/** What rules for terms did, as people and programs read it. */
import { formatPlace, type InputError } from "../errors.ts";
import { formatFigures } from "../figures.ts";
import type { TermRule } from "../term-rules.ts";
import { mergedNames, type RuleOutcome } from "../terms/index.ts";
import type { Effects } from "./effects.ts";
import { tellProblems, type TellOptions } from "./problems.ts";
import { count } from "./summary.ts";

/** Rules that are told one by one; an imported thesaurus has thousands. */
const TOLD = 20;

/** A rule in the summary that programs read. */
export interface RuleSummary {
  readonly file: string;
  /** 1-based; null where the format knows no lines. */
  readonly line: number | null;
  readonly rule: TermRule["does"];
  /** As the rule has them, each with the papers that mention a term by it. */
  readonly names: RuleOutcome["names"];
  /** Key of the term that it came to; null where it is hidden, or there is none. */
  readonly term: string | null;
  /** What it did, in a few words. */
  readonly did: string;
}

const PAST: Readonly<Record<TermRule["does"], string>> = {
  merge: "merged",
  rename: "renamed",
  hide: "hidden",
  keep: "kept",
  kind: "given a kind",
  describe: "described",
};

/** What a rule did, as the summary for programs has it. */
export function describeRule(outcome: RuleOutcome): RuleSummary {
  const { rule, names, term } = outcome;
  const { file, line = null } = rule.place;
  return { file, line, rule: rule.does, names, term: term?.key ?? null, did: sayWhat(outcome) };
}

/**
 * Tells what the first rules did, how many did something, and what is wrong.
 *
 * @param problems - lines of the files that say nothing
 * @param options - as tellProblems takes them
 * @returns all that is wrong with the rules
 */
export function tellRules(
  outcomes: readonly RuleOutcome[],
  problems: readonly InputError[],
  effects: Pick<Effects, "tell">,
  options?: TellOptions,
): readonly InputError[] {
  tellOutcomes(outcomes, effects);
  const all = [...problems, ...outcomes.flatMap((outcome) => outcome.problems)];
  tellProblems(all, effects, options);
  return all;
}

function tellOutcomes(outcomes: readonly RuleOutcome[], effects: Pick<Effects, "tell">): void {
  if (outcomes.length === 0) return;
  for (const outcome of outcomes.slice(0, TOLD)) {
    // What did nothing is told of as a problem.
    if (outcome.holds) effects.tell(`${formatPlace(outcome.rule.place)}: ${sayWhat(outcome)}`);
  }
  effects.tell(formatCuration(outcomes));
}

/** "3 of 4 rules for terms hold: 2 merged, 1 hidden". */
export function formatCuration(outcomes: readonly RuleOutcome[]): string {
  const done = outcomes.filter(({ holds }) => holds);
  const counts = Object.entries(PAST).flatMap(([does, past]) => {
    const own = done.filter(({ rule }) => rule.does === does).length;
    return own === 0 ? [] : [`${formatFigures(own)} ${past}`];
  });
  return (
    `${formatFigures(done.length)} of ${count(outcomes.length, "rule", "rules")} for terms ` +
    `${done.length === 1 ? "holds" : "hold"}${counts.length === 0 ? "" : `: ${counts.join(", ")}`}`
  );
}

function sayWhat(outcome: RuleOutcome): string {
  const { rule, names, term, holds } = outcome;
  if (!holds) return "nothing";
  const [first] = names.map(({ name, papers }) => `${name} (${inPapers(papers)})`);
  switch (rule.does) {
    case "merge": {
      const others = mergedNames(outcome)
        .map(({ name, papers }) => `${name} (${inPapers(papers)})`)
        .join(", ");
      const label = term?.label ?? rule.names[0] ?? "";
      return term === null ? `${others} is hidden with ${label}` : `${label} is also ${others}`;
    }
    case "rename":
      return `${first ?? ""} is called ${term?.label ?? ""}`;
    case "hide":
      return `${first ?? ""} is hidden`;
    case "keep":
      return `${first ?? ""} is kept`;
    case "kind":
      return `${first ?? ""} is of the kind ${rule.kind}`;
    case "describe":
      return `${first ?? ""} is described`;
  }
}

function inPapers(papers: number): string {
  return count(papers, "paper", "papers");
}
