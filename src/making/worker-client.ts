/**
 * The worker that makes a map, as the page sees it.
 *
 * The worker and its tables weigh more than everything else on the site together. So it is fetched
 * when a visitor seems to be about to use it, and never by a mere visit.
 */
import type { Outcome } from "./make-map.ts";
import type { MakeAnswer, MakeRequest } from "./protocol.ts";

type Progress = Extract<MakeAnswer, { readonly kind: "progress" }>;

/** What the page does with a worker. */
export type MakingWorker = Pick<
  Worker,
  "addEventListener" | "postMessage" | "terminate" | "removeEventListener"
>;

export interface MakeOptions {
  readonly onProgress: (progress: Progress) => void;
  /** Ends the work, and the worker with it. */
  readonly signal: AbortSignal;
}

export interface Maker {
  /** Has the worker fetched, so that it is there when it is needed. */
  warmUp(): void;
  /**
   * Makes a map; one at a time.
   *
   * @returns rejects with the signal's reason where it is stopped, and with nothing else: a worker
   *   that fails is a kind of outcome
   */
  make(request: MakeRequest, options: MakeOptions): Promise<Outcome>;
}

/** A maker; `start` is another one in tests. */
export function createMaker(start: () => MakingWorker = startWorker): Maker {
  let waiting: MakingWorker | null = null;
  /** One that did not come is asked for anew: the connection may be back. */
  const forget = (): void => {
    waiting = null;
  };
  const warmUp = (): void => {
    if (waiting !== null) return;
    waiting = start();
    waiting.addEventListener("error", forget);
  };
  return {
    warmUp,
    async make(request, { onProgress, signal }) {
      signal.throwIfAborted();
      let worker: MakingWorker | null = null;
      try {
        warmUp();
        worker = waiting!;
        worker.removeEventListener("error", forget);
        // Each map has a worker of its own: what the last one took is given back.
        waiting = null;
        return await ask(worker, request, onProgress, signal);
      } catch (error) {
        if (signal.aborted) throw error;
        // A browser may refuse to start a worker, or to hand the files over.
        return { kind: "broken", message: String(error) };
      } finally {
        worker?.terminate();
      }
    },
  };
}

function ask(
  worker: MakingWorker,
  request: MakeRequest,
  onProgress: MakeOptions["onProgress"],
  signal: AbortSignal,
): Promise<Outcome> {
  const { promise, resolve, reject } = Promise.withResolvers<Outcome>();
  worker.addEventListener("message", ({ data }: MessageEvent<MakeAnswer>) => {
    if (data.kind === "progress") onProgress(data);
    else resolve(data);
  });
  worker.addEventListener("messageerror", () => {
    resolve({ kind: "broken", message: "The worker's answer could not be read" });
  });
  // Without a message it is the worker's file that did not come.
  worker.addEventListener("error", ({ message }) => {
    resolve({ kind: "broken", message: message || NOT_FETCHED });
  });
  signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
  worker.postMessage(request);
  return promise;
}

/** What is said of a worker that never began. */
export const NOT_FETCHED = "The program that makes maps could not be fetched";

function startWorker(): Worker {
  return new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
}
