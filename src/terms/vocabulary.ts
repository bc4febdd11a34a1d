/**
 * The corpus's vocabulary: which keys are terms, which keys are one term, and which are methods.
 *
 * Papers are read one by one; here they come together. "LLM", "LLMs" and "large language models"
 * meet in one entry because a paper defines one by the other; a name that one paper introduces is a
 * name in all.
 */
import { compareText } from "../ordering.ts";
import type { Analysis } from "./analysis.ts";
import { type Definitions, expandKey, majority } from "./definitions.ts";
import { keyOf, spellingOf } from "./key.ts";
import type { FieldText } from "./text.ts";
import { Merging } from "./merging.ts";
import type { NameTable } from "./methods.ts";
import { shapePoints } from "./name-shapes.ts";

export interface Entry {
  /** Its keys' smallest: stands for the entry inside the stage. */
  readonly id: string;
  readonly keys: readonly string[];
  readonly isMethod: boolean;
}

export interface Vocabulary {
  readonly entries: ReadonlyMap<string, Entry>;
  /** Key → entry id. */
  readonly entryOf: ReadonlyMap<string, string>;
  /** Keys that are names: a mention must be spelt like one of these, case included. */
  readonly spellings: ReadonlyMap<string, ReadonlySet<string>>;
  /** Paper → short key → long key, where the paper means something else by it than the corpus. */
  readonly overrides: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/**
 * @param concepts - keys that some paper nominated
 * @param names - which keys could be methods, and which groups of keys are
 */
export function buildVocabulary(
  analyses: readonly Analysis[],
  concepts: ReadonlySet<string>,
  names: NameTable,
  definitions: Definitions,
): Vocabulary {
  const methods = names.keys;
  const keys = new Set([...withoutNames(analyses, concepts, methods), ...methods]);
  const merged = new Merging();
  joinAbbreviations(keys, merged, definitions);
  joinExpansions(analyses, keys, merged, definitions);
  joinVariants(analyses, keys, merged, definitions);
  joinKindNouns(analyses, keys, merged, methods);
  const groups = new Map<string, string[]>();
  for (const key of [...keys].sort(compareText)) {
    const root = merged.find(key);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [key]);
    else group.push(key);
  }
  const entries = new Map<string, Entry>();
  const entryOf = new Map<string, string>();
  for (const [id, group] of groups) {
    entries.set(id, { id, keys: group, isMethod: names.isMethod(group) });
    for (const key of group) entryOf.set(key, id);
  }
  return {
    entries,
    entryOf,
    spellings: collectSpellings(analyses, methods),
    overrides: collectOverrides(analyses, definitions),
  };
}

/**
 * The concepts that do not hold a name: "LLaVA-series models" is no concept, and would hide that
 * LLaVA is used.
 */
function withoutNames(
  analyses: readonly Analysis[],
  concepts: ReadonlySet<string>,
  methods: ReadonlySet<string>,
): Set<string> {
  const kept = new Set(concepts);
  for (const { candidates, names } of analyses) {
    const own = new Map<FieldText, Set<string>>();
    for (const [key, { spans, isTitleCase }] of names) {
      if (!methods.has(key) || isTitleCase) continue;
      for (const { field, from, to } of spans) {
        const places = own.get(field) ?? new Set<string>();
        for (let i = from; i < to; ++i) places.add(String(i));
        own.set(field, places);
      }
    }
    if (own.size === 0) continue;
    for (const [key, { spans }] of candidates) {
      const span = spans[0];
      if (span === undefined || !kept.has(key) || methods.has(key)) continue;
      const places = own.get(span.field);
      for (let i = span.from; i < span.to; ++i) if (places?.has(String(i))) kept.delete(key);
    }
  }
  return kept;
}

function joinAbbreviations(keys: Set<string>, merged: Merging, definitions: Definitions): void {
  for (const [short, longs] of definitions) {
    const long = majority(longs);
    if (long === null || ![short, ...long.keys].some((key) => keys.has(key))) continue;
    keys.add(short);
    for (const key of long.keys) {
      keys.add(key);
      merged.join(short, key);
    }
  }
}

/** "LLM alignment" and "large language model alignment". */
function joinExpansions(
  analyses: readonly Analysis[],
  keys: Set<string>,
  merged: Merging,
  definitions: Definitions,
): void {
  const byExpansion = new Map<string, Set<string>>();
  for (const { candidates } of analyses) {
    for (const [key, { spans }] of candidates) {
      const span = spans[0];
      if (span === undefined || span.to - span.from < 2) continue;
      const expanded = expandKey(span.field.units, span.from, span.to, definitions);
      const group = byExpansion.get(expanded);
      if (group === undefined) byExpansion.set(expanded, new Set([key]));
      else group.add(key);
    }
  }
  for (const group of byExpansion.values()) {
    if (group.size < 2 || ![...group].some((key) => keys.has(key))) continue;
    const [first, ...rest] = [...group].sort(compareText);
    for (const key of rest) merged.join(first ?? key, key);
    for (const key of group) keys.add(key);
  }
}

