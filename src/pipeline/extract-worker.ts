/** A worker thread of `npm run extract`: answers calls to its shard, one by one. */
import { parentPort } from "node:worker_threads";
import type { ShardAnswer } from "./extract-pool.ts";
import { ExtractShard } from "./extract-shard.ts";
import { answerCall, type ShardCall } from "./shard-handle.ts";
import { sweepMemory } from "./thread-memory.ts";

const shard = new ExtractShard(sweepMemory);

parentPort?.on("message", (call: ShardCall) => {
  let answer: ShardAnswer;
  try {
    answer = { result: answerCall(shard, call) };
  } catch (error) {
    answer = { error };
  }
  parentPort?.postMessage(answer);
});
