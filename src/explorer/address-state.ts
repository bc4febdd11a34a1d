/**
 * The explorer's state and what an address says, each as the other has it.
 *
 * An address may be of an older map: what it names and this map does not have is left out, and told.
 */
import {
  ADDRESS_PARAMETERS,
  formatAddress,
  type AddressMap,
  type AddressState,
} from "./address.ts";
import type { Explorer } from "./context.ts";
import { filterDifferently, filtersOf, type Filters } from "./filters.ts";
import type { View } from "./renderer/map-view.ts";
import { colouringsOf } from "./overlay.ts";
import { hasSubject, type ExplorerState } from "./state.ts";
import { findThing } from "./things.ts";

/** What an address says, whether it names it or not. */
type Asked = Filters &
  Pick<
    ExplorerState,
    "selection" | "path" | "way" | "query" | "lens" | "colour" | "newLit" | "listed"
  >;

/** What an address says beside the state. */
export interface AddressFrame {
  readonly view: View | null;
  readonly embed: boolean;
  /**
   * Whether the theme is a part of it. A reader's own choice is none of what is passed on; one that
   * came in the address is.
   */
  readonly themed: boolean;
  /** The address's parameters so far: those that are none of ours are kept. */
  readonly search: string;
}

/**
 * A state as the address of a map.
 *
 * @returns with "?" before it; "" where all is as at the start
 */
export function formatState(
  state: ExplorerState,
  map: AddressMap,
  { view, embed, themed, search }: AddressFrame,
): string {
  const { selection, path, way, query, newLit, theme, listed, list, lens, colour } = state;
  const others = [...new URLSearchParams(search)].filter(
    ([name]) => !(ADDRESS_PARAMETERS as readonly string[]).includes(name),
  );
  return formatAddress(
    {
      ...filtersOf(state),
      ...{ selection, path, way, query, lens, colour, newLit, view, embed },
      list: listed ? list : null,
      theme: themed ? theme : null,
    },
    map,
    others,
  );
}

/** Whether an address says something else than before, beside what is chosen. */
export function isSaidDifferently(state: ExplorerState, before: ExplorerState): boolean {
  return (
    state.query !== before.query ||
    state.way !== before.way ||
    filterDifferently(state, before) ||
    state.newLit !== before.newLit ||
    state.theme !== before.theme ||
    state.listed !== before.listed ||
    (state.listed && state.list !== before.list) ||
    state.lens !== before.lens ||
    state.colour !== before.colour
  );
}

/** Whether the list stands in the panel's place, not behind something chosen. */
export function isListSeen(state: ExplorerState): boolean {
  return state.listed && !hasSubject(state);
}

/** Whether nothing but the list came or went. */
export function isListAlone(state: ExplorerState, before: ExplorerState): boolean {
  return state.listed !== before.listed && !hasSubject(state) && !hasSubject(before);
}

/**
 * What an address asks of this map, but for list and theme, which stay where it says nothing of them.
 *
 * @param onUnknown - called with keys in it that the map does not have
 */
export function askedState(
  explorer: Pick<Explorer, "graph" | "overview">,
  address: AddressState,
  onUnknown: (keys: readonly string[]) => void,
): Asked {
  const known = (keys: Iterable<string>): string[] => {
    const all = [...keys];
    const unknown = all.filter((key) => findThing(explorer, key) === null);
    if (unknown.length > 0) onUnknown(unknown);
    return all.filter((key) => !unknown.includes(key));
  };
  // Land is chosen and folded, but has no neighbours, and is hidden by the legend.
  const knownNodes = (keys: Iterable<string>): string[] =>
    known(keys).filter((key) => explorer.graph.hasNode(key));
  const { near, hidden, folded, pinned, selection, path, way, query, lens, newLit } = address;
  const offered: readonly (string | null)[] = colouringsOf(explorer.overview);
  return {
    ...filtersOf(address),
    near: near !== null && knownNodes([near[0]]).length === 1 ? near : null,
    hidden: new Set(knownNodes(hidden)),
    folded: new Set(known(folded)),
    pinned: new Set(knownNodes(pinned)),
    selection: known(selection),
    path: path !== null && known(path).length === 2 ? path : null,
    ...{ way, query, lens, newLit },
    colour: offered.includes(address.colour) ? address.colour : null,
    listed: address.list !== null,
  };
}
