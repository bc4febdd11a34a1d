/**
 * How much an edge tells.
 *
 * Without weights, a word that every paper has would pull the map together as strongly as the one
 * idea that two papers share. An edge's weight is rarity × centrality:
 *
 *   rarity     = ln(1 + N / d) / ln(1 + N)        N papers in all, d of them have the term
 *   centrality = 1 − (1 − place) / √m             m mentions in this paper
 *   place      = 1 introduced, or in the title · .8 keywords · .7 first sentence · .5 later
 *
 * so a term of one paper that stands in its title weighs 1, and each further mention moves a term
 * nearer to that. Rarity is K. Spärck Jones, "A statistical interpretation of term specificity and
 * its application in retrieval", Journal of Documentation 28 (1972), 11–21,
 * https://doi.org/10.1108/eb026526, smoothed so that it is never 0 and scaled so that a term of one
 * paper has 1; that early sentences carry a paper's subject is P. B. Baxendale, "Machine-made index
 * for technical literature", IBM Journal 2 (1958), 354–361, https://doi.org/10.1147/rd.24.0354.
 */
import type { Mention, Occurrence, Sentence } from "../terms/index.ts";

const PLACE = { title: 1, keywords: 0.8, firstSentence: 0.7, later: 0.5 } as const;

/**
 * How rare a term is, in (0, 1]: 1 where one paper has it.
 *
 * @param papers - papers in all, ≥ 1
 * @param having - papers that have the term, 1 to `papers`
 */
export function rarity(papers: number, having: number): number {
  return Math.log(1 + papers / having) / Math.log(1 + papers);
}

/**
 * How central a term is to a paper, in [.5, 1].
 *
 * @param sentences - the paper's, in order
 */
export function centrality(
  { relation, mentions }: Pick<Occurrence, "relation" | "mentions">,
  sentences: readonly Sentence[],
): number {
  const firstEnd = sentences.find(({ field }) => field === "abstract")?.end ?? 0;
  const place =
    relation === "introduces"
      ? 1
      : Math.max(PLACE.later, ...mentions.map((mention) => placeOf(mention, firstEnd)));
  return 1 - (1 - place) / Math.sqrt(Math.max(1, mentions.length));
}

/** Rarity × centrality, rounded to four decimals, in (0, 1]. */
export function edgeWeight(
  occurrence: Pick<Occurrence, "relation" | "mentions">,
  sentences: readonly Sentence[],
  termRarity: number,
): number {
  // Rounded, since Math.log may differ in the last bit between engines and Leiden amplifies it.
  return Math.max(1e-4, Math.round(termRarity * centrality(occurrence, sentences) * 1e4) / 1e4);
}

function placeOf({ field, start }: Mention, firstEnd: number): number {
  if (field !== "abstract") return PLACE[field];
  return start < firstEnd ? PLACE.firstSentence : PLACE.later;
}
