/** Work that a thread of its own does, so that the stages after it need not wait. */
import { once } from "node:events";
import { Worker } from "node:worker_threads";

/** From so many nodes on a thread saves more than its start costs. */
export const FEWEST_NODES_APART = 10_000;

/**
 * Sends a thread its work, and gives its answer.
 *
 * @param script - of a thread that answers one message with another
 * @throws the signal's reason, once it is aborted
 */
export async function runApart<Answer>(
  script: URL,
  message: unknown,
  signal?: AbortSignal,
): Promise<Answer> {
  const worker = new Worker(script);
  try {
    worker.postMessage(message);
    const [answer] = (await once(worker, "message", { signal })) as [Answer];
    return answer;
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    await worker.terminate();
  }
}
