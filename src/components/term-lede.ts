/** The sentences that a term's page and a community's page begin with. */
import { capitalised } from "../first-letter.ts";
import { formatFigures } from "../figures.ts";
import { formatProseCount, formatNumber } from "./prose.ts";

/** How many papers do what with a term. */
export interface RelationCounts {
  readonly introduces: number;
  readonly uses: number;
  readonly discusses: number;
}

/**
 * What the map's papers do with a term.
 *
 * `{uses: 5}` of 32 → "Five of the 32 papers on this map use it; none of them introduces it."
 *
 * @param papers - all papers of the map, ≥ 1
 */
export function formatTermLede(
  { introduces, uses, discusses }: RelationCounts,
  papers: number,
): string {
  const of = (count: number): string =>
    count === papers
      ? papers === 1
        ? "the one paper on this map"
        : `all ${formatNumber(papers)} papers on this map`
      : `${formatNumber(count)} of the ${formatFigures(papers)} papers on this map`;
  const verb = (count: number, one: string, many: string): string => (count === 1 ? one : many);

  if (discusses > 0) {
    return `${capitalised(of(discusses))} ${verb(discusses, "discusses", "discuss")} it.`;
  }
  if (introduces === 0) {
    const none = uses === 1 ? "it does not introduce it" : "none of them introduces it";
    return `${capitalised(of(uses))} ${verb(uses, "uses", "use")} it; ${none}.`;
  }
  const first = `${capitalised(of(introduces))} ${verb(introduces, "introduces", "introduce")} it`;
  if (uses === 0) return `${first}; no other uses it.`;
  return `${first}; ${formatNumber(uses)} ${uses === 1 ? "other uses" : "others use"} it.`;
}

/**
 * How many of a term's papers have another term too, as the subject of a sentence.
 *
 * @param count - in [1, papers]
 * @param papers - papers of the first term, ≥ 2
 */
export function formatShare(count: number, papers: number): string {
  if (count < papers) return `${capitalised(formatNumber(count))} of them`;
  return papers === 2 ? "Both" : `All ${formatNumber(papers)}`;
}

/** What a community is: `Nine of the 63 papers on this map`. */
export function formatCommunityLede(members: number, papers: number): string {
  return members === papers
    ? `All ${formatProseCount(papers, "paper")} on this map`
    : `${capitalised(formatNumber(members))} of the ${formatFigures(papers)} papers on this map`;
}
