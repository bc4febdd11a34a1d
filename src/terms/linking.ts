/**
 * Every mention of every term of the vocabulary, in one pass over a paper's text.
 *
 * A ranker looks at a paper's best phrases and passes over the rest; here each paper that mentions
 * a term is linked to it, so recall does not hang on the ranker. At each word the longest term
 * that begins there wins, and mentions never overlap.
 *
 * A. V. Aho and M. J. Corasick, "Efficient string matching: an aid to bibliographic search", CACM
 * 18 (1975), 333–340, https://doi.org/10.1145/360825.360855, find all in one pass with failure
 * links. Terms are a few words long and begin at words, so walking on from each word, with a look
 * at how terms begin, costs less than the links would save.
 */
import { spellingOf } from "./key.ts";
import type { Mention } from "./term.ts";
import type { FieldText } from "./text.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Longest term, in units. */
const MOST_UNITS = 9;

/** No term begins with these characters: go on to the next word. */
const CHECKED = 6;

export interface Linker {
  /** Entry id → mentions, in order of the fields and, within one, of the text. */
  link(paper: string, fields: readonly FieldText[]): Map<string, Mention[]>;
}

export function buildLinker(vocabulary: Vocabulary): Linker {
  const { entryOf, spellings, overrides } = vocabulary;
  const beginnings = new Set<string>();
  for (const key of entryOf.keys()) beginnings.add(key.slice(0, CHECKED));
  return {
    link(paper, fields) {
      const own = overrides.get(paper);
      const linked = new Map<string, Mention[]>();
      for (const field of fields) linkField(field, own, linked);
      return linked;
    },
  };

  function linkField(
    { field, text, units }: FieldText,
    own: ReadonlyMap<string, string> | undefined,
    linked: Map<string, Mention[]>,
  ): void {
    let i = 0;
    while (i < units.length) {
      let key = "";
      let end = 0;
      let found = "";
      for (let j = i; j < Math.min(units.length, i + MOST_UNITS); ++j) {
        const unit = units[j];
        // "Cronbach's alpha": an apostrophe does not end a term.
        if (unit === undefined || (j > i && unit.joint === "break" && unit.norm !== "s")) break;
        key += unit.norm;
        if (key.length >= CHECKED && !beginnings.has(key.slice(0, CHECKED))) break;
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
