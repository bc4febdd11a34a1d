/** How far a fetch has come: which papers it has, and where the next page begins. */
import type { FetchedRecord, Page } from "./api.ts";

/** A page with the cursor that leads to it. */
export interface StoredPage extends Page {
  readonly cursor: string;
}

/** How far a fetch has come. */
export class Progress {
  /** When its first page was asked for, as ISO 8601 has it. */
  readonly begun: string;
  /** Whether it may end in place of a file that is there. */
  readonly replaces: boolean;
  /** Where the next page begins; null where there is none. */
  next: string | null;
  total: number | null = null;
  version: string | null = null;
  /** Of the papers so far. */
  readonly ids = new Set<string>();
  /** Those that were found, where the service was asked by DOI. */
  readonly dois = new Set<string>();

  constructor(begun: string, replaces: boolean, first: string) {
    this.begun = begun;
    this.replaces = replaces;
    this.next = first;
  }

  /** Goes on by a page, and gives what is new in it; nothing where it is not the next one. */
  take({ cursor, records, next, total, version }: StoredPage): FetchedRecord[] {
    if (cursor !== this.next) return [];
    const added = records.filter(({ id, doi }) => {
      const isNew = !this.ids.has(id);
      this.ids.add(id);
      if (doi !== undefined) this.dois.add(doi);
      return isNew;
    });
    this.next = next;
    this.total = total ?? this.total;
    this.version = version ?? this.version;
    return added;
  }
}
