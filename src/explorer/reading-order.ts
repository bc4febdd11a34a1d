/**
 * What to read after a paper: a few that cover, one after the other, what it is about.
 *
 * The papers that share most often share the same; whoever reads the third of them learns nothing
 * new. For each, what those before it carry already therefore counts less (after J. Carbonell and
 * J. Goldstein, "The use of MMR, diversity-based reranking", SIGIR 1998,
 * https://doi.org/10.1145/290941.291025).
 */
import { compareBy, compareText } from "../ordering.ts";
import type { ExplorerGraph } from "./graph.ts";
import { rarity, type SharedWith } from "./similarity.ts";

export interface NextPaper {
  readonly key: string;
  /** A method that it introduces and the paper before uses; null where there is none. */
  readonly introduces: string | null;
  /** Shared terms that none before it carries, most telling first; never empty. */
  readonly terms: readonly string[];
}

/** Papers looked at: what shares less is no reading for the day. */
const LOOKED_AT = 40;
/** Of a term that a paper before carries. None at all would lead to whatever shares one odd word. */
const COVERED_COUNTS = 0.5;
/**
 * What one shared term must tell to be a reason alone, as a part of what the rarest one tells that both
 * papers are wholly about. In a thousand papers of every field most share one passing word with another
 * at best, "subproblem": to send somebody there would be a guess.
 */
const TELLS_ALONE = 0.7;
/** Who introduces what the paper uses is where it comes from. */
const INTRODUCES_COUNTS = 2;

/**
 * The papers to read next, in order; none for what shares one term that hardly tells.
 *
 * @param shares - what `sharesMostWith` found for the paper
 * @param papers - all papers of the map
 * @param most - how many at most
 */
export function readNext(
  graph: ExplorerGraph,
  paper: string,
  shares: readonly SharedWith[],
  papers: number,
  most = 3,
): NextPaper[] {
  const alone = TELLS_ALONE * rarity(papers, 2);
  const candidates = shares
    .filter(
      ({ key, terms: [first, ...others] }) =>
        others.length > 0 || partOf(graph, paper, key, first!, papers) >= alone,
    )
    .slice(0, LOOKED_AT)
    .map(({ key, terms }) => ({
      key,
      parts: terms.map((term): [string, number] => [term, partOf(graph, paper, key, term, papers)]),
    }));
  const covered = new Set<string>();
  const order: NextPaper[] = [];
  while (order.length < most) {
    const scored = candidates
      .filter(({ key }) => !order.some((next) => next.key === key))
      .map(({ key, parts }) => {
        const fresh = parts.filter(
          ([term]) => !covered.has(term) && isReason(graph, paper, key, term),
        );
        const score = parts.reduce(
          (sum, [term, part]) => sum + (covered.has(term) ? COVERED_COUNTS * part : part),
          0,
        );
        return { key, parts, fresh, score };
      })
      .filter(({ fresh }) => fresh.length > 0)
      .sort(
        compareBy(
          (a, b) => b.score - a.score,
          (a, b) => compareText(a.key, b.key),
        ),
      );
    const [best] = scored;
    if (best === undefined) break;
    const terms = best.fresh
      .sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))
      .map(([term]) => term);
    const introduces = terms.find((term) => introducesUsed(graph, paper, best.key, term)) ?? null;
    order.push({ key: best.key, introduces, terms });
    for (const [term] of best.parts) covered.add(term);
  }
  return order;
}

/** What a shared term tells, as in similarity.ts. */
function partOf(
  graph: ExplorerGraph,
  paper: string,
  other: string,
  term: string,
  papers: number,
): number {
  const weight = (key: string) => graph.getEdgeAttribute(graph.edge(key, term), "weight");
  const told =
    Math.sqrt(weight(paper) * weight(other)) *
    rarity(papers, graph.getNodeAttribute(term, "degree"));
  return introducesUsed(graph, paper, other, term) ? INTRODUCES_COUNTS * told : told;
}

/** A third of all papers have a hub: only who introduces one is read for it. */
function isReason(graph: ExplorerGraph, paper: string, other: string, term: string): boolean {
  return !graph.getNodeAttribute(term, "hub") || introducesUsed(graph, paper, other, term);
}

function introducesUsed(graph: ExplorerGraph, paper: string, other: string, term: string): boolean {
  const relation = (key: string) => graph.getEdgeAttribute(graph.edge(key, term), "relation");
  return relation(other) === "introduces" && relation(paper) === "uses";
}
