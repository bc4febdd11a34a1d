/**
 * What was found, as few arrays: from one thread to another thousands of small objects take longer
 * than the search does.
 */
import { SEARCH_FIELDS } from "../../dataset/reader.ts";
import type { Found } from "./word-index.ts";

/** Of each that was found: id, how many words of it matched; of each of those: which, and where. */
export interface Packed {
  readonly ids: Uint32Array;
  readonly scores: Float64Array;
  readonly counts: Uint16Array;
  /** Places among `words`. */
  readonly matched: Uint32Array;
  /** Bits of SEARCH_FIELDS. */
  readonly fields: Uint8Array;
  readonly words: readonly string[];
}

export function pack(found: readonly Found[]): Packed {
  const places = new Map<string, number>();
  const matches = found.map(({ match }) => Object.entries(match));
  const all = matches.flat();
  return {
    ids: Uint32Array.from(found, ({ id }) => id),
    scores: Float64Array.from(found, ({ score }) => score),
    counts: Uint16Array.from(matches, ({ length }) => length),
    matched: Uint32Array.from(all, ([word]) => {
      const place = places.get(word) ?? places.size;
      places.set(word, place);
      return place;
    }),
    fields: Uint8Array.from(all, ([, fields]) =>
      fields.reduce((bits, field) => bits | (1 << SEARCH_FIELDS.indexOf(field as Field)), 0),
    ),
    words: [...places.keys()],
  };
}
type Field = (typeof SEARCH_FIELDS)[number];

export function unpack({ ids, scores, counts, matched, fields, words }: Packed): Found[] {
  // Few combinations of fields there are: they are shared.
  const sets = Array.from({ length: 1 << SEARCH_FIELDS.length }, (_, bits) =>
    SEARCH_FIELDS.filter((_field, i) => (bits & (1 << i)) !== 0),
  );
  let at = 0;
  return Array.from(ids, (id, i): Found => {
    const match: [string, readonly string[]][] = [];
    for (const end = at + counts[i]!; at < end; ++at)
      match.push([words[matched[at]!]!, sets[fields[at]!]!]);
    // Not by assignment: a paper may well speak of "__proto__".
    return { id, score: scores[i]!, match: Object.fromEntries(match) };
  });
}
