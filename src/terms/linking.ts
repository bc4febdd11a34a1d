/**
 * Every mention of every term of the vocabulary, in one pass over a paper's text.
 *
 * A ranker looks at a paper's best phrases and passes over the rest; here each paper that mentions
 * a term is linked to it, so recall does not hang on the ranker. At each word the longest term
 * that begins there wins, and mentions never overlap.
 *
 * A. V. Aho and M. J. Corasick, "Efficient string matching: an aid to bibliographic search", CACM
 * 18 (1975), 333–340, https://doi.org/10.1145/360825.360855, find all in one pass with failure
 * links. Terms are a few words long and begin at words, so walking on from each word costs less
 * than the links would save.
 */
import { keyOf, spellingOf } from "./key.ts";
import type { Mention } from "./term.ts";
import type { FieldText } from "./text.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Longest term, in units. */
const MOST_UNITS = 9;

export interface Linker {
  /** Entry id → mentions, in order of the fields and, within one, of the text. */
  link(paper: string, fields: readonly FieldText[]): Map<string, Mention[]>;
}

/**
 * Keys are met by rolling hash before they are looked up: most stretches of text are no term, and
 * joining their words only to find that costs more than all else here.
 * R. M. Karp and M. O. Rabin, "Efficient randomized pattern-matching algorithms", IBM Journal of
 * Research and Development 31 (1987), 249–260, https://doi.org/10.1147/rd.312.0249
 */
const BASE = 0x01000193;

/** Bits of the table of hashes: a few for each of a hundred thousand keys. */
const TABLE_BITS = 22;

/** The hash of a word, and what a hash is multiplied by when the word is put behind it. */
interface Rolled {
  readonly hash: number;
  readonly shift: number;
}

function roll(text: string): Rolled {
  let hash = 0;
  let shift = 1;
  for (let i = 0; i < text.length; ++i) {
    hash = (Math.imul(hash, BASE) + text.charCodeAt(i) + 1) | 0;
    shift = Math.imul(shift, BASE);
  }
  return { hash, shift };
}

/** A hash's place in the table: its upper bits, mixed. */
function slotOf(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> (32 - TABLE_BITS);
}

export function buildLinker(vocabulary: Vocabulary): Linker {
  const { entryOf, spellings, overrides } = vocabulary;
  const table = new Uint8Array(1 << TABLE_BITS);
  for (const key of entryOf.keys()) table[slotOf(roll(key).hash)] = 1;
  for (const own of overrides.values())
    for (const key of own.keys()) table[slotOf(roll(key).hash)] = 1;
  const words = new Map<string, Rolled>();
  return {
    link(paper, fields) {
      const own = overrides.get(paper);
      const linked = new Map<string, Mention[]>();
      for (const field of fields) linkField(field, own, linked);
      return linked;
    },
  };

  function rolled(norm: string): Rolled {
    let known = words.get(norm);
    if (known === undefined) words.set(norm, (known = roll(norm)));
    return known;
  }

  function linkField(
    { field, text, units }: FieldText,
    own: ReadonlyMap<string, string> | undefined,
    linked: Map<string, Mention[]>,
  ): void {
    const rolls = units.map(({ norm }) => rolled(norm));
    let i = 0;
    while (i < units.length) {
      let hash = 0;
      let end = 0;
      let found = "";
      for (let j = i; j < Math.min(units.length, i + MOST_UNITS); ++j) {
        const unit = units[j];
        // "Cronbach's alpha": an apostrophe does not end a term.
        if (unit === undefined || (j > i && unit.joint === "break" && unit.norm !== "s")) break;
        const { hash: word, shift } = rolls[j]!;
        hash = (Math.imul(hash, shift) + word) | 0;
        if (table[slotOf(hash)] === 0) continue;
        const key = keyOf(units, i, j + 1);
        const meant = own?.get(key) ?? key;
        const entry = entryOf.get(meant);
        if (entry === undefined) continue;
        const start = units[i]?.start ?? 0;
        const spelt = spellings.get(key);
        const surface = text.slice(start, unit.end);
        if (spelt !== undefined && !spelt.has(spellingOf(surface))) continue;
        end = j + 1;
        found = entry;
      }
      if (end === 0) {
        ++i;
        continue;
      }
      const mention = { field, start: units[i]?.start ?? 0, end: units[end - 1]?.end ?? 0 };
      const mentions = linked.get(found);
      if (mentions === undefined) linked.set(found, [mention]);
      else mentions.push(mention);
      i = end;
    }
  }
}
