/** Which changes of the explorer's state ask for which work. */
import type { ExplorerState } from "../state.ts";
import { showsReading } from "./focus.ts";

/** Whether something else is in focus: only what that touches is. */
export function focusesDifferently(state: ExplorerState, before: ExplorerState): boolean {
  return (
    state.hovered !== before.hovered ||
    state.hits !== before.hits ||
    state.newLit !== before.newLit ||
    state.selection !== before.selection ||
    state.trace !== before.trace ||
    showsReading(state) !== showsReading(before) ||
    (showsReading(state) && state.reading.entries !== before.reading.entries)
  );
}
