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

/** Whoever drags over a filter has a lens tied anew when they rest, milliseconds. */
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

/** @param tell - says to the reader what went wrong */
export function createLensSwitch(explorer: Explorer, tell: (text: string) => void): LensSwitch {
  const { dataset, graph, keys, store } = explorer;
  let keeper: TieKeeper | null = null;
  const open = async (lens: Lens): Promise<DrawnGraph> => {
    const drawn = lens === null ? graph : await openLens(dataset, graph, keys, lens);
    const { keepTies } = lens === "terms" ? await import("./lens-ties.ts") : {};
    keeper = keepTies?.(explorer, drawn) ?? null;
    keeper?.tie();
    return drawn;
  };
  const failed = (error: unknown, stays: Lens): void => {
    store.update({ lens: stays });
    tell("This view of the map could not be fetched.");
    if (!(error instanceof PaperweftError)) console.error(error);
  };
  return {
    async now() {
      try {
        return await open(store.get().lens);
      } catch (error) {
        failed(error, null);
        return graph;
      }
    },
    follow(show, onTied) {
      let shown = store.get().lens;
      let busy = false;
      let timer: ReturnType<typeof setTimeout> | undefined;
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
            await show(await open(asked));
            shown = asked;
          }
        } catch (error) {
          failed(error, shown);
        } finally {
          busy = false;
          tie();
        }
      };
      store.subscribe((state, before) => {
        if (state.lens !== before.lens) void catchUp();
        else if (filterDifferently(state, before)) {
          clearTimeout(timer);
          timer = setTimeout(tie, REST_MS);
        }
      });
      void catchUp();
    },
  };
}
