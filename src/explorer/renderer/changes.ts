/** Which changes of the explorer's state ask for which work. */
import type { ExplorerState } from "../state.ts";

/** Whether other nodes are switched off: every node is reduced anew. */
export function hidesDifferently(state: ExplorerState, before: ExplorerState): boolean {
  return (
    state.hiddenKinds !== before.hiddenKinds || state.hiddenCommunities !== before.hiddenCommunities
  );
}

/** Whether something else is in focus: only what that touches is. */
export function focusesDifferently(state: ExplorerState, before: ExplorerState): boolean {
  return (
    state.hovered !== before.hovered ||
    state.hits !== before.hits ||
    state.selection !== before.selection
  );
}
