/**
 * Who does the work that can be shared out: the order of the stages is the same for all of them, and
 * so is every byte.
 *
 * A command has threads (node-threads.ts), a browser workers of the worker that the stages run in
 * (making/team.ts).
 */
import type { Paper } from "../corpus/index.ts";
import {
  buildSearchIndex,
  orderNodes,
  type PlacedLens,
  searchDocuments,
} from "../dataset/builder.ts";
import { buildLens, LENS_NAMES, type PaperweftGraph } from "../graph/index.ts";
import {
  groundOfLens,
  type Layout,
  layoutLens,
  type LensGround,
  type Position,
} from "../layout/index.ts";
import type { TermRule } from "../term-rules.ts";
import { type Extraction, extractTerms, type KnownTerm } from "../terms/index.ts";

/** Each of them rejects with the signal's reason, once it is aborted. */
export interface Threads {
  /** The terms stage. */
  extract(papers: readonly Paper[], options: ExtractionOptions): Promise<Extraction>;
  /** Builds and lays out all lenses of a map. */
  placeLenses(graph: PaperweftGraph, layout: Layout, options: LensesOptions): Promise<PlacedLens[]>;
  /** Makes search.bin. */
  indexSearch(graph: PaperweftGraph, options: Stoppable): Promise<Uint8Array>;
}

export interface Stoppable {
  readonly signal: AbortSignal;
}

export interface LensesOptions extends Stoppable {
  /** Told what was laid out, where one comes after the other: lenses done, lenses in all. */
  readonly onProgress?: (done: number, of: number) => void;
}

export interface ExtractionOptions extends Stoppable {
  readonly rules?: readonly TermRule[];
  /** Terms of the map that this one continues; those that are here again keep their keys. */
  readonly known?: readonly KnownTerm[];
  /** Told what was read: papers done, papers in all. */
  readonly onProgress?: (done: number, of: number) => void;
}

/** Lenses in all. */
export const LENSES = LENS_NAMES.length;

/** One thing after the other, in the thread that asks. */
export const ALONE: Threads = {
  extract: (papers, options) => atOnce(() => extractTerms(papers, options)),
  placeLenses(graph, layout, { onProgress }) {
    let done = 0;
    // Told in here: all of them are laid out before the first is waited for.
    const lay = (ground: LensGround): Position[] => {
      const positions = layoutLens(ground);
      onProgress?.(++done, LENSES);
      return positions;
    };
    return layLenses(graph, layout, (ground) => atOnce(() => lay(ground)));
  },
  indexSearch: (graph) => atOnce(() => buildSearchIndex(searchDocuments(orderNodes(graph)))),
};

/** What is done when it is asked for, as a promise: what it throws, that rejects with. */
function atOnce<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(work());
  });
}

/** Lays one lens out, here or elsewhere. */
export type PlaceLens = (ground: LensGround) => Promise<Position[]>;

export function layLenses(
  graph: PaperweftGraph,
  layout: Layout,
  place: PlaceLens,
): Promise<PlacedLens[]> {
  return Promise.all(
    LENS_NAMES.map(async (name) => {
      const lens = buildLens(graph, name);
      return { lens, positions: await place(groundOfLens(graph, layout, lens)) };
    }),
  );
}
