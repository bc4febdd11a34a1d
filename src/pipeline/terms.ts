/**
 * `npm run terms`: the terms of a map as a table, or what of them a person should look at.
 *
 * No graph, no layout: whoever writes rules runs this again and again.
 */
import { formatFigures } from "../figures.ts";
import { formatTerms } from "../map/index.ts";
import { compareText } from "../ordering.ts";
import { type Extraction, reviewTerms, type Suggestion, type Term } from "../terms/index.ts";
import { type BuildOptions, readInputs } from "./build.ts";
import type { Effects } from "./effects.ts";
import { runTermStages } from "./stages.ts";
import { count } from "./summary.ts";
import { NODE_THREADS } from "./node-threads.ts";

/** What a review has, by the rule that it suggests. */
const HEADINGS = [
  ["merge", "Likely duplicates: the first of each line becomes the label."],
  ["hide", "Likely noise."],
  ["keep", "Likely missing."],
] as const;

/** Prints the terms, or with `review` what a person should look at. */
export async function printTerms(
  { review, ...options }: Omit<BuildOptions, "out"> & { readonly review: boolean },
  effects: Effects,
): Promise<void> {
  const inputs = await readInputs({ ...options, out: "" }, effects);
  const { corpus, extraction } = await runTermStages(inputs, effects, NODE_THREADS);
  effects.log(
    review ? formatReview(reviewTerms(corpus.papers, extraction)) : formatTable(extraction),
  );
}

/** Tab-separated, with a header; most papers first. */
export function formatTable({ terms }: Pick<Extraction, "terms">): string {
  const rows = [...terms]
    .sort((a, b) => b.occurrences.length - a.occurrences.length || compareText(a.key, b.key))
    .map((term) => [term.label, kindOf(term), String(term.occurrences.length), aliasesOf(term)]);
  return [["label", "kind", "papers", "aliases"], ...rows]
    .map((cells) => cells.map((cell) => cell.replaceAll(/\s+/g, " ")).join("\t"))
    .join("\n");
}

function kindOf(term: Term): string {
  return term.kind === "method" ? term.methodKind : term.kind;
}

/** The other forms, with semicolons between them. */
function aliasesOf({ label, aliases }: Term): string {
  return aliases.filter((alias) => alias !== label).join("; ");
}

/** YAML to paste into data/terms.yaml. */
export function formatReview(suggestions: readonly Suggestion[]): string {
  if (suggestions.length === 0) return "# There is nothing to look at.";
  const parts = HEADINGS.flatMap(([does, heading]) => {
    const own = suggestions.filter(({ rule }) => rule.does === does);
    return own.length === 0 ? [] : [`# ${heading}\n${formatTerms(own)}`];
  });
  const likely = suggestions.filter(({ isLikely }) => isLikely).length;
  return [
    `# ${count(suggestions.length, "guess", "guesses")}, ${formatFigures(likely)} of them likely; ` +
      "the others are commented out.\n" +
      "# Copy into data/terms.yaml what is right, below the same keys where they stand there.\n",
    ...parts,
  ]
    .join("\n")
    .trimEnd();
}
