/**
 * The browser's history as a trail of steps, with a guard before what lies over the map.
 *
 * "Back" on a phone closes what lies on top. A page hears of "back" only when it has an entry to go
 * back from, so whatever the reader opens over the map gets one: a guard, with the address of its
 * step. What comes open with the address gets none: browsers pass over entries that a page made
 * before anybody touched it. What closes without "back" leaves its guard standing for what the same
 * press opens or chooses; one that is still spare after it is taken away, or the next "back" would do
 * nothing on the first page of a tab. That is a journey through history of its own, which the browser
 * makes later: what is asked for meanwhile waits for it. A guard with nothing to close is passed over
 * when "back" comes to it, and any guard when "forward" does, as long as a step is known to lie beyond:
 * after a reload none is.
 */
import type { Covers } from "./covers.ts";

/** The part of the browser's history that is used here. */
export type Entries = Pick<History, "state" | "pushState" | "replaceState" | "back" | "forward">;

/** What going through history led to: another step, whose address is to be read, or this one still. */
export type Arrival = "step" | "same";

export interface Trail {
  /** Another step, which "back" undoes. */
  step(address: string): void;
  /** The same step, at another address. */
  replace(address: string): void;
  /** Something came to lie over this step. */
  guard(): void;
  /** Takes the guard away of what was closed without "back"; to be called after the press that did. */
  release(): void;
  /**
   * Does what going through history asks for; to be called once at each `popstate`.
   *
   * @param keep - called where one stays on the same step, before any guard is passed over: to write
   *   its address, as the guard took what was typed and switched meanwhile
   */
  arrive(keep: () => void): Arrival;
}

/** Where one stands: on which step, behind how many guards. */
interface Place {
  readonly step: number;
  readonly guards: number;
}

/** Of entries that are none of ours: of no step that has a number. */
const ELSEWHERE: Place = { step: -1, guards: 0 };

/**
 * @param entries - the browser's, or a test's
 * @param address - of where one stands now
 * @param covers - what lies over the map
 */
export function createTrail(
  entries: Entries,
  address: () => string,
  covers: Pick<Covers, "count" | "closeTop" | "closePassing">,
): Trail {
  // After a reload one may stand behind a guard, with nothing left to close.
  let place = readPlace(entries.state);
  /** The last step that is known to be there. */
  let last = place.step;
  /** The address of the step that the guard was set before; null where that is not known. */
  let guarded: string | null = null;
  /** What is to be done once a spare guard is gone; null where none is being taken away. */
  let waiting: { readonly run: () => void; readonly isStep: boolean }[] | null = null;

  function put(how: "pushState" | "replaceState", next: Place, at: string): void {
    place = next;
    entries[how]({ paperweft: next }, "", at);
  }

  return {
    step(at) {
      if (waiting !== null) return void waiting.push({ run: () => this.step(at), isStep: true });
      // It has nothing to close, and the entry before it has this very address.
      const isSpare = place.guards > covers.count() && address() === guarded;
      put(isSpare ? "replaceState" : "pushState", { step: place.step + 1, guards: 0 }, at);
      last = place.step;
      guarded = null;
    },
    replace(at) {
      if (waiting !== null)
        return void waiting.push({ run: () => this.replace(at), isStep: false });
      put("replaceState", place, at);
    },
    guard() {
      if (waiting !== null) return void waiting.push({ run: () => this.guard(), isStep: false });
      if (covers.count() <= place.guards) return;
      const at = address();
      put("replaceState", { ...place, step: Math.max(place.step, 0) }, at);
      put("pushState", { ...place, guards: place.guards + 1 }, at);
      last = place.step;
      guarded = at;
    },
    release() {
      if (waiting !== null || place.guards <= covers.count()) return;
      waiting = [];
      entries.back();
    },
    arrive(keep) {
      const from = place;
      place = readPlace(entries.state);
      guarded = null;
      const next = waiting;
      waiting = null;
      if (next !== null && place.step === from.step && place.guards === from.guards - 1) {
        // What was chosen meanwhile is the next entry's, not of the one that is come back to.
        if (!next.some(({ isStep }) => isStep)) keep();
        for (const { run } of next) run();
        return "same";
      }
      if (place.step !== from.step || place.guards === from.guards) {
        covers.closePassing();
        return "step";
      }
      const isBack = place.guards < from.guards;
      let hasClosed = false;
      for (let passed = place.guards; passed < from.guards; ++passed) {
        hasClosed = covers.closeTop() || hasClosed;
      }
      keep();
      if (isBack && !hasClosed) entries.back();
      else if (!isBack && last > place.step) entries.forward();
      return "same";
    },
  };
}

function readPlace(state: unknown): Place {
  const { paperweft } = (state ?? {}) as { paperweft?: Partial<Place> };
  if (typeof paperweft?.step !== "number" || typeof paperweft.guards !== "number") return ELSEWHERE;
  return { step: paperweft.step, guards: paperweft.guards };
}
