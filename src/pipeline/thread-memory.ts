/**
 * What V8 is told of memory where a corpus is read by several threads.
 *
 * V8 spends memory to save time, and thinks of one thread: left to itself, a corpus of a hundred
 * thousand papers would take half as much again, and be read no sooner.
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/**
 * Memory for what a thread has made last, in megabytes, before it is looked through. V8 would take
 * five times as much, for each thread, and be no faster for it: what a paper leaves behind is little.
 */
export const YOUNG_MEMORY_MB = 24;

/**
 * How much a thread's memory may grow, in percent of what is still in use, before it is looked
 * through whole. V8 would let it grow fourfold, in each thread at once; nearly all that a corpus is
 * kept as stays in use, and half of the memory would be what does not. Graph and layout, which
 * follow in a build, make and forget more.
 */
const GROWTH = { reading: 20, later: 40 } as const;

/** Holds for all threads. */
export function limitGrowth(when: keyof typeof GROWTH): void {
  setFlagsFromString(`--heap-growing-percent=${String(GROWTH[when])}`);
}

type Collect = (how: { type: "major"; execution: "sync"; flavor: "last-resort" }) => void;

/**
 * Gives back what this thread no longer uses. V8 looks for that when more is asked for; a thread that
 * waits for others asks for nothing, and would hold all that it has forgotten.
 */
export function sweepMemory(): void {
  // Node's own way to the collector, where it was not started with this flag.
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as Collect;
  // The last resort moves what is left together; else its pages would stay, each nearly empty.
  collect({ type: "major", execution: "sync", flavor: "last-resort" });
}
