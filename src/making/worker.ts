/**
 * Makes a map in a thread of its own: the page stays alive, and ends the work by ending the thread, and
 * with it the threads that this one has started.
 *
 * What runs where:
 *
 *   the page    make-page.ts, worker-client.ts   shows and asks; keeps what was made
 *   the worker  make-map.ts, team.ts             runs the stages, one after the other
 *   threads     thread.ts                        workers of the worker, each with a share of the papers or
 *                                                a lens; none where the papers are few
 *
 * The worker and its threads are this one file, started under two names: the tables in it weigh two
 * megabytes. protocol.ts is what page and worker say to each other, pipeline/thread-work.ts what a
 * thread is asked.
 */
import { serveAsThread, THREAD_NAME } from "./thread.ts";
import { makeMap, type Outcome } from "./make-map.ts";
import type { MakeAnswer, MakeRequest } from "./protocol.ts";

/** What of a worker's global scope is used; its types are not those of a page. */
interface Scope {
  readonly name?: string;
  onmessage: ((event: MessageEvent<MakeRequest>) => void) | null;
  postMessage(message: MakeAnswer, transfer?: readonly Transferable[]): void;
}
const scope = self as unknown as Scope;

if (scope.name === THREAD_NAME) serveAsThread(self);
else
  scope.onmessage = ({ data }) => {
    makeMap(data, (progress) => scope.postMessage(progress))
      .then((outcome) => scope.postMessage(outcome, buffersOf(outcome)))
      // What fails here nobody else hears of: the page would wait for ever.
      .catch((error: unknown) => scope.postMessage({ kind: "broken", message: String(error) }));
  };

/** What is handed over rather than copied: a dataset may be a hundred megabytes. */
function buffersOf(outcome: Outcome): Transferable[] {
  if (outcome.kind !== "made") return [];
  return [...outcome.files.values()].map(({ buffer }) => buffer as ArrayBuffer);
}
