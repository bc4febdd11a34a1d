/** A thread as the worker sees it that makes the map: asked, answered, ended. The other side is thread.ts. */
import type { ThreadCall } from "../pipeline/thread-work.ts";
import { THREAD_NAME, type ThreadAnswer } from "./thread.ts";

/** What is done with a thread's worker. */
export type ThreadWorker = Pick<Worker, "addEventListener" | "postMessage" | "terminate">;

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

export class Thread {
  readonly #worker: ThreadWorker;
  readonly #waiting: Waiting[] = [];
  #failure: Error | null = null;
  /** Done once it is there. */
  readonly begun: Promise<unknown>;

  /** @throws DOMException where the browser starts no worker in a worker */
  constructor(start: () => ThreadWorker) {
    this.#worker = start();
    this.begun = this.#wait();
    this.#worker.addEventListener("message", ({ data }: MessageEvent<ThreadAnswer>) => {
      const first = this.#waiting.shift();
      if ("error" in data) first?.reject(data.error);
      else first?.resolve(data.result);
    });
    const fail = ({ message }: { readonly message?: string }): void =>
      this.#fail(new Error(message === undefined || message === "" ? "no thread came" : message));
    this.#worker.addEventListener("error", (event) => {
      // It would be told to the page as well, which gives the map up.
      event.preventDefault();
      fail(event);
    });
    this.#worker.addEventListener("messageerror", () => fail({ message: "an answer was lost" }));
  }

  /** Calls that it has not answered yet. */
  get load(): number {
    return this.#waiting.length;
  }

  ask(call: ThreadCall): Promise<unknown> {
    if (this.#failure !== null) return Promise.reject(this.#failure);
    const answer = this.#wait();
    this.#worker.postMessage(call);
    return answer;
  }

  /** What is under way is lost. */
  end(): void {
    this.#fail(new Error("the thread was ended"));
    this.#worker.terminate();
  }

  #wait(): Promise<unknown> {
    const answer = new Promise<unknown>((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
    });
    // Whoever waits for it hears of it; nobody may be left.
    answer.catch(() => undefined);
    return answer;
  }

  #fail(failure: Error): void {
    this.#failure ??= failure;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#failure);
  }
}

/** Starts this very program once more, as a thread. */
export function startThread(): Worker {
  return new Worker(self.location.href, { type: "module", name: THREAD_NAME });
}
