/**
 * The hands of a browser: workers of the worker that makes the map, where there is enough to do. Runs
 * in that worker (worker.ts says what runs where); a command's threads are pipeline/threads.ts.
 *
 * A hand costs the time and the memory of loading the program's tables, so a small map is made by one
 * thread. The bytes are the same; and where a browser starts no worker in a worker, or one of them
 * fails, all is done in one thread after all.
 */
import { extractInShards } from "../pipeline/extract-in-shards.ts";
import { type HandCall, HandWork } from "../pipeline/hand-work.ts";
import { ALONE, type Hands, layLenses, LENSES, type PlaceLens } from "../pipeline/hands.ts";
import { handleShard, type ShardPool } from "../pipeline/shard-handle.ts";
import { Hand, type HandWorker, startHand } from "./hand-client.ts";

export interface Team extends Hands {
  /** Sends the hands away. */
  end(): void;
}

export interface TeamOptions {
  /** Hands at most; default: what the device has. */
  readonly most?: number;
  /** Papers that are worth one hand's start. */
  readonly papersEach?: number;
  /** A hand that is not there after so many milliseconds does not come. */
  readonly patienceMs?: number;
  /** Another one in tests. */
  readonly start?: () => HandWorker;
}

/** More would be sooner done, but each takes a hundred megabytes before it has read a paper. */
const MOST_HANDS = 4;
/** Where a browser does not say what memory there is, as on every iPhone. */
const MOST_UNSAID = 2;
/** As with a command: each hand must first warm up what one thread has warm by then. */
const PAPERS_EACH = 1000;
const PATIENCE_MS = 20_000;

/** What a browser says of the device. */
export type Device = Pick<Navigator, "hardwareConcurrency"> & { readonly deviceMemory?: number };

/** How many hands a device has for a map. */
export function handsOf({ hardwareConcurrency, deviceMemory }: Device): number {
  // In gigabytes; a device of two has no room for the tables twice.
  if (deviceMemory !== undefined && deviceMemory < 4) return 1;
  return Math.min(hardwareConcurrency, deviceMemory === undefined ? MOST_UNSAID : MOST_HANDS);
}

/** Gathers nobody yet: hands are started where papers are worth it. */
export function gatherTeam({
  most = handsOf(navigator),
  papersEach = PAPERS_EACH,
  patienceMs = PATIENCE_MS,
  start = startHand,
}: TeamOptions = {}): Team {
  const hands: Hand[] = [];

  const end = (): void => {
    for (const hand of hands.splice(0)) hand.end();
  };
  /** What the hands do; where they fail, it is done here. */
  const withHands = async <T>(work: () => Promise<T>, alone: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch {
      end();
      // What is wrong with the papers, and not with the hands, comes up again here.
      return alone();
    }
  };
  /** Whoever has least to do does it. */
  const ask = async <T>(call: HandCall): Promise<T> => {
    const [free] = hands.toSorted((a, b) => a.load - b.load);
    if (free === undefined) return new HandWork().answer(call) as T;
    return withHands(
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
      return withHands(async () => {
        for (let i = 0; i < jobs; ++i) hands.push(new Hand(start));
        await allBegun(hands, patienceMs);
        return extractInShards(papers, { ...options, jobs, open: () => poolOf([...hands]) });
      }, alone);
    },
    placeLenses(graph, layout, options) {
      if (hands.length === 0) return ALONE.placeLenses(graph, layout, options);
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
      if (hands.length > 0) await new Promise((resolve) => setTimeout(resolve));
      return ALONE.indexSearch(graph, options);
    },
  };
}

function poolOf(team: readonly Hand[]): ShardPool {
  return {
    shards: team.map((hand) => handleShard((method, args) => hand.ask({ method, args }))),
    // A browser has no way to.
    sweepOwn: () => undefined,
    async close() {
      // They stay for what comes later, without the papers.
      await Promise.all(team.map((hand) => hand.ask({ method: "beginAnew", args: [] })));
    },
  };
}

/** @returns rejects where one of them does not come */
async function allBegun(hands: readonly Hand[], patienceMs: number): Promise<void> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error("the hands are late")), patienceMs);
  try {
    await Promise.race([Promise.all(hands.map(({ begun }) => begun)), late]);
  } finally {
    clearTimeout(timer);
  }
}
