/** Why a community is one, in figures: what its panel says small, after it has said so in words. */
import { formatFigures } from "../figures.ts";
import type { Bond, CommunityFacts } from "./community-facts.ts";
import { formatCount } from "./things.ts";

/**
 * How many papers have the terms that bind it, here and elsewhere, and how much any two share.
 *
 * @param bonds - as they were named; each figure stands with its term, and says whether it counts
 *   papers here or elsewhere, or nobody knows what it counts
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
  const isAlone = others === 0;
  for (const [i, { key, inside, outside }] of bonds.entries()) {
    const first = i === 0;
    const whole = first ? ` of its ${formatCount(papers, "paper")}` : isAlone ? "" : " here";
    const rest = first && outside > 0 ? ` of the ${formatFigures(others)}` : "";
    const elsewhere = isAlone ? "" : `, ${figure(outside)}${rest} elsewhere`;
    said.push(nameOf(key), `${first ? " is" : ""} in ${figure(inside)}${whole}${elsewhere}`);
    said.push(i === bonds.length - 1 ? ". " : isAlone ? ", " : "; ");
  }
  if (papers > 1 && !isAlone) {
    said.push(
      `On average two of its papers share ${average(within)} terms, one of its papers and one from elsewhere ${average(across)}.`,
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
