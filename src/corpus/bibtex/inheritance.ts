/**
 * What an entry has from others: `crossref` to the volume that it stands in, `xdata` to a set of
 * fields that many share.
 *
 * From the volume it has where and when, never its title, abstract or DOI: those are not the
 * paper's own, and a paper without a title would be shown under the volume's.
 */
import type { Entry, Fields } from "./parse-entries.ts";

/** What a paper has from its volume, unless it has it itself: under which names, in each. */
const FROM_VOLUME: readonly { own: readonly [string, ...string[]]; volume: readonly string[] }[] = [
  { own: ["booktitle"], volume: ["booktitle", "title"] },
  { own: ["date", "year"], volume: ["date", "year"] },
  { own: ["eventtitle"], volume: ["eventtitle"] },
  { own: ["journaltitle", "journal"], volume: ["journaltitle", "journal"] },
  { own: ["publisher"], volume: ["publisher"] },
];

/** How far is followed: a paper, its volume, the volume's shared fields. More is a circle. */
const MAX_STEPS = 4;

/** @returns for an entry, its fields with those that it has from others */
export function inheritance(entries: readonly Entry[]): (entry: Entry) => Fields {
  const byKey = new Map<string, Entry>();
  // Of a key that stands twice, the first, as BibTeX has it.
  for (const entry of entries) if (!byKey.has(entry.key)) byKey.set(entry.key, entry);

  const fieldsOf = ({ fields }: Entry, steps: number): Fields => {
    if (steps === MAX_STEPS || (fields["crossref"] ?? fields["xdata"]) === undefined) return fields;
    const entriesOf = (keys = ""): Entry[] =>
      keys.split(",").flatMap((key) => byKey.get(key.trim()) ?? []);
    // What the entry says itself comes last, and wins.
    return Object.assign(
      {},
      ...entriesOf(fields["xdata"]).map((shared) => fieldsOf(shared, steps + 1)),
      ...entriesOf(fields["crossref"]).map((volume) => {
        return fromVolume(fields, fieldsOf(volume, steps + 1));
      }),
      fields,
    ) as Fields;
  };
  return (entry) => fieldsOf(entry, 0);
}

function fromVolume(paper: Fields, volume: Fields): Fields {
  const fields: Record<string, string> = {};
  for (const { own, volume: names } of FROM_VOLUME) {
    const value = names.map((name) => volume[name]).find((each) => each !== undefined);
    const isOwn = own.some((name) => paper[name] !== undefined);
    if (value !== undefined && !isOwn) fields[own[0]] = value;
  }
  return fields;
}
