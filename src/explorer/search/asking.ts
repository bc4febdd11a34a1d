/**
 * Questions one after the other: an answer counts only while nothing else has been asked.
 *
 * Who types eight letters asks eight times, and answers may come when the field says something else.
 */
import type { Answer, Search } from "../search.ts";
import { latestOnly } from "./latest.ts";

/** What a question comes to: null where it asked for nothing, "unreachable" without an index. */
export type Outcome = Answer | null | "unreachable";

export interface Asking {
  /**
   * Asks.
   *
   * @param onOutcome - called once, unless something else is asked before; where nothing is asked
   *   for, at once
   */
  ask(query: string, onOutcome: (outcome: Outcome) => void): void;
  /** Whether the last question has yet to be answered. */
  readonly isWaiting: () => boolean;
  /** Waits for the answer to the last question; false where another was asked meanwhile. */
  settle(): Promise<boolean>;
}

/** Nothing is asked yet. */
export function createAsking(search: Pick<Search, "ask">): Asking {
  const latest = latestOnly((query) => search.ask(query));
  let asked = 0;
  let answered = 0;
  let last = Promise.resolve();

  async function find(
    query: string,
    turn: number,
    onOutcome: (outcome: Outcome) => void,
  ): Promise<void> {
    let outcome: Outcome | undefined;
    try {
      outcome = query.trim() === "" ? null : await latest(query);
    } catch {
      outcome = "unreachable";
    }
    if (turn !== asked || outcome === undefined) return;
    answered = turn;
    onOutcome(outcome);
  }

  return {
    ask(query, onOutcome) {
      last = find(query, ++asked, onOutcome);
    },
    isWaiting: () => answered !== asked,
    async settle() {
      const turn = asked;
      await last;
      return turn === asked;
    },
  };
}