/** "alignment of LLMs", "aligning LLMs": where "LLM alignment" is a term. */
function joinVariants(
  analyses: readonly Analysis[],
  keys: Set<string>,
  merged: Merging,
  definitions: Definitions,
): void {
  const plain = new Map<string, string>();
  const headNorms = new Set<string>();
  for (const { candidates } of analyses) {
    for (const [key, { spans }] of candidates) {
      const span = spans[0];
      if (span === undefined || span.to - span.from < 2) continue;
      // "language model alignment" that only stands in "large language model alignment" is no
      // phrase that anyone would call "aligning language models".
      if (!spans.some(({ whole }) => whole)) continue;
      headNorms.add(span.field.units[span.to - 1]?.norm ?? "");
      plain.set(expandKey(span.field.units, span.from, span.to, definitions), key);
    }
  }
  const joined: [string, string][] = [];
  const usable = new Map<readonly string[], readonly string[]>();
  for (const { variants } of analyses) {
    for (const { key, rest, heads, field } of variants) {
      let possible = usable.get(heads);
      if (possible === undefined) {
        possible = heads.filter((head) => headNorms.has(head));
        usable.set(heads, possible);
      }
      if (possible.length === 0) continue;
      const start = expandKey(field.units, rest[0], rest[1], definitions);
      for (const head of possible) {
        const meant = plain.get(start + head);
        if (meant === undefined || meant === key || !(keys.has(key) || keys.has(meant))) continue;
        joined.push([key, meant]);
        break;
      }
    }
  }
  for (const [key, meant] of joined) {
    keys.add(key);
    keys.add(meant);
    merged.join(key, meant);
  }
}

/** "Pick-a-Pic" and "Pick-a-Pic dataset", "PolyBot" and "XEROX PARC PolyBot". */
function joinKindNouns(
  analyses: readonly Analysis[],
  keys: Set<string>,
  merged: Merging,
  methods: ReadonlySet<string>,
): void {
  for (const { names } of analyses) {
    for (const [key, { withKind, spans }] of names) {
      if (!methods.has(key)) continue;
      const span = spans[0];
      const last = span?.field.units[span.to - 1];
      if (span !== undefined && last?.joint === "space" && last.norm !== key)
        if (methods.has(last.norm) && shapePoints(last.text) >= 2) merged.join(key, last.norm);
      for (const longer of withKind) {
        keys.add(longer);
        merged.join(key, longer);
      }
    }
  }
}

function collectSpellings(
  analyses: readonly Analysis[],
  methods: ReadonlySet<string>,
): Map<string, Set<string>> {
  const spellings = new Map<string, Set<string>>();
  const free = new Set<string>();
  const add = (key: string, surface: string): void => {
    const known = spellings.get(key);
    if (known === undefined) spellings.set(key, new Set([spellingOf(surface)]));
    else known.add(spellingOf(surface));
  };
  for (const { names, abbreviations } of analyses) {
    for (const [key, { spans }] of names) {
      if (!methods.has(key)) continue;
      for (const { field, from, to } of spans) {
        const surface = field.text.slice(
          field.units[from]?.start ?? 0,
          field.units[to - 1]?.end ?? 0,
        );
        // Of several words, the capitals are not what makes the name.
        if (/\s/.test(surface)) free.add(key);
        add(key, surface);
      }
    }
    for (const { field, short } of abbreviations)
      add(
        keyOf(field.units, ...short),
        field.text.slice(field.units[short[0]]?.start ?? 0, field.units[short[1] - 1]?.end ?? 0),
      );
  }
  for (const key of free) spellings.delete(key);
  return spellings;
}

function collectOverrides(
  analyses: readonly Analysis[],
  definitions: Definitions,
): Map<string, Map<string, string>> {
  const overrides = new Map<string, Map<string, string>>();
  for (const { paper, abbreviations } of analyses) {
    for (const { field, short, long } of abbreviations) {
      const shortKey = keyOf(field.units, ...short);
      const longKey = keyOf(field.units, ...long);
      const usual = majority(definitions.get(shortKey) ?? []);
      if (shortKey === longKey || usual?.keys.has(longKey) === true) continue;
      const own = overrides.get(paper) ?? new Map<string, string>();
      own.set(shortKey, longKey);
      overrides.set(paper, own);
    }
  }
  return overrides;
}
