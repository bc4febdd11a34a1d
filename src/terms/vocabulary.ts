/**
 * The corpus's vocabulary: which keys are terms, which keys are one term, and which are methods.
 *
 * Papers are read one by one; here they come together. "LLM", "LLMs" and "large language models"
 * meet in one entry because a paper defines one by the other; a name that one paper introduces is a
 * name in all.
 */
import { compareText } from "../ordering.ts";
import type { Analysis } from "./analysis.ts";
import { keyOf, spellingOf } from "./key.ts";
import { NAME_THRESHOLD } from "./names.ts";
import { STANDARD_METHODS } from "./standard-methods.ts";
import { readField } from "./text.ts";

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

/** Papers that agree on a long form, of those that define the short one. */
const AGREEMENT = 0.6;

export function buildVocabulary(
  analyses: readonly Analysis[],
  concepts: ReadonlySet<string>,
): Vocabulary {
  const defined = countDefinitions(analyses);
  const methods = methodKeys(analyses, defined);
  for (const name of STANDARD_METHODS) {
    const { units } = readField("title", name);
    methods.add(keyOf(units, 0, units.length));
  }
  const keys = new Set([...concepts, ...methods]);
  const merged = new Merging();
  for (const [short, longs] of defined) {
    const best = majority(longs);
    if (best === null || !(keys.has(short) || keys.has(best))) continue;
    keys.add(short);
    keys.add(best);
    merged.join(short, best);
  }
  return finish(analyses, keys, merged, methods, defined);
}

/** Short key → long key → papers that define one by the other. */
export type Definitions = ReadonlyMap<string, ReadonlyMap<string, number>>;

export function countDefinitions(analyses: readonly Analysis[]): Definitions {
  const defined = new Map<string, Map<string, number>>();
  for (const { abbreviations } of analyses) {
    const seen = new Set<string>();
    for (const { field, short, long } of abbreviations) {
      const shortKey = keyOf(field.units, ...short);
      const longKey = keyOf(field.units, ...long);
      const pair = `${shortKey}\n${longKey}`;
      if (seen.has(pair) || shortKey === longKey) continue;
      seen.add(pair);
      const longs = defined.get(shortKey) ?? new Map<string, number>();
      longs.set(longKey, (longs.get(longKey) ?? 0) + 1);
      defined.set(shortKey, longs);
    }
  }
  return defined;
}

/** The long form that most papers mean; null where they do not agree. */
function majority(longs: ReadonlyMap<string, number>): string | null {
  let total = 0;
  let best: string | null = null;
  let most = 0;
  for (const [key, count] of longs) {
    total += count;
    if (count > most || (count === most && best !== null && compareText(key, best) < 0)) {
      best = key;
      most = count;
    }
  }
  return most >= AGREEMENT * total ? best : null;
}

function methodKeys(analyses: readonly Analysis[], defined: Definitions): Set<string> {
  const points = new Map<string, { best: number; plural: number; papers: number }>();
  for (const { names } of analyses) {
    for (const [key, name] of names) {
      const sum = points.get(key) ?? { best: -9, plural: 0, papers: 0 };
      sum.best = Math.max(sum.best, name.points);
      sum.papers += 1;
      if (name.plural) sum.plural += 1;
      points.set(key, sum);
    }
  }
  const methods = new Set<string>();
  for (const [key, { best, plural, papers }] of points) {
    const total = best + 0.25 * Math.log2(papers) - (plural > 0 ? 3 : 0);
    if (total >= NAME_THRESHOLD) methods.add(key);
  }
  void defined;
  return methods;
}

class Merging {
  readonly #parents = new Map<string, string>();
  find(key: string): string {
    let root = key;
    for (let next = this.#parents.get(root); next !== undefined; next = this.#parents.get(root))
      root = next;
    return root;
  }
  /** The smaller key stands for both, so that the order of joining does not matter. */
  join(a: string, b: string): void {
    const [x, y] = [this.find(a), this.find(b)];
    if (x === y) return;
    if (compareText(x, y) < 0) this.#parents.set(y, x);
    else this.#parents.set(x, y);
  }
}

function finish(
  analyses: readonly Analysis[],
  keys: ReadonlySet<string>,
  merged: Merging,
  methods: ReadonlySet<string>,
  defined: Definitions,
): Vocabulary {
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
    entries.set(id, { id, keys: group, isMethod: group.some((key) => methods.has(key)) });
    for (const key of group) entryOf.set(key, id);
  }
  const spellings = new Map<string, Set<string>>();
  const overrides = new Map<string, Map<string, string>>();
  for (const { paper, names, abbreviations, fields } of analyses) {
    for (const [key, { spans }] of names) {
      if (!methods.has(key)) continue;
      const known = spellings.get(key) ?? new Set<string>();
      for (const { field, from, to } of spans)
        known.add(
          spellingOf(
            field.text.slice(field.units[from]?.start ?? 0, field.units[to - 1]?.end ?? 0),
          ),
        );
      spellings.set(key, known);
    }
    for (const { field, short, long } of abbreviations) {
      const shortKey = keyOf(field.units, ...short);
      const longKey = keyOf(field.units, ...long);
      const best = defined.get(shortKey);
      const usual = best === undefined ? null : majority(best);
      const known = spellings.get(shortKey) ?? new Set<string>();
      known.add(
        spellingOf(
          field.text.slice(field.units[short[0]]?.start ?? 0, field.units[short[1] - 1]?.end ?? 0),
        ),
      );
      spellings.set(shortKey, known);
      if (usual === longKey || shortKey === longKey) continue;
      const own = overrides.get(paper) ?? new Map<string, string>();
      own.set(shortKey, longKey);
      overrides.set(paper, own);
    }
    void fields;
  }
  return { entries, entryOf, spellings, overrides };
}
