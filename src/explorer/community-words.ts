/** Why a community is one, in figures: what its panel says small, after it has said so in words. */
import { formatFigures } from "../figures.ts";
import type { Bond, CommunityFacts } from "./community-facts.ts";
import { formatCount } from "./things.ts";

/**
 * How many papers have the terms that bind it, here and elsewhere, and how much any two share.
 *
 * @param bonds - as they were named; each figure stands with its term, or nobody knows what it counts
 * @param nameOf - a term by its key
 * @returns words and names as they follow each other; none where there is nothing to count
 */
export function formatReason<Name>(
  {
    papers,
    others,
    within,
    across,
  }: Pick<CommunityFacts, "papers" | "others" | "within" | "across">,
  bonds: readonly Bond[],
  nameOf: (key: string) => Name,
): (string | Name)[] {
  const said: (string | Name)[] = [];
  for (const [i, { key, inside, outside }] of bonds.entries()) {
    const here = i === 0 ? ` of its ${formatCount(papers, "paper")}` : "";
    const rest = i === 0 ? ` of the ${formatFigures(others)} others` : "";
    const elsewhere = others === 0 ? "" : ` and ${figure(outside)}${rest}`;
    said.push(nameOf(key), `${i === 0 ? " is" : ""} in ${figure(inside)}${here}${elsewhere}`);
    said.push(i === bonds.length - 1 ? ". " : ", ");
  }
  if (papers > 1 && others > 0) {
    said.push(
      `Two of its papers share ${average(within)} terms on average; one of its papers and one from elsewhere share ${average(across)}.`,
    );
  }
  return said;
}

function figure(count: number): string {
  return count === 0 ? "none" : formatFigures(count);
}

function average(value: number): string {
  return value.toFixed(value < 0.1 ? 2 : 1);
}
