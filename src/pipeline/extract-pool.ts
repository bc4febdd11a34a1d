/**
 * Shards of `npm run extract`, each in a thread of its own; or one in this thread, where there is
 * one job.
 */
import { Worker } from "node:worker_threads";
import { ExtractShard } from "./extract-shard.ts";
import {
  answerCall,
  handleShard,
  type ShardCall,
  type ShardMethod,
  type ShardPool,
} from "./shard-handle.ts";
import { limitGrowth, sweepMemory, YOUNG_MEMORY_MB } from "./thread-memory.ts";

export type ShardAnswer = { readonly result: unknown } | { readonly error: unknown };

const WORKER = new URL("./extract-worker.ts", import.meta.url);

/** @param jobs - shards, 1 or more */
export function openShards(jobs: number): ShardPool {
  if (jobs === 1) {
    const shard = new ExtractShard();
    return {
      shards: [handleShard((method, args) => callHere(shard, { method, args }))],
      // It has the shard as well: what it has forgotten is little.
      sweepOwn: () => undefined,
      close: closeNone,
    };
  }
  limitGrowth("reading");
  const threads = Array.from({ length: jobs }, () => new ShardThread());
  return {
    shards: threads.map((thread) => handleShard((method, args) => thread.call(method, args))),
    sweepOwn: sweepMemory,
    async close() {
      await Promise.all(threads.map((thread) => thread.close()));
      limitGrowth("later");
    },
  };
}

async function closeNone(): Promise<void> {
  // There is no thread.
}

async function callHere(shard: ExtractShard, call: ShardCall): Promise<unknown> {
  // A terminal shows how far it is, and hears Ctrl-C, between calls.
  await new Promise(setImmediate);
  return answerCall(shard, call);
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
