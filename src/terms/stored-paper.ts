/**
 * A paper between its reading and its linking, in little memory: what the ranker saw of its phrases,
 * and what it says of names.
 */
import { compareText } from "../ordering.ts";
import type { Analysis } from "./analysis.ts";
import { LASTING, PASSING } from "./array-pool.ts";
import type { Span } from "./candidates.ts";
import { keyOf } from "./key.ts";
import type { KeyTable } from "./key-hash.ts";
import { isIntroduced, keysOfName } from "./methods.ts";
import { headOf } from "./prepositional.ts";
import type { Ranked } from "./ranked.ts";
import { packScore, readScore } from "./score.ts";
import { type StoredField, storeField } from "./stored-text.ts";
import type { Keyphrase, MethodKind } from "./term.ts";
import type { FieldText, Unit } from "./text.ts";
import { checkOfUnits, hashOfUnits } from "./word-ids.ts";

export interface StoredPaper {
  readonly key: string;
  readonly english: boolean;
  readonly fields: readonly StoredField[];
  /** Where the ranker's phrases stand first: field and size (packPlace), first unit. */
  readonly places: Uint16Array;
  /** Those that stand nowhere in one piece. */
  readonly others: readonly OtherPhrase[];
  /**
   * Of each, that it is worth a place, and that authors would choose it; −∞ where the ranker says
   * nothing. The others behind those that have places.
   */
  readonly evidence: Float32Array;
  /**
   * The best phrases, best first: for each its place among the places, the number of its other
   * spans, and these as places are.
   */
  readonly best: Uint16Array;
  readonly keyphrases: StoredKeyphrases;
  readonly abbreviations: readonly (readonly [short: string, long: string])[];
  /** Keys of names that the paper introduces. */
  readonly introduced: readonly string[];
  readonly kinds: readonly KindWitness[];
}

/** A phrase out of a coordination, or a keyword that is no phrase. */
interface OtherPhrase {
  readonly key: string;
  readonly head: string;
  readonly isCandidate: boolean;
  readonly isWord: boolean;
  readonly isPhrase: boolean;
}

/** What a paper says of a name's kind, in thousandths of points. */
export type KindWitness = readonly [key: string, kind: MethodKind, points: number];

export interface StoredKeyphrases {
  /** NULs between. */
  readonly names: string;
  /** Packed (score.ts). */
  readonly scores: Uint16Array;
}

/** A term as the ranker saw it in a paper. */
export interface Seen {
  /** That it is worth a place; −∞ where the ranker says nothing. */
  evidence: number;
  /** That authors would choose it; likewise. */
  byAuthors: number;
  /** The last word of the form that is a candidate; "" where none is. */
  head: string;
  /** Whether that is a single word. */
  isWord: boolean;
  isPhrase: boolean;
}

export const UNSEEN: Readonly<Seen> = {
  evidence: -Infinity,
  byAuthors: -Infinity,
  head: "",
  isWord: false,
  isPhrase: false,
};

/** One of a paper's best phrases. */
export interface BestPhrase {
  readonly key: string;
  /** That the authors would choose it. */
  readonly byAuthors: number;
  /** Where it stands, in order: units `from` to `to` (exclusive) of a field; not empty. */
  readonly spans: readonly [Where, ...Where[]];
}

type Where = readonly [field: FieldText, from: number, to: number];

/** What of an analysed paper linking and choosing will ask for, in little memory. */
export function storePaper(analysis: Analysis, ranked: Ranked): StoredPaper {
  const { phrases, fields, abbreviations, names } = analysis;
  const places: number[] = [];
  const others: OtherPhrase[] = [];
  const evidence: number[] = [];
  const behind: number[] = [];
  /** By a key's place among the ranker's, its place among those that have one; −1 for none. */
  const placeOf = new Int32Array(ranked.keys.length).fill(-1);
  const add = (i: number, span: Span | undefined, isCandidate: boolean): void => {
    const field = span === undefined ? -1 : fields.indexOf(span.field);
    const hasPlace = span !== undefined && field >= 0 && span.from <= LAST_UNIT;
    if (hasPlace) {
      placeOf[i] = places.length / 2;
      places.push(packPlace(field, span.to - span.from, isCandidate), span.from);
    } else
      others.push({
        key: ranked.keys[i]!,
        head: (span && headOf(span.field.units, span.from, span.to)?.norm) ?? "",
        isCandidate,
        isWord: span !== undefined && span.to - span.from === 1,
        isPhrase: span !== undefined,
      });
    (hasPlace ? evidence : behind).push(ranked.evidence[i]!, ranked.byAuthors[i]!);
  };
  let next = 0;
  for (const { spans, isTerm } of phrases.values()) add(next++, spans[0], isTerm);
  while (next < ranked.keys.length) add(next++, undefined, false);
  return {
    key: analysis.paper,
    english: analysis.english,
    fields: fields.map(storeField),
    places: PASSING.shorts(places),
    others,
    evidence: PASSING.floats([...evidence, ...behind]),
    best: packBest(ranked, placeOf, analysis),
    keyphrases: {
      names: ranked.keyphrases.map(({ name }) => name).join("\0"),
      scores: LASTING.shorts(ranked.keyphrases.map(({ score }) => packScore(score))),
    },
    abbreviations: abbreviations.map(({ field, short, long }) => [
      keyOf(field.units, ...short),
      keyOf(field.units, ...long),
    ]),
    introduced: [...names.values()].filter(isIntroduced).flatMap(keysOfName),
    kinds: [...names.values()].flatMap((name) =>
      keysOfName(name).flatMap((key) =>
        [...name.kinds].map(([kind, points]) => [key, kind, Math.round(1000 * points)] as const),
      ),
    ),
  };
}

