/**
 * The next thing chosen as an answer: "connect this to …", "choose beside this …".
 *
 * A finger has no Ctrl key. While a second thing is asked for, whatever chooses one answers, a tap on
 * the map, a result of the search or a link, since all of them change the selection.
 */
import type { ExplorerState } from "./state.ts";

export interface Picking {
  /** What is done with the next thing: its paths are asked for, or it is chosen beside. */
  readonly goal: "connect" | "add";
  /** Key of the first thing. */
  readonly from: string;
}

type Change = Partial<ExplorerState>;

/** What becomes of a change of the state while something is picked: itself, where it picks nothing. */
export function pickWith({ picking, selection }: ExplorerState, change: Change): Change {
  if (picking === null || change.selection === undefined || "picking" in change) return change;
  const key = change.selection.at(-1);
  // The empty map was pressed, or the first thing again: nothing is picked, and nothing is left.
  if (Object.keys(change).length === 1 && (key === undefined || key === picking.from)) {
    return { picking: null };
  }
  if (key === undefined || key === picking.from) return { ...change, picking: null };
  if (picking.goal === "connect") return { picking: null, path: [picking.from, key] };
  return { picking: null, selection: [...selection.filter((other) => other !== key), key] };
}
