/**
 * The filters: what the reader has switched off, all of it in one record.
 *
 * Address, history and views take the whole record or nothing: a filter that one of them forgot
 * would come back by halves.
 */
import type { MethodKind, NodeKind, Overview, Relation } from "../dataset/reader.ts";
import type { NearSteps } from "./nearby.ts";

export interface Filters {
  /** Kinds switched off: their marks. */
  readonly hiddenKinds: ReadonlySet<NodeKind>;
  /** Kinds of methods switched off. */
  readonly hiddenMethodKinds: ReadonlySet<MethodKind>;
  /** Relations switched off: their threads, and the papers and terms that nothing else joins. */
  readonly hiddenRelations: ReadonlySet<Relation>;
  /** Keys of communities switched off. */
  readonly hiddenCommunities: ReadonlySet<string>;
  /** First and last year shown; null shows all, and papers without a year. */
  readonly years: readonly [first: number, last: number] | null;
  /** Names of venues switched off; OTHER_VENUE for the papers of none that the overview lists. */
  readonly hiddenVenues: ReadonlySet<string>;
  /** Fewest and most papers of a term that is shown, of the whole map; null shows all. */
  readonly papersOfTerm: readonly [fewest: number, most: number] | null;
  /** Shown is only what lies within so many steps of a node (nearby.ts); null shows all. */
  readonly near: readonly [key: string, steps: NearSteps] | null;
  /** Keys of nodes hidden by hand. */
  readonly hidden: ReadonlySet<string>;
  /** Keys of nodes and communities into which is folded what hangs on them alone: fold.ts. */
  readonly folded: ReadonlySet<string>;
  /** Keys of nodes that are shown, lit and named whatever else is filtered or in focus. */
  readonly pinned: ReadonlySet<string>;
  /** What becomes of all that the filters leave out. */
  readonly rest: "hidden" | "faded";
}

/** What the papers of no listed venue go by: no venue has this name. */
export const OTHER_VENUE = "";

/** What shows everything; it lets go of no pin, and says nothing of what becomes of the rest. */
export const SHOW_ALL = {
  hiddenKinds: new Set<NodeKind>(),
  hiddenMethodKinds: new Set<MethodKind>(),
  hiddenRelations: new Set<Relation>(),
  hiddenCommunities: new Set<string>(),
  years: null,
  hiddenVenues: new Set<string>(),
  papersOfTerm: null,
  near: null,
  hidden: new Set<string>(),
  folded: new Set<string>(),
} as const satisfies Partial<Filters>;

export const NO_FILTERS: Filters = { ...SHOW_ALL, pinned: new Set(), rest: "hidden" };

const PARTS = Object.keys(NO_FILTERS) as readonly (keyof Filters)[];

/** The filters of a larger record, and nothing else of it. */
export function filtersOf(record: Filters): Filters {
  return Object.fromEntries(PARTS.map((part) => [part, record[part]])) as unknown as Filters;
}

/** The parts that were switched in between: filters are replaced, never changed. */
export function changedFilters(filters: Filters, before: Filters): (keyof Filters)[] {
  return PARTS.filter((part) => filters[part] !== before[part]);
}

/** Whether something was switched in between. */
export function filterDifferently(filters: Filters, before: Filters): boolean {
  return changedFilters(filters, before).length > 0;
}

/**
 * Filters, with those parts that say the same as before left as they were: what is read anew from an
 * address is a set of its own, and would pass for a change.
 */
export function sameFilters(before: Filters, next: Filters): Filters {
  const unchanged = PARTS.filter((part) => isAlike(before[part], next[part]));
  return { ...next, ...Object.fromEntries(unchanged.map((part) => [part, before[part]])) };
}

function isAlike(one: unknown, other: unknown): boolean {
  if (one instanceof Set && other instanceof Set) {
    return one.size === other.size && [...one].every((item) => other.has(item));
  }
  if (Array.isArray(one) && Array.isArray(other)) return one.join() === other.join();
  return one === other;
}

/** Whether anything is left out: pins leave out nothing. */
export function isNarrowed(filters: Filters): boolean {
  return (Object.keys(SHOW_ALL) as (keyof typeof SHOW_ALL)[]).some(
    (part) => !isAlike(filters[part], SHOW_ALL[part]),
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
 * The range asked for as a filter: the part of it that the map has.
 *
 * @param asked - in either order
 * @param known - least and most that the map has
 * @returns null, which is no filter, where that is all of it, or nothing
 */
export function narrowRange(
  asked: readonly [number, number],
  [least, most]: readonly [least: number, most: number],
): readonly [number, number] | null {
  const from = Math.max(least, Math.min(...asked));
  const to = Math.min(most, Math.max(...asked));
  return from > to || (from === least && to === most) ? null : [from, to];
}

/** A set without the item, or with it, where it had none. */
export function toggled<T>(set: ReadonlySet<T>, item: T): Set<T> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}

/** Whether an item is the only one of them that a filter shows. */
export function isAlone<T>(item: T, all: readonly T[], hidden: ReadonlySet<T>): boolean {
  return !hidden.has(item) && all.every((other) => other === item || hidden.has(other));
}

/** What shows one item alone, or all again where it is alone already. */
export function alone<T>(item: T, all: readonly T[], hidden: ReadonlySet<T>): Set<T> {
  return new Set(isAlone(item, all, hidden) ? [] : all.filter((other) => other !== item));
}
