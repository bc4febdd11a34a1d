/**
 * Colours that tell a number: a paper's year, or how often it is cited, of a term the mean of its
 * papers; VOSviewer calls it an overlay.
 *
 * N. J. van Eck, L. Waltman, "Software survey: VOSviewer, a computer program for bibliometric
 * mapping", Scientometrics 84 (2010), 523–538, https://doi.org/10.1007/s11192-009-0146-3
 */
import type { Overview } from "../dataset/reader.ts";
import { yearsToChoose } from "./filters.ts";
import type { ExplorerGraph, NodeAttributes } from "./graph.ts";

export const COLOURINGS = ["year", "cited"] as const;
/** What the marks' colours tell, in place of their community. */
export type Colouring = (typeof COLOURINGS)[number];

/** The largest place on the ramp, and what stands where nothing is known. */
export const MOST_READING = 254;
export const UNREAD = 255;

/** The share of papers that lies beyond an end of the scale: a book of Gauss must not be half of it. */
const BEYOND = 0.02;

/** A value at its place on the scale, 0 to 1. */
export interface Tick {
  readonly value: number;
  readonly place: number;
}

/** Where values stand. */
export interface Scale {
  readonly colouring: Colouring;
  /** What stands at its ends; what lies beyond stands there as well. */
  readonly ends: readonly [least: number, most: number];
  /** Whether there is anything beyond. */
  readonly beyond: readonly [below: boolean, above: boolean];
  /** 0 to 1. */
  place(value: number): number;
}

/** What is read of a map's nodes. */
export interface Readings {
  readonly scale: Scale;
  /** By nodes' indexes: 0 to `MOST_READING`, or `UNREAD`. */
  readonly places: Uint8Array;
  /** How many papers have none. */
  readonly unknown: number;
}

/** What a map's marks can be coloured by, beside their communities. */
export function colouringsOf(overview: Pick<Overview, "years" | "counted">): Colouring[] {
  return COLOURINGS.filter((one) =>
    one === "year" ? yearsToChoose(overview) !== null : overview.counted !== undefined,
  );
}

/** The colouring of that name; null where there is none. */
export function parseColouring(name: string | null): Colouring | null {
  return COLOURINGS.find((known) => known === name) ?? null;
}

const known = new WeakMap<ExplorerGraph, Map<Colouring, Readings>>();

/** What a colouring reads of a graph; read once. */
export function readingsOf(graph: ExplorerGraph, colouring: Colouring): Readings {
  const ofGraph = known.get(graph) ?? new Map<Colouring, Readings>();
  known.set(graph, ofGraph);
  const readings = ofGraph.get(colouring) ?? read(graph, colouring);
  ofGraph.set(colouring, readings);
  return readings;
}

function read(graph: ExplorerGraph, colouring: Colouring): Readings {
  const sums = new Float64Array(graph.order);
  const counts = new Uint32Array(graph.order);
  const values: number[] = [];
  let unknown = 0;
  graph.forEachNode((_key, node) => {
    if (node.kind !== "paper") return;
    const value = valueOf(node, colouring);
    if (value === null) {
      unknown += 1;
      return;
    }
    values.push(value);
    sums[node.index] = value;
    counts[node.index] = 1;
  });
  graph.forEachEdge((_edge, _attributes, _source, _target, paper, term) => {
    const value = valueOf(paper, colouring);
    if (value === null) return;
    sums[term.index]! += value;
    counts[term.index]! += 1;
  });
  const scale = scaleOf(values, colouring);
  const places = Uint8Array.from(sums, (sum, index) => {
    const count = counts[index]!;
    return count === 0 ? UNREAD : Math.round(scale.place(sum / count) * MOST_READING);
  });
  return { scale, places, unknown };
}

function valueOf(node: NodeAttributes, colouring: Colouring): number | null {
  return colouring === "year" ? node.year : node.timesCited;
}

/**
 * A scale for the values of papers: years evenly, citations by their logarithm, since few papers
 * have most of them.
 *
 * @param values - in any order
 */
export function scaleOf(values: readonly number[], colouring: Colouring): Scale {
  const sorted = Float64Array.from(values).sort();
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  const [first, last] = [at(0), at(1)];
  const isYear = colouring === "year";
  const least = isYear ? at(BEYOND) : 0;
  // Nothing is published after the last year; of citations a few have a hundred times the rest.
  const most = isYear ? last : roundCount(at(1 - BEYOND));
  const along = isYear ? (value: number) => value : Math.log1p;
  const [from, to] = [along(least), along(Math.max(most, least + 1))];
  return {
    colouring,
    ends: [least, Math.max(most, least + 1)],
    beyond: [first < least, last > most],
    place: (value) => Math.min(1, Math.max(0, (along(value) - from) / (to - from))),
  };
}

/** The next of 1, 2, 5, 10, 20, 50 … */
function roundCount(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return [1, 2, 5, 10].map((step) => step * power).find((round) => round >= value) ?? 1;
}

/** The ends of a scale and what lies between them: a year in the middle, counts by powers of ten. */
export function ticksOf({ colouring, ends: [least, most], place }: Scale): Tick[] {
  const between: number[] = [];
  if (colouring === "year") {
    if (most - least > 1) between.push(Math.round((least + most) / 2));
  } else {
    for (let count = 10; count < most; count *= 10) {
      // What would touch the last one is left out.
      if (place(count) < CROWDED) between.push(count);
    }
  }
  return [least, ...between, most].map((value) => ({ value, place: place(value) }));
}

/** Beyond this place a tick's figures touch those of the end. */
const CROWDED = 0.84;
