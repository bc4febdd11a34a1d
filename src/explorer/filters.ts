/**
 * The filters: what the reader has switched off, all of it in one record.
 *
 * Address, history and views take the whole record or nothing: a filter that one of them forgot
 * would come back by halves.
 */
import type { NodeKind, Overview } from "../dataset/reader.ts";

export interface Filters {
  /** Kinds switched off. */
  readonly hiddenKinds: ReadonlySet<NodeKind>;
  /** Keys of communities switched off. */
  readonly hiddenCommunities: ReadonlySet<string>;
  /** First and last year shown; null shows all, and papers without a year. */
  readonly years: readonly [first: number, last: number] | null;
  /** Names of venues switched off; OTHER_VENUE for the papers of none that the overview lists. */
  readonly hiddenVenues: ReadonlySet<string>;
}

/** What the papers of no listed venue go by: no venue has this name. */
export const OTHER_VENUE = "";

export const NO_FILTERS: Filters = {
  hiddenKinds: new Set(),
  hiddenCommunities: new Set(),
  years: null,
  hiddenVenues: new Set(),
};

/** The filters of a larger record, and nothing else of it. */
export function filtersOf({
  hiddenKinds,
  hiddenCommunities,
  years,
  hiddenVenues,
}: Filters): Filters {
  return { hiddenKinds, hiddenCommunities, years, hiddenVenues };
}

/** Whether something was switched in between: filters are replaced, never changed. */
export function filterDifferently(filters: Filters, before: Filters): boolean {
  return (Object.keys(NO_FILTERS) as (keyof Filters)[]).some(
    (part) => filters[part] !== before[part],
  );
}

/** The years that a map can be narrowed to; null where it knows none, or a single one. */
export function yearsToChoose({
  years,
}: Pick<Overview, "years">): readonly [first: number, last: number] | null {
  return years === null || years[0] === years[1] ? null : years;
}

/** The venues that a map can be narrowed to, by name, OTHER_VENUE last; empty where it lists none. */
export function venuesToChoose({
  venues,
  counts,
}: {
  readonly venues: Overview["venues"];
  readonly counts: Pick<Overview["counts"], "papers">;
}): string[] {
  const names = venues.map(({ name }) => name);
  const listed = venues.reduce((sum, { papers }) => sum + papers, 0);
  return names.length > 0 && listed < counts.papers ? [...names, OTHER_VENUE] : names;
}

/**
 * The years asked for as a filter: the part of them that the map has.
 *
 * @param asked - in either order
 * @returns null, which is no filter, where that is all of the map's years, or none
 */
export function narrowYears(
  asked: readonly [number, number],
  [first, last]: readonly [first: number, last: number],
): Filters["years"] {
  const from = Math.max(first, Math.min(...asked));
  const to = Math.min(last, Math.max(...asked));
  return from > to || (from === first && to === last) ? null : [from, to];
}

/** A set without the item, or with it, where it had none. */
export function toggled<T>(set: ReadonlySet<T>, item: T): Set<T> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}
