/** Why a community is one, in figures: what its panel says small, after it has said so in words. */
import { formatFigures } from "../figures.ts";
import type { Bond, CommunityFacts } from "./community-facts.ts";
import { formatCount } from "./things.ts";

/**
 * How many papers have the terms that bind it, here and elsewhere, and how much any two share.
 *
 * @param bonds - as they were named
 * @returns "" where there is nothing to count
 */
export function formatReason(
  {
    papers,
    others,
    within,
    across,
  }: Pick<CommunityFacts, "papers" | "others" | "within" | "across">,
  bonds: readonly Bond[],
): string {
  const sentences: string[] = [];
  if (bonds.length > 0) {
    const inside = formatEach(bonds.map((bond) => bond.inside));
    const these = bonds.length === 1 ? "it" : "these";
    const outside = formatEach(bonds.map((bond) => bond.outside));
    const have = bonds.length === 1 && bonds[0]!.inside === 1 ? "has" : "have";
    const elsewhere = others === 0 ? "" : `; of the ${formatFigures(others)} others ${outside}`;
    sentences.push(
      `${inside} of its ${formatCount(papers, "paper")} ${have} ${these}${elsewhere}.`,
    );
  }
  if (papers > 1 && others > 0) {
    sentences.push(
      `Two of its papers share ${average(within)} terms on average, one of them and a paper from elsewhere ${average(across)}.`,
    );
  }
  return sentences.join(" ");
}

/** "8, 4 and 4"; "none" where all are 0. */
function formatEach(counts: readonly number[]): string {
  if (counts.every((count) => count === 0)) return "none";
  const figures = counts.map((count) => (count === 0 ? "none" : formatFigures(count)));
  const last = figures.at(-1)!;
  return figures.length === 1 ? last : `${figures.slice(0, -1).join(", ")} and ${last}`;
}

function average(value: number): string {
  return value.toFixed(value < 0.1 ? 2 : 1);
}
