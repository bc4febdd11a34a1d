/**
 * Names of methods, models, data sets, benchmarks, frameworks and tools in one paper.
 *
 * A name is told by its shape ("LLaVA-1.5", "AlpacaEval") and by what stands around it ("the X
 * data set", "called X", "X: …" in a title). Neither will do alone: "LLM" has the shape of a
 * benchmark's name, and Voltron that of a person's. So each witness gives points, and what has too
 * few is no name: places, people and organisations stand in no such company.
 */
import type { Abbreviation } from "./abbreviations.ts";
import { keyOf } from "./key.ts";
import { KIND_NOUNS } from "./lexicon.ts";
import { findIntroductions } from "./relations.ts";
import type { MethodKind } from "./term.ts";
import type { FieldText, Unit } from "./text.ts";

export interface NameSpan {
  readonly field: FieldText;
  readonly from: number;
  readonly to: number;
}

export interface Name {
  readonly key: string;
  readonly spans: NameSpan[];
  /** Evidence that it names a method, in points. */
  points: number;
  /** Evidence that this paper introduces it, in points. */
  introduced: number;
  /** Whether it is written as a plural somewhere ("LLMs"): a kind of thing, not a name. */
  plural: boolean;
  readonly kinds: Map<MethodKind, number>;
}

/** Points from which on something is a name. */
export const NAME_THRESHOLD = 2;

const CITATION =
  /\((?:e\.g\.,? |see |cf\. )?\p{Lu}[^()]{2,120}?,? (?:19|20)\d\d[a-z]?\)|\p{Lu}[\p{L}-]+(?:,? (?:and|&) \p{Lu}[\p{L}-]+)?(?: et al\.?)?,? \((?:19|20)\d\d[a-z]?\)|\p{Lu}[\p{L}-]+ et al\b/gu;

const MONTHS_AND_DAYS = new Set(
  "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday".split(
    " ",
  ),
);

/** Capitals that are in every paper and name nothing of the kind. */
const ORDINARY = new Set(
  (
    "ai ml dl nlp cv ir hci iot gpu cpu tpu api sota sdk url pdf html json sql usa uk us eu un who nih fda nsf " +
    "phd md ci sd se iqr bmi auc roc map mae mse rmse psnr ssim fid bleu rouge f1 auroc mrr ndcg miou " +
    "i ii iii iv vi vii ok vs dna rna mrna pcr hiv covid iid os ui ux id qa rl ood sem rq tv hpc sme pi"
  ).split(" "),
);

/** Finds all that looks like a name, with points; the caller draws the line. */
export function findNames(
  fields: readonly FieldText[],
  abbreviations: readonly Abbreviation[],
): Map<string, Name> {
  const names = new Map<string, Name>();
  for (const field of fields) {
    const cited = [...field.text.matchAll(CITATION)].map(
      (m) => [m.index, m.index + m[0].length] as const,
    );
    const shouting = isShouting(field);
    for (const [from, to] of nameSpans(field, shouting)) {
      const start = field.units[from]?.start ?? 0;
      if (cited.some(([a, b]) => start >= a && start < b)) continue;
      witness(names, field, from, to, shouting);
    }
  }
  const title = fields.find(({ field }) => field === "title");
  if (title !== undefined) witnessTitle(names, title);
  for (const pair of abbreviations) witnessAbbreviation(names, pair);
  for (const field of fields) {
    for (const introduction of findIntroductions(field)) {
      for (const name of names.values()) {
        for (const span of name.spans) {
          if (span.field !== field || span.from < introduction.from || span.from >= introduction.to)
            continue;
          name.points += introduction.strength;
          name.introduced += introduction.strength;
        }
      }
    }
  }
  return names;
}

/** Titles in capitals throughout tell nothing by their capitals. */
function isShouting({ units }: FieldText): boolean {
  let upper = 0;
  for (const { text } of units) if (text.length > 3 && text === text.toUpperCase()) ++upper;
  return upper > 3 && upper * 2 > units.length;
}

/** Unit ranges that have a name's shape. */
function nameSpans(field: FieldText, shouting: boolean): [number, number][] {
  const { units } = field;
  const spans: [number, number][] = [];
  let i = 0;
  while (i < units.length) {
    let to = i + 1;
    while (to < units.length && units[to]?.joint === "hyphen") ++to;
    const word = wordOf(field, i, to);
    if (!shouting && isNameWord(field, i, to, word)) {
      let end = trimSuffix(units, i, to);
      if (end > i) {
        // "Llama 3", "Mask TextSpotter v3": a version after a space.
        const version = units[end];
        if (
          end === to &&
          version?.joint === "space" &&
          /^v?\d{1,2}(?:\.\d+)?$/.test(version.text) &&
          !/^\d/.test(units[end + 1]?.joint === "hyphen" ? "1" : "")
        )
          ++end;
        spans.push([i, end]);
      }
    }
    i = to;
  }
  return joinCapitalised(field, spans);
}

