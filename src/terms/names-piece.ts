/**
 * Counts of names on their way from one thread to another: lists, for the reasons that
 * counts-piece.ts gives.
 */
import { addTo, mapOf } from "./corpus-counts.ts";
import { addForm, type FormCounts, listForms } from "./form-counts.ts";
import type { NameCounts } from "./shard.ts";
import type { MethodKind } from "./term.ts";

export interface NamesPiece {
  /** A row for each form of an entry: the entry's index and the papers beside the form. */
  readonly forms: readonly string[];
  readonly formRows: Int32Array;
  readonly capitals: NameCounts["capitals"];
  readonly kinds: NameCounts["kinds"];
  /** An entry's index, its support, and so on. */
  readonly support: Int32Array;
}

/** Counts of names as lists. */
export function packNames({ forms, capitals, kinds, support }: NameCounts): NamesPiece {
  const texts: string[] = [];
  const rows: number[] = [];
  for (const [entry, counts] of forms)
    for (const [form, papers] of listForms(counts)) {
      texts.push(form);
      rows.push(entry, papers);
    }
  const supports = new Int32Array(2 * support.size);
  let at = 0;
  for (const [entry, amount] of support) {
    supports[at++] = entry;
    supports[at++] = amount;
  }
  return { forms: texts, formRows: Int32Array.from(rows), capitals, kinds, support: supports };
}

/** Names from all shards, added up. */
export function gatherNames(pieces: readonly NamesPiece[]): NameCounts {
  const byEntry = new Map<number, FormCounts>();
  const capitalsOf = new Map<number, Map<string, number>>();
  const kindsOf = new Map<number, Map<MethodKind, number>>();
  const supports = new Map<number, number>();
  for (const { forms, formRows, capitals, kinds, support } of pieces) {
    for (const [i, form] of forms.entries()) {
      const entry = formRows[2 * i]!;
      byEntry.set(entry, addForm(byEntry.get(entry), form, formRows[2 * i + 1]!));
    }
    for (const [entry, own] of capitals)
      for (const [word, papers] of own) addTo(mapOf(capitalsOf, entry), word, papers);
    for (const [entry, own] of kinds)
      for (const [kind, points] of own) addTo(mapOf(kindsOf, entry), kind, points);
    for (let i = 0; i < support.length; i += 2) addTo(supports, support[i]!, support[i + 1]!);
  }
  return { forms: byEntry, capitals: capitalsOf, kinds: kindsOf, support: supports };
}
