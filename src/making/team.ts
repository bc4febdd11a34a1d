/**
 * The threads of a browser: workers of the worker that makes the map, where there is enough to do. Runs
 * in that worker (worker.ts says what runs where); a command's threads are pipeline/node-threads.ts.
 *
 * A thread costs the time and the memory of loading the program's tables, so a small map is made by one
 * thread. The bytes are the same; and where a browser starts no worker in a worker, or one of them
 * fails, all is done in one thread after all.
 */
import { extractInShards } from "../pipeline/extract-in-shards.ts";
import { type ThreadCall, ThreadWork } from "../pipeline/thread-work.ts";
import { ALONE, layLenses, LENSES, type PlaceLens, type Threads } from "../pipeline/threads.ts";
import { handleShard, type ShardPool } from "../pipeline/shard-handle.ts";
import { startThread, Thread, type ThreadWorker } from "./thread-client.ts";

export interface Team extends Threads {
  /** Ends the threads. */
  end(): void;
}

export interface TeamOptions {
  /** So many threads at most; default: what the device has. */
  readonly most?: number;
  /** Papers that are worth one thread's start. */
  readonly papersEach?: number;
  /** A thread that is not there after so many milliseconds does not come. */
  readonly patienceMs?: number;
  /** Another one in tests. */
  readonly start?: () => ThreadWorker;
}

/** More would be sooner done, but each takes a hundred megabytes before it has read a paper. */
const MOST_THREADS = 4;
/** Where a browser does not say what memory there is, as on every iPhone. */
const MOST_UNSAID = 2;
/** As with a command: each thread must first warm up what one thread has warm by then. */
const PAPERS_EACH = 1000;
const PATIENCE_MS = 20_000;

/** What a browser says of the device. */
export type Device = Pick<Navigator, "hardwareConcurrency"> & { readonly deviceMemory?: number };

/** How many threads a device has for a map. */
export function threadsOf({ hardwareConcurrency, deviceMemory }: Device): number {
  // In gigabytes; a device of two has no room for the tables twice.
  if (deviceMemory !== undefined && deviceMemory < 4) return 1;
  return Math.min(hardwareConcurrency, deviceMemory === undefined ? MOST_UNSAID : MOST_THREADS);
}

/** Gathers nobody yet: threads are started where papers are worth it. */
export function gatherTeam({
  most = threadsOf(navigator),
  papersEach = PAPERS_EACH,
  patienceMs = PATIENCE_MS,
  start = startThread,
}: TeamOptions = {}): Team {
  const threads: Thread[] = [];

  const end = (): void => {
    for (const thread of threads.splice(0)) thread.end();
  };
  /** What the threads do; where they fail, it is done here. */
  const withThreads = async <T>(work: () => Promise<T>, alone: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch {
      end();
      // What is wrong with the papers, and not with the threads, comes up again here.
      return alone();
    }
  };
  /** Whoever has least to do does it. */
  const ask = async <T>(call: ThreadCall): Promise<T> => {
    const [free] = threads.toSorted((a, b) => a.load - b.load);
    if (free === undefined) return new ThreadWork().answer(call) as T;
    return withThreads(
      () => free.ask(call) as Promise<T>,
      () => ask<T>(call),
    );
  };

  return {
    end,
    extract(papers, options) {
      const alone = () => ALONE.extract(papers, options);
      const jobs = Math.min(most, Math.floor(papers.length / papersEach));
      if (jobs < 2) return alone();
      return withThreads(async () => {
        for (let i = 0; i < jobs; ++i) threads.push(new Thread(start));
        await allBegun(threads, patienceMs);
        return extractInShards(papers, { ...options, jobs, open: () => poolOf([...threads]) });
      }, alone);
    },
    placeLenses(graph, layout, options) {
      if (threads.length === 0) return ALONE.placeLenses(graph, layout, options);
      const place: PlaceLens = (ground) => ask({ method: "layoutLens", args: [ground] });
      let done = 0;
      return layLenses(graph, layout, async (ground) => {
        const positions = await place(ground);
        options.onProgress?.(++done, LENSES);
        return positions;
      });
    },
    // The graph is here, and to send it takes as long as to make the index: so it is made here, while
    // the lenses, which are asked for next, are laid out elsewhere.
    async indexSearch(graph, options) {
      if (threads.length > 0) await new Promise((resolve) => setTimeout(resolve));
      return ALONE.indexSearch(graph, options);
    },
  };
}

function poolOf(team: readonly Thread[]): ShardPool {
  return {
    shards: team.map((thread) => handleShard((method, args) => thread.ask({ method, args }))),
    // A browser has no way to.
    sweepOwn: () => undefined,
    async close() {
      // They stay for what comes later, without the papers.
      await Promise.all(team.map((thread) => thread.ask({ method: "beginAnew", args: [] })));
    },
  };
}

/** @returns rejects where one of them does not come */
async function allBegun(threads: readonly Thread[], patienceMs: number): Promise<void> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error("the threads are late")), patienceMs);
  try {
    await Promise.race([Promise.all(threads.map(({ begun }) => begun)), late]);
  } finally {
    clearTimeout(timer);
  }
}