/** The last unit whose index a place can hold. */
const LAST_UNIT = 0xffff;

/** Two numbers and a bit in one. */
function packPlace(field: number, size: number, isCandidate: boolean): number {
  return (size << 3) | (field << 1) | (isCandidate ? 1 : 0);
}

function packBest(
  { keys, best }: Ranked,
  placeOf: Int32Array,
  { phrases, fields }: Analysis,
): Uint16Array {
  const packed: number[] = [];
  for (const i of best) {
    const place = placeOf[i]!;
    if (place < 0 || place > LAST_UNIT) continue;
    const [, ...others] = phrases.get(keys[i]!)?.spans ?? [];
    const spans = others.filter(({ form, from }) => form === undefined && from <= LAST_UNIT);
    packed.push(place, spans.length);
    for (const { field, from, to } of spans)
      packed.push(packPlace(fields.indexOf(field), to - from, false), from);
  }
  return PASSING.shorts(packed);
}

/** @param fields - the paper's, read again */
export function* readBest(
  { best, places, evidence }: StoredPaper,
  fields: readonly FieldText[],
): Generator<BestPhrase> {
  const whereOf = (packed = 0, from = 0): Where => {
    return [fields[(packed >> 1) & 3]!, from, from + (packed >> 3)];
  };
  for (let i = 0; i < best.length;) {
    const place = best[i++]!;
    const others = best[i++]!;
    const first = whereOf(places[2 * place], places[2 * place + 1]);
    const spans: [Where, ...Where[]] = [first];
    for (let end = i + 2 * others; i < end; i += 2) spans.push(whereOf(best[i], best[i + 1]));
    const [field, from, to] = first;
    yield { key: keyOf(field.units, from, to), byAuthors: evidence[2 * place + 1]!, spans };
  }
}

/**
 * Index of an entry → what the ranker says of any of its keys.
 *
 * @param fields - the paper's, read again
 */
export function findSeen(
  { places, others, evidence }: StoredPaper,
  fields: readonly FieldText[],
  entryOf: KeyTable,
): Map<number, Seen> {
  const seen = new Map<number, Seen & { key: string }>();
  let at = 0;
  const add = (index: number, isPhrase: boolean): (Seen & { key: string }) | undefined => {
    const i = at;
    at += 2;
    if (index < 0) return undefined;
    let own = seen.get(index);
    if (own === undefined) seen.set(index, (own = { ...UNSEEN, key: "" }));
    own.evidence = Math.max(own.evidence, evidence[i] ?? -Infinity);
    own.byAuthors = Math.max(own.byAuthors, evidence[i + 1] ?? -Infinity);
    own.isPhrase ||= isPhrase;
    return own;
  };
  // Of several candidates the first, as the entry lists them.
  const isFirst = (key: string, known: string): boolean => {
    return known === "" || compareText(key, known) < 0;
  };
  for (let i = 0; i < places.length; i += 2) {
    const packed = places[i]!;
    const from = places[i + 1]!;
    const to = from + (packed >> 3);
    const units = fields[(packed >> 1) & 3]?.units ?? [];
    const own = add(entryOfUnits(units, from, to, entryOf), true);
    if (own === undefined || (packed & 1) === 0) continue;
    const key = keyOf(units, from, to);
    if (!isFirst(key, own.key)) continue;
    own.key = key;
    own.head = headOf(units, from, to)?.norm ?? "";
    own.isWord = to - from === 1;
  }
  for (const { key, head, isCandidate, isWord, isPhrase } of others) {
    const own = add(entryOf.get(key), isPhrase);
    if (own !== undefined && isCandidate && isFirst(key, own.key))
      Object.assign(own, { key, head, isWord });
  }
  return seen;
}

/** The entry of what units say; −1 where there is none. */
function entryOfUnits(units: readonly Unit[], from: number, to: number, entryOf: KeyTable): number {
  return entryOf.find(hashOfUnits(units, from, to), checkOfUnits(units, from, to));
}

/** The keyphrases as they were stored, best first. */
export function readKeyphrases({ names, scores }: StoredKeyphrases): Keyphrase[] {
  const list: Keyphrase[] = [];
  if (scores.length > 0)
    for (const name of names.split("\0"))
      list.push({ name, score: readScore(scores[list.length]!) });
  return list;
}
