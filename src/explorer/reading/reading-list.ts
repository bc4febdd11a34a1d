/**
 * The reading list: papers and terms that the reader has collected, with notes and marks.
 *
 * A plain record, so that it is tested without a browser; stored.ts keeps it. Entries hold the name
 * beside the key: a map that was rebuilt may have lost a key, and a note must not be lost with it.
 */

export interface ReadingEntry {
  /** Of a paper or a term. */
  readonly key: string;
  /** Its name when it was collected. */
  readonly label: string;
  /** What the reader wrote; "" for nothing. */
  readonly note: string;
  readonly read: boolean;
}

export interface ReadingList {
  /** In the order in which they were collected. */
  readonly entries: readonly ReadingEntry[];
  /** The last change that `takenBack` can take back; null where there is none. */
  readonly last: ReadingChange | null;
}

/** One thing was taken out of its place, or several were put at the end at once. */
export type ReadingChange =
  | { readonly kind: "removed"; readonly entry: ReadingEntry; readonly index: number }
  | { readonly kind: "added"; readonly keys: readonly string[] };

export const EMPTY_LIST: ReadingList = { entries: [], last: null };

/** Of a kept list, texts in characters; more is somebody's accident, not a note. */
const MOST = { entries: 20_000, note: 20_000, label: 2000 };

const VERSION = 1;

/** What a reading list has under a key; null where it has nothing. */
export function entryOf({ entries }: ReadingList, key: string): ReadingEntry | null {
  return entries.find((entry) => entry.key === key) ?? null;
}

/**
 * With a thing at the end; the same list where it has it. What was taken out last comes back as it
 * was: a note must not be lost to a key that was pressed twice.
 */
export function collected(
  list: ReadingList,
  { key, label }: Pick<ReadingEntry, "key" | "label">,
): ReadingList {
  if (entryOf(list, key) !== null) return list;
  if (list.last?.kind === "removed" && list.last.entry.key === key) return takenBack(list);
  return { entries: [...list.entries, newEntry(key, label)], last: null };
}

/** With several things at the end, in their order, but for those that it has. */
export function collectedAll(
  list: ReadingList,
  things: readonly Pick<ReadingEntry, "key" | "label">[],
): ReadingList {
  const known = new Set(list.entries.map(({ key }) => key));
  const added = things.filter(({ key }) => !known.has(key));
  if (added.length === 0) return list;
  return {
    entries: [...list.entries, ...added.map(({ key, label }) => newEntry(key, label))],
    last: { kind: "added", keys: added.map(({ key }) => key) },
  };
}

function newEntry(key: string, label: string): ReadingEntry {
  return { key, label, note: "", read: false };
}

/** Without a thing, which can be put back until the next change of this kind. */
export function withoutEntry(list: ReadingList, key: string): ReadingList {
  const index = list.entries.findIndex((entry) => entry.key === key);
  if (index === -1) return list;
  const entry = list.entries[index]!;
  return { entries: list.entries.toSpliced(index, 1), last: { kind: "removed", entry, index } };
}

/**
 * As it was before its last change: with what was taken out in its place again, note and mark
 * included; or without what was added, but for what has a note or a mark since.
 */
export function takenBack(list: ReadingList): ReadingList {
  const { entries, last } = list;
  if (last === null) return list;
  if (last.kind === "added") {
    const added = new Set(last.keys);
    return {
      entries: entries.filter(({ key, note, read }) => !added.has(key) || note !== "" || read),
      last: null,
    };
  }
  if (entryOf(list, last.entry.key) !== null) return { entries, last: null };
  return { entries: entries.toSpliced(last.index, 0, last.entry), last: null };
}

/** With another note or mark. */
export function changed(
  list: ReadingList,
  key: string,
  change: Partial<Pick<ReadingEntry, "note" | "read">>,
): ReadingList {
  const entries = list.entries.map((entry) =>
    entry.key === key ? { ...entry, ...change } : entry,
  );
  return { ...list, entries };
}

/**
 * Two lists as one: the own first. Of what both have, a note of one's own stays, and read is read.
 */
export function merged(own: ReadingList, other: ReadingList): ReadingList {
  const others = new Map(other.entries.map((entry) => [entry.key, entry]));
  const entries = own.entries.map((entry) => {
    const same = others.get(entry.key);
    if (same === undefined) return entry;
    return { ...entry, note: entry.note || same.note, read: entry.read || same.read };
  });
  const added = other.entries.filter(({ key }) => entryOf(own, key) === null);
  return { entries: [...entries, ...added].slice(0, MOST.entries), last: null };
}

/** As it is kept, and saved as a file. */
export function formatReadingList({ entries }: ReadingList): string {
  return JSON.stringify({ paperweft: "reading-list", version: VERSION, entries });
}

/**
 * A list that was kept or saved; entries that are none are left out.
 *
 * @returns null where the text is no reading list at all
 */
export function parseReadingList(text: string): ReadingList | null {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return null;
  }
  const { paperweft, version, entries } = recordOf(found);
  if (paperweft !== "reading-list" || version !== VERSION || !Array.isArray(entries)) return null;
  const known = new Map<string, ReadingEntry>();
  for (const each of entries.slice(0, MOST.entries) as unknown[]) {
    const entry = parseEntry(each);
    if (entry !== null && !known.has(entry.key)) known.set(entry.key, entry);
  }
  return { entries: [...known.values()], last: null };
}

function parseEntry(found: unknown): ReadingEntry | null {
  const { key, label, note, read } = recordOf(found);
  if (typeof key !== "string" || !/^(?:paper|concept|method)\/[^\s,]{1,200}$/.test(key))
    return null;
  return {
    key,
    label: typeof label === "string" && label !== "" ? label.slice(0, MOST.label) : key,
    note: typeof note === "string" ? note.slice(0, MOST.note) : "",
    read: read === true,
  };
}

function recordOf(found: unknown): Readonly<Record<string, unknown>> {
  return typeof found === "object" && found !== null ? (found as Record<string, unknown>) : {};
}
