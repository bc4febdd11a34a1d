/**
 * Changes lenses: fetches the one that is asked for, and has the map drawn through it.
 *
 * A lens takes a file that most visits never need, so it comes when it is asked for; one that cannot
 * be had leaves the map as it was, and says so.
 */
import { PaperweftError } from "../errors.ts";
import type { Explorer } from "./context.ts";
import type { DrawnGraph } from "./graph.ts";
import { filterDifferently } from "./filters.ts";
import { openLens, type Lens } from "./lens.ts";
import type { TieKeeper } from "./lens-ties.ts";

/** Whoever drags over a filter has a lens tied anew when they let go and rest, milliseconds. */
const REST_MS = 120;

export interface LensSwitch {
  /** The graph of the lens that is asked for now; the whole where it cannot be had. */
  now(): Promise<DrawnGraph>;
  /**
   * From now on has each lens that is asked for shown, one after the other.
   *
   * @param onTied - told that the graph that is shown has other edges, for other filters
   */
  follow(show: (graph: DrawnGraph) => Promise<void>, onTied: () => void): void;
}

/** A graph, and who keeps its ties. */
interface Opened {
  readonly drawn: DrawnGraph;
  readonly keeper: TieKeeper | null;
}

/**
 * @param tell - says to the reader what went wrong
 * @param presses - hears of pointers that press and let go anywhere
 */
export function createLensSwitch(
  explorer: Explorer,
  tell: (text: string) => void,
  presses: EventTarget = window,
): LensSwitch {
  const { dataset, graph, keys, store } = explorer;
  /** Of the graph that is shown. */
  let keeper: TieKeeper | null = null;
  const open = async (lens: Lens): Promise<Opened> => {
    if (lens === null) return { drawn: graph, keeper: null };
    const [drawn, tying] = await Promise.all([
      openLens(dataset, graph, keys, lens),
      lens === "terms" ? import("./lens-ties.ts") : null,
    ]);
    const next = tying?.keepTies(explorer, drawn) ?? null;
    next?.tie();
    return { drawn, keeper: next };
  };
  const failed = (error: unknown, stays: Lens): void => {
    store.update({ lens: stays });
    tell("This view of the map could not be fetched.");
    if (!(error instanceof PaperweftError)) console.error(error);
  };
  return {
    async now() {
      try {
        const first = await open(store.get().lens);
        keeper = first.keeper;
        return first.drawn;
      } catch (error) {
        failed(error, null);
        return graph;
      }
    },
    follow(show, onTied) {
      let shown = store.get().lens;
      let busy = false;
      const tie = (): void => {
        // The map that is being drawn is told when it stands.
        if (!busy && keeper?.tie() === true) onTied();
      };
      // Whoever switches to and fro gets what was asked for last.
      const catchUp = async (): Promise<void> => {
        if (busy) return;
        busy = true;
        try {
          while (store.get().lens !== shown) {
            const asked = store.get().lens;
            const next = await open(asked);
            await show(next.drawn);
            // Where it cannot be shown, what stays is tied as before.
            keeper = next.keeper;
            shown = asked;
          }
        } catch (error) {
          failed(error, shown);
        } finally {
          busy = false;
          tie();
        }
      };
      const rest = whenAtRest(presses, tie);
      store.subscribe((state, before) => {
        if (state.lens !== before.lens) void catchUp();
        else if (filterDifferently(state, before)) rest();
      });
      void catchUp();
    },
  };
}

/**
 * Does something a while after it was last asked for, and not while a pointer is held down: a hand may
 * rest in the middle of a drag, and tying would hold it up.
 */
function whenAtRest(presses: EventTarget, act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isHeld = false;
  let isDue = false;
  const ask = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      isDue = isHeld;
      if (!isHeld) act();
    }, REST_MS);
  };
  const hold = (): void => {
    isHeld = true;
  };
  const release = (): void => {
    isHeld = false;
    if (isDue) ask();
    isDue = false;
  };
  // Whatever listens below may keep an event to itself.
  presses.addEventListener("pointerdown", hold, { capture: true });
  for (const type of ["pointerup", "pointercancel"])
    presses.addEventListener(type, release, { capture: true });
  return ask;
}