function wordOf({ text, units }: FieldText, from: number, to: number): string {
  return text.slice(units[from]?.start ?? 0, units[to - 1]?.end ?? 0);
}

const HAS_CAMEL = /\p{Ll}\p{Lu}|\p{Lu}{2,}\p{Ll}{2,}|^\p{Ll}+\d+\p{Ll}+$/u;

function isNameWord(field: FieldText, from: number, to: number, word: string): boolean {
  const { units } = field;
  if (!/\p{Lu}/u.test(word) && !/^\p{Ll}{2,}\d+\p{Ll}{2,}$/u.test(word)) return false;
  if (word.length < 2 || ORDINARY.has(word.toLowerCase().replace(/s$/, ""))) return false;
  if (MONTHS_AND_DAYS.has(word.toLowerCase())) return false;
  if (shapePoints(word) > 0 || /^\p{Lu}[\p{Lu}\d]{1,9}s?$/u.test(units[from]?.text ?? ""))
    return true;
  const unit = units[from];
  if (unit === undefined || field.field === "title") return false;
  // A capital inside a sentence; at its beginning any word has one.
  return /^\p{Lu}\p{Ll}+/u.test(unit.text) && unit.joint !== "break" && to - from <= 3;
}

/** "LLM-based", "GPT-style": the name ends where ordinary small words begin. */
function trimSuffix(units: readonly Unit[], from: number, to: number): number {
  let end = to;
  while (end - 1 > from && /^\p{Ll}{3,}$/u.test(units[end - 1]?.text ?? "")) --end;
  // "align-anything" and "Pick-a-Pic" keep theirs; "LLaVA-based" does not.
  return end;
}

/** What the letters alone say: mixed case and versions are made up, plain capitals are not. */
export function shapePoints(word: string): number {
  const bare = word.replace(/(?<=\p{Lu})s$/u, "");
  let points = 0;
  if (HAS_CAMEL.test(bare)) points += 2;
  if (/\p{L}[-\s]?\d/u.test(bare) && /\p{Lu}/u.test(bare) && !/^\d/.test(bare)) points += 1;
  if (/\d\p{L}/u.test(bare) && /^\p{L}/u.test(bare)) points += 0.5;
  return points;
}

function joinCapitalised(field: FieldText, spans: [number, number][]): [number, number][] {
  const joined: [number, number][] = [];
  for (const span of spans) {
    const last = joined[joined.length - 1];
    if (
      last !== undefined &&
      last[1] === span[0] &&
      field.units[span[0]]?.joint === "space" &&
      span[1] - last[0] <= 5 &&
      field.field !== "title"
    )
      last[1] = span[1];
    else joined.push([span[0], span[1]]);
  }
  return joined;
}

function nameAt(names: Map<string, Name>, field: FieldText, from: number, to: number): Name {
  const key = keyOf(field.units, from, to);
  const name: Name = names.get(key) ?? {
    key,
    spans: [],
    points: 0,
    introduced: 0,
    plural: false,
    kinds: new Map(),
  };
  if (!name.spans.some((s) => s.field === field && s.from === from && s.to === to))
    name.spans.push({ field, from, to });
  names.set(key, name);
  return name;
}

function addKind(name: Name, kind: MethodKind | undefined, points: number): void {
  if (kind !== undefined) name.kinds.set(kind, (name.kinds.get(kind) ?? 0) + points);
}

