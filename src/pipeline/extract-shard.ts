/** What one thread does with its part of a corpus: reads records, links them, and writes their lines. */
import {
  buildLinker,
  type CorpusCounts,
  type CountsPiece,
  type EntryFacts,
  type EntryName,
  type Linker,
  type LinkCounts,
  type LinkTable,
  type NamesPiece,
  packCounts,
  type PackedTable,
  packNames,
  type PaperText,
  type Placement,
  Shard,
  unpackTable,
} from "../terms/index.ts";
import { type ExtractRecord, lineOf, paperOf } from "./extract.ts";

/** What counts say of a corpus that is not at hand. */
export interface CountedCorpus {
  readonly table: PackedTable;
  readonly facts: EntryFacts;
  /** By index of the entry. */
  readonly names: readonly EntryName[];
  /** 1 where the counted papers would put the entry on their map. */
  readonly stands: Uint8Array;
}

export class ExtractShard {
  readonly #sweep: () => void;
  readonly #shard = new Shard();
  readonly #ids: (string | number)[] = [];
  #names: ReadonlyMap<number, EntryName> = new Map();
  #settled:
    | (Omit<CountedCorpus, "table"> & { readonly table: LinkTable; readonly linker: Linker })
    | undefined;

  /** @param sweep - gives memory back, where the thread has a way to */
  constructor(sweep: () => void = () => undefined) {
    this.#sweep = sweep;
  }

  read(records: readonly ExtractRecord[]): void {
    for (const record of records) {
      this.#shard.read(paperOf(record, String(this.#ids.length)));
      this.#ids.push(record.id);
    }
  }

  /** Hands over what was counted; the shard forgets it. */
  takeCounts(): CorpusCounts {
    return this.#shard.takeCounts();
  }

  /** The same for another thread. */
  takePiece(): CountsPiece {
    return packCounts(this.#shard.takeCounts());
  }

  /** Gives back what the thread no longer uses: much of what it made of papers that it read. */
  sweep(): void {
    this.#sweep();
  }

  link(table: PackedTable): LinkCounts {
    return this.#shard.link(unpackTable(table));
  }

  choose(facts: EntryFacts): NamesPiece {
    return packNames(this.#shard.choose(facts));
  }

  /** @param names - by index of the entry; of all that stands */
  name(names: ReadonlyMap<number, EntryName>): void {
    this.#names = names;
  }

  /** The lines of `count` records from the given one on, each with its line end. */
  lines(from: number, count: number): string {
    const ids = this.#ids.slice(from, from + count);
    const nameOf = (entry: number) => this.#names.get(entry);
    return ids.map((id, i) => `${lineOf(this.#shard, from + i, id, nameOf)}\n`).join("");
  }

  /** What `count` records from the given one on keep, and what is known of their texts. */
  placed(from: number, count: number): { placements: Placement[]; text: PaperText }[] {
    return Array.from({ length: count }, (_, i) => ({
      placements: this.#shard.placements(from + i),
      text: this.#shard.text(from + i),
    }));
  }

  /** From now on, counts stand in for a corpus. */
  settle({ table: packed, ...corpus }: CountedCorpus): void {
    const table = unpackTable(packed);
    this.#settled = { ...corpus, table, linker: buildLinker(table) };
  }

  /** The lines of records by themselves, by what was settled. */
  filter(records: readonly ExtractRecord[]): string {
    if (this.#settled === undefined) throw new RangeError("nothing was settled");
    const { table, facts, names, stands, linker } = this.#settled;
    const shard = new Shard();
    for (const [i, record] of records.entries()) shard.read(paperOf(record, String(i)));
    shard.link(table, linker);
    shard.choose(facts);
    const nameOf = (entry: number, isKept: boolean) =>
      isKept || stands[entry] === 1 ? names[entry] : undefined;
    return records.map(({ id }, i) => `${lineOf(shard, i, id, nameOf)}\n`).join("");
  }
}
