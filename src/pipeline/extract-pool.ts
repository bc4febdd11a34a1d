/**
 * Shards of `npm run extract`, each in a thread of its own; or one in this thread, where there is
 * one job.
 *
 * Calls to a shard are answered in their order. Which shard has which paper changes no byte of the
 * result: shards give counts, and counts add up the same in any order.
 */
import { Worker } from "node:worker_threads";
import { ExtractShard } from "./extract-shard.ts";
import { limitGrowth, YOUNG_MEMORY_MB } from "./thread-memory.ts";

export type ShardMethod = keyof ExtractShard;

export interface ShardCall {
  readonly method: ShardMethod;
  readonly args: readonly unknown[];
}

export type ShardAnswer = { readonly result: unknown } | { readonly error: unknown };

/** A shard, wherever it is. */
export type ShardHandle = {
  readonly [Method in ShardMethod]: (
    ...args: Parameters<ExtractShard[Method]>
  ) => Promise<ReturnType<ExtractShard[Method]>>;
};

export interface ShardPool {
  /** Never empty. */
  readonly shards: readonly ShardHandle[];
  /** Ends the threads; what is under way is lost. */
  close(): Promise<void>;
}

const WORKER = new URL("./extract-worker.ts", import.meta.url);

/** @param jobs - shards, 1 or more */
export function openShards(jobs: number): ShardPool {
  if (jobs === 1) {
    const shard = new ExtractShard();
    return { shards: [handle((method, args) => callHere(shard, method, args))], close: closeNone };
  }
  limitGrowth("reading");
  const threads = Array.from({ length: jobs }, () => new ShardThread());
  return {
    shards: threads.map((thread) => handle((method, args) => thread.call(method, args))),
    async close() {
      await Promise.all(threads.map((thread) => thread.close()));
      limitGrowth("later");
    },
  };
}

type Call = (method: ShardMethod, args: readonly unknown[]) => Promise<unknown>;

/** What a shard answers to; the compiler misses one that is left out. */
const METHODS = Object.keys({
  read: true,
  takeCounts: true,
  takePiece: true,
  sweep: true,
  link: true,
  choose: true,
  name: true,
  lines: true,
  placed: true,
  settle: true,
  filter: true,
} satisfies Record<ShardMethod, true>) as ShardMethod[];

function handle(call: Call): ShardHandle {
  const entries = METHODS.map((method) => [
    method,
    (...args: readonly unknown[]) => call(method, args),
  ]);
  return Object.fromEntries(entries) as ShardHandle;
}

async function closeNone(): Promise<void> {
  // There is no thread.
}

async function callHere(
  shard: ExtractShard,
  method: ShardMethod,
  args: readonly unknown[],
): Promise<unknown> {
  // A terminal shows how far it is, and hears Ctrl-C, between calls.
  await new Promise(setImmediate);
  const call = shard[method] as (...given: readonly unknown[]) => unknown;
  return call.apply(shard, [...args]);
}

class ShardThread {
  readonly #worker = new Worker(WORKER, {
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEMORY_MB },
  });
  readonly #waiting: { resolve: (result: unknown) => void; reject: (error: unknown) => void }[] =
    [];

  constructor() {
    this.#worker.on("message", (answer: ShardAnswer) => {
      const first = this.#waiting.shift();
      if ("error" in answer) first?.reject(answer.error);
      else first?.resolve(answer.result);
    });
    this.#worker.on("error", (error) => {
      for (const { reject } of this.#waiting.splice(0)) reject(error);
    });
  }

  call(method: ShardMethod, args: readonly unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage({ method, args } satisfies ShardCall);
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}