/** Weighs what stands around one span. */
function witness(
  names: Map<string, Name>,
  field: FieldText,
  from: number,
  to: number,
  shouting: boolean,
): void {
  const { units, text } = field;
  const word = wordOf(field, from, to);
  const name = nameAt(names, field, from, to);
  if (name.spans.length === 1) {
    name.points += shapePoints(word);
    if (to - from >= 2 && /^\p{Lu}\p{Ll}/u.test(word) && /\s\p{Lu}/u.test(word)) name.points += 0.3;
  }
  if (/\p{Lu}s$/u.test(word)) name.plural = true;
  const after = units[to];
  if (after !== undefined && after.joint === "space") {
    const kind = KIND_NOUNS.get(after.norm);
    if (kind !== undefined) {
      name.points += kind === "dataset" || kind === "benchmark" ? 1.5 : 0.8;
      addKind(name, kind, 2);
    } else if (units[to + 1]?.joint === "space") {
      addKind(name, KIND_NOUNS.get(units[to + 1]?.norm ?? ""), 0.5);
    }
  }
  const ahead = units[from - 1];
  if (ahead !== undefined && ahead.sentence === units[from]?.sentence) {
    const gap = text.slice(ahead.end, units[from]?.start ?? 0);
    const kind = KIND_NOUNS.get(ahead.norm);
    if (kind !== undefined && /^[\s,(:]+$/.test(gap)) {
      name.points += /,/.test(gap) ? 0.8 : 1;
      addKind(name, kind, 1.5);
    }
    const cue = ahead.norm;
    if (/^(?:called|named|dubbed|termed|coined|denoted)$/.test(cue)) {
      name.points += 2.5;
      addKind(name, kindBefore(units, from - 1), 1.5);
    }
    if (
      /^(?:using|via|outperform|outperforming|like|including|include|on|with|than|apply|applying|employ|utilizing|a)$/.test(
        cue,
      ) &&
      !shouting
    )
      name.points += 0.3;
    if (cue === "a" && ["such"].includes(units[from - 2]?.norm ?? "")) {
      name.points += 0.5;
      addKind(name, KIND_NOUNS.get(units[from - 3]?.norm ?? ""), 1.5);
    }
  }
  if (after !== undefined && after.sentence === units[from]?.sentence && after.joint === "space") {
    if (
      /^(?:achieve|outperform|is|use|improve|show|enable|provide|leverage|introduce|generate|demonstrate|consist|allow|learn|employ|combine|can|surpass|offer)$/.test(
        after.norm,
      )
    )
      name.points += 0.4;
    // "X is a framework that …"
    if (after.norm === "is" || after.text === "is") addKind(name, kindAfter(units, to + 1), 1);
  }
  // "X, a framework for …"
  if (
    after !== undefined &&
    /^,\s$/.test(text.slice(units[to - 1]?.end ?? 0, after.start)) &&
    /^(?:a|an|the|our)$/i.test(after.text)
  ) {
    const kind = kindAfter(units, to + 1);
    if (kind !== undefined) {
      name.points += 1;
      addKind(name, kind, 2);
    }
  }
}

function kindBefore(units: readonly Unit[], i: number): MethodKind | undefined {
  for (let j = i - 1; j >= Math.max(0, i - 4); --j) {
    const kind = KIND_NOUNS.get(units[j]?.norm ?? "");
    if (kind !== undefined) return kind;
  }
  return undefined;
}

function kindAfter(units: readonly Unit[], i: number): MethodKind | undefined {
  for (let j = i; j < Math.min(units.length, i + 7); ++j) {
    if (j > i && units[j]?.joint === "break") return undefined;
    const unit = units[j];
    if (unit === undefined || unit.pos === "VERB" || unit.pos === "ADP") {
      if (j > i) return undefined;
      continue;
    }
    const next = units[j + 1];
    const kind = KIND_NOUNS.get(unit.norm);
    const nounFollows =
      next !== undefined && next.joint !== "break" && (next.pos === "NOUN" || next.pos === "PROPN");
    if (kind !== undefined && !nounFollows) return kind;
  }
  return undefined;
}

/** "X: what it does": a name before a title's colon is what the paper introduces. */
function witnessTitle(names: Map<string, Name>, title: FieldText): void {
  const colon = title.text.search(/:\s|\s[–—-]{1,2}\s/);
  if (colon < 2) return;
  const { units } = title;
  let to = 0;
  while (to < units.length && (units[to]?.end ?? Infinity) <= colon) ++to;
  if (to === 0 || to > 5) return;
  const head = title.text.slice(units[0]?.start ?? 0, units[to - 1]?.end ?? 0);
  const wordCount = head.split(/\s+/).length;
  const oneWord = wordCount === 1;
  const isSingleName =
    oneWord &&
    (shapePoints(head) > 0 || /^\p{Lu}{2,}\d*$/u.test(head) || /^\p{Lu}\p{Ll}{2,}$/u.test(head));
  const versioned = wordCount <= 3 && shapePoints(head) >= 2;
  if (!isSingleName && !versioned) return;
  const name = nameAt(names, title, 0, to);
  const plainWord = /^\p{Lu}\p{Ll}+$/u.test(head);
  name.points += plainWord ? 1.2 : 4;
  name.introduced += plainWord ? 1.2 : 4;
  addKind(name, kindAfter(units, to), 1.5);
}

/** A long form with a method's head, or in capitals, speaks for a name. */
function witnessAbbreviation(names: Map<string, Name>, { field, short, long }: Abbreviation): void {
  const key = keyOf(field.units, short[0], short[1]);
  const name = names.get(key);
  if (name === undefined) return;
  const head = field.units[long[1] - 1];
  const capitals = longCapitals(field.units, long);
  const kind = KIND_NOUNS.get(head?.norm ?? "");
  if (field.field !== "title" && capitals > 0.6) name.points += 0.8;
  if (kind !== undefined) addKind(name, kind, 1);
  if (/\p{Lu}s$/u.test(field.units[short[1] - 1]?.text ?? "")) name.plural = true;
  if (field.field !== "title" && capitals === 0) name.points -= 0.7;
}

function longCapitals(units: readonly Unit[], [from, to]: readonly [number, number]): number {
  let content = 0;
  let capital = 0;
  for (let i = from; i < to; ++i) {
    const text = units[i]?.text ?? "";
    if (text.length < 4) continue;
    ++content;
    if (/^\p{Lu}/u.test(text)) ++capital;
  }
  return content === 0 ? 0 : capital / content;
}
