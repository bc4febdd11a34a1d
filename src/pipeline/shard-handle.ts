/**
 * Shards of a corpus, wherever they are: in this thread, in a command's threads, in a browser's.
 *
 * Calls to a shard are answered in their order. Which shard has which paper changes no byte of the
 * result: shards give counts, and counts add up the same in any order.
 */
import type { ExtractShard } from "./extract-shard.ts";

export type ShardMethod = keyof ExtractShard;

export interface ShardCall {
  readonly method: ShardMethod;
  readonly args: readonly unknown[];
}

/** A shard, wherever it is. */
export type ShardHandle = {
  readonly [Method in ShardMethod]: (
    ...args: Parameters<ExtractShard[Method]>
  ) => Promise<ReturnType<ExtractShard[Method]>>;
};

export interface ShardPool {
  /** Never empty. */
  readonly shards: readonly ShardHandle[];
  /** Gives back what this thread has forgotten, where there is a way to. */
  sweepOwn(): void;
  /** Ends the threads; what is under way is lost. */
  close(): Promise<void>;
}

/** @param jobs - shards, 1 or more */
export type OpenShards = (jobs: number) => ShardPool;

export type Call = (method: ShardMethod, args: readonly unknown[]) => Promise<unknown>;

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

/** A shard that is asked by `call`. */
export function handleShard(call: Call): ShardHandle {
  const entries = METHODS.map((method) => [
    method,
    (...args: readonly unknown[]) => call(method, args),
  ]);
  return Object.fromEntries(entries) as ShardHandle;
}

/** Does what a call asks of a shard. */
export function answerCall(shard: ExtractShard, { method, args }: ShardCall): unknown {
  // The handle's types hold method and arguments together; a message has lost them.
  const call = shard[method] as (...given: readonly unknown[]) => unknown;
  return call.apply(shard, [...args]);
}
