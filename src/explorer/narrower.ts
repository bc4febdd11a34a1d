/**
 * A term together with its narrower ones.
 *
 * A broad term's own count leaves out the papers that name a kind of it alone: 343 of 10,000 have
 * "reinforcement learning", and 89 more "deep reinforcement learning" or another kind.
 */
import { compareText } from "../ordering.ts";
import type { ExplorerGraph } from "./graph.ts";
import type { Trace } from "./state.ts";
import { formatFigures } from "../figures.ts";

export interface WithNarrower {
  readonly term: string;
  /** Keys of its narrower terms, direct ones alone: those that its panel names. */
  readonly narrower: readonly string[];
  /** Keys of the papers that have it or one of them, each once, sorted. */
  readonly papers: readonly string[];
}

/**
 * A term with its narrower ones.
 *
 * @returns null where they have no paper that it has not
 */
export function withNarrower(
  graph: ExplorerGraph,
  term: string,
  narrower: readonly string[],
): WithNarrower | null {
  const papers = new Set([term, ...narrower].flatMap((key) => graph.inNeighbors(key)));
  if (papers.size === graph.getNodeAttribute(term, "degree")) return null;
  return { term, narrower, papers: [...papers].sort(compareText) };
}

/** The term with a ring, and its narrower ones, all their papers, and the lines between them lit. */
export function traceNarrower(
  graph: ExplorerGraph,
  { term, narrower, papers }: WithNarrower,
): Trace {
  const linesOf = (key: string) =>
    graph.mapInEdges(key, (_edge, _weight, paper) => [paper, key] as const);
  return {
    chosen: [term],
    lit: [...papers, ...narrower],
    accent: linesOf(term),
    ink: narrower.flatMap(linesOf),
  };
}

/** "432 with its 28 narrower terms". */
export function formatNarrower({ papers, narrower }: WithNarrower): string {
  const terms =
    narrower.length === 1 ? "narrower term" : `${formatFigures(narrower.length)} narrower terms`;
  return `${formatFigures(papers.length)} with its ${terms}`;
}
