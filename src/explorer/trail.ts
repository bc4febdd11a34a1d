/**
 * The browser's history as a trail of steps, with a guard before what lies over the map.
 *
 * "Back" on a phone closes what lies on top. A page hears of "back" only when it has an entry to go
 * back from, so whatever opens over the map gets one: a guard, with the address of its step. What
 * closes without "back" leaves its guard standing for the next that opens. To take it away then would
 * be a second journey through history, which the browser makes later: after a tap on a result, which
 * closes the results and chooses, it would undo the choice. A guard with nothing to close is passed
 * over when "back" comes to it.
 */

/** The part of the browser's history that is used here. */
export type Entries = Pick<History, "state" | "pushState" | "replaceState" | "back">;

/** What going through history led to: another step, what lies over this one, or a guard to pass. */
export type Arrival = "step" | "close";

export interface Trail {
  /** Another step, which "back" undoes; so many lie over the one that is left. */
  step(address: string, covers: number): void;
  /** The same step, at another address. */
  replace(address: string): void;
  /** Something opened: so many lie over this step now. */
  guard(covers: number): void;
  /** What the browser has gone to; to be asked once at each `popstate`. */
  arrive(): Arrival;
  /** Goes on where there was nothing to close. */
  passOn(): void;
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
 */
export function createTrail(entries: Entries, address: () => string): Trail {
  // After a reload one may stand behind a guard, with nothing left to close.
  let place = readPlace(entries.state);
  /** The address of the step that the guard was set before; null where that is not known. */
  let guarded: string | null = null;

  function put(how: "pushState" | "replaceState", next: Place, at: string): void {
    place = next;
    entries[how]({ paperweft: next }, "", at);
  }

  return {
    step(at, covers) {
      // It has nothing to close, and the entry before it has this very address.
      const isSpare = place.guards > covers && address() === guarded;
      put(isSpare ? "replaceState" : "pushState", { step: place.step + 1, guards: 0 }, at);
      guarded = null;
    },
    replace(at) {
      put("replaceState", place, at);
    },
    guard(covers) {
      if (covers <= place.guards) return;
      const at = address();
      put("replaceState", { ...place, step: Math.max(place.step, 0) }, at);
      put("pushState", { ...place, guards: place.guards + 1 }, at);
      guarded = at;
    },
    arrive() {
      const from = place;
      place = readPlace(entries.state);
      guarded = null;
      return place.step === from.step && place.guards < from.guards ? "close" : "step";
    },
    passOn: () => entries.back(),
  };
}

function readPlace(state: unknown): Place {
  const { paperweft } = (state ?? {}) as { paperweft?: Partial<Place> };
  if (typeof paperweft?.step !== "number" || typeof paperweft.guards !== "number") return ELSEWHERE;
  return { step: paperweft.step, guards: paperweft.guards };
}
