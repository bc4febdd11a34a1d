/**
 * A paper between its reading and its linking, in little memory: what the ranker saw of its phrases,
 * and what it says of names.
 */
import { compareText } from "../ordering.ts";
import type { Analysis } from "./analysis.ts";
import { keyOf } from "./key.ts";
import { isIntroduced, keysOfName } from "./methods.ts";
import { headOf } from "./prepositional.ts";
import type { Ranked } from "./ranked.ts";
import { type StoredField, storeField } from "./stored-text.ts";
import type { Keyphrase, MethodKind } from "./term.ts";

export interface StoredPaper {
  readonly key: string;
  readonly english: boolean;
  readonly fields: readonly StoredField[];
  /** The ranker's phrases, line ends between: their keys, and of candidates the last words. */
  readonly keys: string;
  readonly heads: string;
  /** BITS, in the order of the keys. */
  readonly flags: Uint8Array;
  /** That it is worth a place, and that authors would choose it; −∞ where the ranker says nothing. */
  readonly evidence: Float32Array;
  readonly keyphrases: StoredKeyphrases;
  readonly abbreviations: readonly (readonly [short: string, long: string])[];
  /** Keys of names that the paper introduces. */
  readonly introduced: readonly string[];
  readonly kinds: readonly KindWitness[];
}

/** What a paper says of a name's kind, in thousandths of points. */
export type KindWitness = readonly [key: string, kind: MethodKind, points: number];

export interface StoredKeyphrases {
  /** NULs between. */
  readonly names: string;
  /** In ten-thousandths. */
  readonly scores: Uint16Array;
}

const BITS = { candidate: 1, word: 2, phrase: 4 } as const;

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

export function storePaper(analysis: Analysis, ranked: Ranked): StoredPaper {
  const { phrases, candidates, fields, abbreviations, names } = analysis;
  // Keywords that are no phrases stand behind the phrases.
  const keys = [...new Set([...phrases.keys(), ...ranked.byAuthors.keys()])];
  const heads: string[] = [];
  const flags = new Uint8Array(keys.length);
  const evidence = new Float32Array(2 * keys.length);
  for (const [i, key] of keys.entries()) {
    const span = candidates.get(key)?.spans[0];
    heads.push((span && headOf(span.field.units, span.from, span.to)?.norm) ?? "");
    flags[i] =
      (span === undefined ? 0 : BITS.candidate) |
      (span !== undefined && span.to - span.from === 1 ? BITS.word : 0) |
      (phrases.has(key) ? BITS.phrase : 0);
    evidence[2 * i] = ranked.evidence.get(key) ?? -Infinity;
    evidence[2 * i + 1] = ranked.byAuthors.get(key) ?? -Infinity;
  }
  return {
    key: analysis.paper,
    english: analysis.english,
    fields: fields.map(storeField),
    keys: keys.join("\n"),
    heads: heads.join("\n"),
    flags,
    evidence,
    keyphrases: {
      names: ranked.keyphrases.map(({ name }) => name).join("\0"),
      scores: Uint16Array.from(ranked.keyphrases, ({ score }) => Math.round(10_000 * score)),
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

/** Index of an entry → what the ranker says of any of its keys. */
export function findSeen(
  { keys, heads, flags, evidence }: StoredPaper,
  entryOf: ReadonlyMap<string, number>,
): Map<number, Seen> {
  const seen = new Map<number, Seen & { key: string }>();
  const headList = heads.split("\n");
  for (const [i, key] of keys.split("\n").entries()) {
    const index = entryOf.get(key);
    if (index === undefined) continue;
    let own = seen.get(index);
    if (own === undefined) seen.set(index, (own = { ...UNSEEN, key: "" }));
    own.evidence = Math.max(own.evidence, evidence[2 * i] ?? -Infinity);
    own.byAuthors = Math.max(own.byAuthors, evidence[2 * i + 1] ?? -Infinity);
    const bits = flags[i] ?? 0;
    own.isPhrase ||= (bits & BITS.phrase) !== 0;
    if ((bits & BITS.candidate) === 0) continue;
    // Of several the first, as the entry lists them.
    if (own.key !== "" && compareText(own.key, key) < 0) continue;
    own.key = key;
    own.head = headList[i] ?? "";
    own.isWord = (bits & BITS.word) !== 0;
  }
  return seen;
}

export function readKeyphrases({ names, scores }: StoredKeyphrases): Keyphrase[] {
  const list = names.split("\0");
  return Array.from(scores, (score, i) => ({ name: list[i] ?? "", score: score / 10_000 }));
}
