/** What a thread can do for the stages, one call after the other, wherever it is. */
import { layoutLens, type LensGround } from "../layout/index.ts";
import { ExtractShard } from "./extract-shard.ts";
import { answerCall, type ShardCall } from "./shard-handle.ts";

export type ThreadCall =
  | ShardCall
  /** From now on the shard has other papers. */
  | { readonly method: "beginAnew"; readonly args: readonly [] }
  | { readonly method: "layoutLens"; readonly args: readonly [LensGround] };

export class ThreadWork {
  #shard = new ExtractShard();

  /** Does what is asked; calls to the shard mind those before them. */
  answer(call: ThreadCall): unknown {
    switch (call.method) {
      case "beginAnew":
        this.#shard = new ExtractShard();
        return null;
      case "layoutLens":
        return layoutLens(...call.args);
      default:
        return answerCall(this.#shard, call);
    }
  }
}
