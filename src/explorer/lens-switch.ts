/**
 * Changes lenses: fetches the one that is asked for, and has the map drawn through it.
 *
 * A lens takes a file that most visits never need, so it comes when it is asked for; one that cannot
 * be had leaves the map as it was, and says so.
 */
import { PaperweftError } from "../errors.ts";
import type { Explorer } from "./context.ts";
import type { DrawnGraph } from "./graph.ts";
import { openLens, type Lens } from "./lens.ts";

export interface LensSwitch {
  /** The graph of the lens that is asked for now; the whole where it cannot be had. */
  now(): Promise<DrawnGraph>;
  /** From now on has each lens that is asked for shown, one after the other. */
  follow(show: (graph: DrawnGraph) => Promise<void>): void;
}

/** @param tell - says to the reader what went wrong */
export function createLensSwitch(explorer: Explorer, tell: (text: string) => void): LensSwitch {
  const { dataset, graph, keys, store } = explorer;
  const open = (lens: Lens): Promise<DrawnGraph> =>
    lens === null ? Promise.resolve(graph) : openLens(dataset, graph, keys, lens);
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
    follow(show) {
      let shown = store.get().lens;
      let busy = false;
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
        }
      };
      store.subscribe((state, before) => {
        if (state.lens !== before.lens) void catchUp();
      });
      void catchUp();
    },
  };
}
