/**
 * A thread that helps to make a map: the far side of hand-client.ts, in a worker that the worker
 * started (worker.ts says what runs where).
 *
 * It is the program that makes maps, started once more by itself: one file, which the browser has
 * already, and not two with the same tables in them.
 */
import { type HandCall, HandWork } from "../pipeline/hand-work.ts";

/** What such a thread is called: by that it knows what it is. */
export const HAND = "paperweft hand";

/** Calls are answered in their order; the first answer is to none, and says that it is there. */
export type HandAnswer = { readonly result: unknown } | { readonly error: unknown };

/** What of a worker's global scope a hand uses. */
export interface HandScope {
  onmessage: ((event: MessageEvent<HandCall>) => void) | null;
  postMessage(answer: HandAnswer): void;
}

/** Has a worker answer as a hand. */
export function serveAsHand(scope: HandScope): void {
  const work = new HandWork();
  scope.onmessage = ({ data }) => {
    try {
      scope.postMessage({ result: work.answer(data) });
    } catch (error) {
      scope.postMessage({ error });
    }
  };
  scope.postMessage({ result: null });
}
