/** Which things the list shows, and in which order. */
import type { Explorer } from "../context.ts";
import type { NodeAttributes } from "../graph.ts";
import { EMPTY_LIST, type ReadingList } from "../reading/reading-list.ts";
import type { ListTab, ListView } from "./view.ts";

/** What the rows are made of. */
export type RowsFrom = Pick<Explorer, "graph" | "keys" | "overview" | "shown">;

const KINDS = { papers: "paper", concepts: "concept", methods: "method" } as const;

/**
 * Keys of the things that filters and search leave; of the reading list all, which is the reader's
 * own choice, and may hold what the map has no more.
 *
 * @param hits - keys of what the search found; null where nothing is asked
 */
export function leftOf(
  { graph, keys, shown }: RowsFrom,
  tab: ListTab,
  hits: ReadonlySet<string> | null,
  reading: ReadingList = EMPTY_LIST,
): string[] {
  if (tab === "reading") return reading.entries.map(({ key }) => key);
  const now = shown();
  const left =
    tab === "papers"
      ? now.papers.map((index) => keys[index]!)
      : keys.filter((key) => {
          const node = graph.getNodeAttributes(key);
          return node.kind === KINDS[tab] && now.has(node);
        });
  return hits === null ? left : left.filter((key) => hits.has(key));
}

/**
 * The list's rows: what is left, in the order of the view. Of two that are alike, the more
 * important stands first, whichever way the order runs; what an order knows nothing of stands last.
 * For `importance` the reading list is as it was collected.
 */
export function rowsOf(
  from: RowsFrom,
  { tab, sort, reversed }: ListView,
  hits: ReadonlySet<string> | null,
  reading: ReadingList = EMPTY_LIST,
): string[] {
  const { graph, overview } = from;
  const rank = rankBy(sort, new Map(overview.communities.map(({ key }, index) => [key, index])));
  const way = reversed ? -1 : 1;
  const asCollected = tab === "reading" && sort === "importance";
  return leftOf(from, tab, hits, reading)
    .map((key, at) => {
      const node = graph.hasNode(key) ? graph.getNodeAttributes(key) : null;
      const own = asCollected ? at : node === null ? null : rank(node);
      return { key, index: node?.index ?? at, rank: own };
    })
    .sort((a, b) => {
      if (a.rank === null || b.rank === null) {
        return Number(a.rank === null) - Number(b.rank === null) || a.index - b.index;
      }
      return way * compareRanks(a.rank, b.rank) || a.index - b.index;
    })
    .map(({ key }) => key);
}

type Rank = string | number | null;

/** What a node is sorted by, smaller first; null where it has none. */
function rankBy(
  sort: ListView["sort"],
  communities: ReadonlyMap<string, number>,
): (node: NodeAttributes) => Rank {
  switch (sort) {
    case "importance":
      return ({ index }) => index;
    case "title":
      return ({ label }) => label;
    case "year":
      return ({ year }) => (year === null ? null : -year);
    case "cited":
      return ({ timesCited }) => (timesCited === null ? null : -timesCited);
    case "count":
      return ({ degree }) => -degree;
    case "community":
      return ({ community }) => communities.get(community ?? "") ?? null;
  }
}

/**
 * As the reader's own language has it: "Ökologie" stands by "Ocean", not after "Zebra". Only what is on
 * the screen hangs on it, no byte of a map.
 */
const COLLATOR = new Intl.Collator(undefined, { numeric: true });

function compareRanks(a: string | number, b: string | number): number {
  return typeof a === "string" ? COLLATOR.compare(a, String(b)) : a - Number(b);
}

/**
 * What a reader goes on with when a row has left the list: the next that stays, else the one before.
 *
 * @param before - the rows as they were
 * @param gone - a key among them
 * @param left - the rows as they are now, whatever their order
 * @returns null where none stays
 */
export function inPlaceOf(
  before: readonly string[],
  gone: string,
  left: readonly string[],
): string | null {
  const stays = new Set(left);
  const at = before.indexOf(gone);
  const next = before.slice(at + 1).find((key) => stays.has(key));
  return next ?? before.slice(0, Math.max(0, at)).findLast((key) => stays.has(key)) ?? null;
}

/**
 * The next row, going round, whose name begins with what was typed.
 *
 * @param labels - of all rows
 * @param from - index of the row that has the focus
 * @param typed - at least one character; one letter again and again goes from match to match
 * @returns −1 where there is none
 */
export function findTyped(labels: readonly string[], from: number, typed: string): number {
  const again = new Set(typed).size === 1;
  const wanted = (again ? typed[0]! : typed).toLowerCase();
  // A second letter narrows what the first has found; the same letter goes on.
  const start = again ? from + 1 : from;
  for (let i = 0; i < labels.length; ++i) {
    const index = (start + i + labels.length) % labels.length;
    if (labels[index]!.toLowerCase().startsWith(wanted)) return index;
  }
  return -1;
}
