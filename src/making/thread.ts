/**
 * A thread that helps to make a map: the far side of thread-client.ts, in a worker that the worker
 * started (worker.ts says what runs where).
 *
 * It is the program that makes maps, started once more by itself: one file, which the browser has
 * already, and not two with the same tables in them.
 */
import { type ThreadCall, ThreadWork } from "../pipeline/thread-work.ts";

/** What such a thread is called: by that it knows what it is. */
export const THREAD_NAME = "paperweft thread";

/** Calls are answered in their order; the first answer is to none, and says that it is there. */
export type ThreadAnswer = { readonly result: unknown } | { readonly error: unknown };

/** What of a worker's global scope a thread uses. */
export interface ThreadScope {
  onmessage: ((event: MessageEvent<ThreadCall>) => void) | null;
  postMessage(answer: ThreadAnswer): void;
}

/** Has a worker answer as a thread. */
export function serveAsThread(scope: ThreadScope): void {
  const work = new ThreadWork();
  scope.onmessage = ({ data }) => {
    try {
      scope.postMessage({ result: work.answer(data) });
    } catch (error) {
      scope.postMessage({ error });
    }
  };
  scope.postMessage({ result: null });
}
