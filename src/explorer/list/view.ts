/**
 * What the list beside the map shows, and in which order: one record, and its words in the address.
 *
 * `list=papers,-year` is the list of papers, the oldest first; without `list` it is closed.
 */

import type { Overview } from "../../dataset/reader.ts";

export const LIST_TABS = ["papers", "concepts", "methods", "reading"] as const;
export type ListTab = (typeof LIST_TABS)[number];

/** `count`: a paper's terms, a term's papers. `importance`, of the reading list: as collected. */
const LIST_SORTS = ["importance", "title", "year", "cited", "count", "community"] as const;
export type ListSort = (typeof LIST_SORTS)[number];

export interface ListView {
  readonly tab: ListTab;
  readonly sort: ListSort;
  /** The other way round than the sort's own way. */
  readonly reversed: boolean;
}

/** The list as it opens. */
export const INITIAL_LIST: ListView = { tab: "papers", sort: "importance", reversed: false };

/** What a map knows of its papers: years, and how often any of them is cited. */
export type KnownOfPapers = Pick<Overview, "years" | "counted">;

/** The orders that a tab can have. */
export function sortsOf(tab: ListTab, { years, counted }: KnownOfPapers): ListSort[] {
  const ofPapers = tab === "papers" || tab === "reading";
  return LIST_SORTS.filter((sort) => {
    if (sort === "year") return ofPapers && years !== null;
    return sort !== "cited" || (ofPapers && counted !== undefined);
  });
}

/** For an address, which may be read before the map is. */
const ANYTHING: KnownOfPapers = { years: [0, 0], counted: 0 };

/** The part of an address behind `list=`; null where there is none. What is unknown is as at first. */
export function parseListView(value: string | null): ListView | null {
  if (value === null) return null;
  const [word = "", order = ""] = value.split(",").map((part) => part.trim());
  const tab = LIST_TABS.find((one) => one === word) ?? INITIAL_LIST.tab;
  const reversed = order.startsWith("-");
  const sort = LIST_SORTS.find((one) => one === order.replace(/^-/, ""));
  if (sort === undefined || !sortsOf(tab, ANYTHING).includes(sort)) return { ...INITIAL_LIST, tab };
  return { tab, sort, reversed };
}

/** What stands behind `list=`. */
export function formatListView({ tab, sort, reversed }: ListView): string {
  if (sort === INITIAL_LIST.sort && !reversed) return tab;
  return `${tab},${reversed ? "-" : ""}${sort}`;
}
