/**
 * Hiding, pinning and folding single nodes, and why a node is not to be seen.
 *
 * Filters narrow by what things have in common; a hub that swamps the map has nothing in common with
 * the others but that it is in the way.
 */
import { toggled, type Filters } from "./filters.ts";
import { foldedInto } from "./fold.ts";
import type { ExplorerGraph, NodeAttributes } from "./graph.ts";
import type { HandCommand } from "./keyboard.ts";
import type { Shown } from "./shown.ts";
import { formatCount, formatTermCount } from "./things.ts";

/** What can be done to a thing, as a button says it. */
export interface HandAction {
  readonly name: HandCommand;
  readonly label: string;
  readonly change: Partial<Filters>;
  /** What a screen reader is told when it is done. */
  readonly done: string;
}

/**
 * What can be done to a node or a community; nothing to a region.
 *
 * @param label - as it is told
 */
export function handActions(
  graph: ExplorerGraph,
  filters: Filters,
  key: string,
  label: string,
): HandAction[] {
  // A region has no switch of its own: its communities do.
  if (key.startsWith("region/")) return [];
  return [hide(graph, filters, key, label), ...pin(graph, filters, key, label)].concat(
    fold(graph, filters, key, label),
  );
}

function hide(graph: ExplorerGraph, filters: Filters, key: string, label: string): HandAction {
  const part = graph.hasNode(key) ? "hidden" : "hiddenCommunities";
  const isHidden = filters[part].has(key);
  return {
    name: "hide",
    label: isHidden ? "Show" : "Hide",
    change: {
      [part]: toggled(filters[part], key),
      // Hiding what is pinned would do nothing.
      ...(!isHidden && filters.pinned.has(key) && { pinned: toggled(filters.pinned, key) }),
    },
    done: `${label} ${isHidden ? "shown" : "hidden"}`,
  };
}

function pin(graph: ExplorerGraph, filters: Filters, key: string, label: string): HandAction[] {
  if (!graph.hasNode(key)) return [];
  const isPinned = filters.pinned.has(key);
  const { hidden, pinned } = filters;
  return [
    {
      name: "pin",
      label: isPinned ? "Unpin" : "Pin",
      change: {
        pinned: toggled(pinned, key),
        ...(hidden.has(key) && { hidden: toggled(hidden, key) }),
      },
      done: isPinned ? `${label} unpinned` : `${label} pinned: shown whatever the filters hide`,
    },
  ];
}

function fold(graph: ExplorerGraph, filters: Filters, key: string, label: string): HandAction[] {
  const isFolded = filters.folded.has(key);
  const within = foldedInto(graph, key);
  if (within.length === 0 && !isFolded) return [];
  const what = formatWithin(graph, within);
  return [
    {
      name: "fold",
      label: isFolded ? "Unfold" : `Fold ${what}`,
      change: { folded: toggled(filters.folded, key) },
      done: isFolded ? `${label} unfolded` : `${what} folded into ${label}`,
    },
  ];
}

/** "2 papers", "7 terms", "2 papers and 7 terms". */
function formatWithin(graph: ExplorerGraph, keys: readonly string[]): string {
  const papers = keys.filter((key) => graph.getNodeAttribute(key, "kind") === "paper").length;
  const terms = keys.length - papers;
  const parts = [papers > 0 && formatCount(papers, "paper"), terms > 0 && formatTermCount(terms)];
  return parts.filter((part) => part !== false).join(" and ");
}

/** Why a thing is not to be seen, and the change that shows it. */
export interface Absence {
  readonly text: string;
  readonly show: Partial<Filters>;
}

/**
 * Why a node or community is not on the map; null where it is.
 *
 * What filters leave out is shown by a pin: undoing the filters would lose what the reader set.
 *
 * @param nameOf - a node or community by its key
 */
export function whyAbsent(
  graph: ExplorerGraph,
  filters: Filters,
  shown: Pick<Shown, "has" | "communities">,
  key: string,
  nameOf: (key: string) => string,
): Absence | null {
  if (!graph.hasNode(key)) return whyLandAbsent(filters, key);
  const { hidden, folded, pinned } = filters;
  const node: NodeAttributes = graph.getNodeAttributes(key);
  if (shown.has(node)) return null;
  if (hidden.has(key)) return { text: "Hidden by hand.", show: { hidden: toggled(hidden, key) } };
  const into = [...folded].find((folder) => foldedInto(graph, folder).includes(key));
  if (into !== undefined) {
    return { text: `Folded into ${nameOf(into)}.`, show: { folded: toggled(folded, into) } };
  }
  const text = `The filters ${filters.rest === "faded" ? "fade" : "hide"} this.`;
  return { text, show: { pinned: toggled(pinned, key) } };
}

function whyLandAbsent({ hiddenCommunities, folded }: Filters, key: string): Absence | null {
  if (hiddenCommunities.has(key)) {
    return {
      text: "This community is switched off.",
      show: { hiddenCommunities: toggled(hiddenCommunities, key) },
    };
  }
  if (!folded.has(key)) return null;
  return { text: "Folded into its name.", show: { folded: toggled(folded, key) } };
}
