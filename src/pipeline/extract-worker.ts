/** A worker thread of `npm run extract`: answers calls to its shard, one by one. */
import { parentPort } from "node:worker_threads";
import type { ShardAnswer, ShardCall } from "./extract-pool.ts";
import { ExtractShard } from "./extract-shard.ts";

const shard = new ExtractShard();

parentPort?.on("message", ({ method, args }: ShardCall) => {
  let answer: ShardAnswer;
  try {
    // The pool's types hold method and arguments together; a message has lost them.
    const call = shard[method] as (...given: readonly unknown[]) => unknown;
    answer = { result: call.apply(shard, [...args]) };
  } catch (error) {
    answer = { error };
  }
  parentPort?.postMessage(answer);
});
