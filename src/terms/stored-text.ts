/**
 * A paper's fields in little memory, between their first reading and the linking.
 *
 * The vocabulary is settled when all papers have been read, and then each is read again. A word is
 * an object of a hundred bytes; of a hundred thousand abstracts that would be two gigabytes. Here
 * it takes seven bytes, and becomes an object again for as long as its paper is linked.
 */
import { LASTING, PASSING } from "./array-pool.ts";
import { type WordCount, wordCount } from "./background.ts";
import type { Joint } from "./joints.ts";
import { remembered } from "./memory.ts";
import type { Field, Sentence } from "./term.ts";
import { type FieldText, readWord, type Unit } from "./text.ts";
import { normOfWord } from "./word-ids.ts";

export interface StoredField {
  readonly field: Field;
  readonly text: string;
  /** For each unit, its word's number. */
  readonly words: Int32Array;
  /** For each unit, what lies before it, its length, and its kind. */
  readonly units: Uint8Array;
  /** start₀, end₀, start₁, … */
  readonly sentences: Int32Array;
}

/** Gaps of this length and more take four bytes behind it. */
const LONG_GAP = 255;

const JOINTS: readonly Joint[] = ["space", "hyphen", "possessive", "break"];

/** wink's parts of speech. */
const POS =
  "X ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SPACE SYM VERB SCONJ".split(" ");

const JOINT_PLACES = placesIn(JOINTS);
const POS_PLACES = placesIn(POS);

function placesIn(list: readonly string[]): ReadonlyMap<string, number> {
  return new Map(list.map((item, i) => [item, i]));
}

/** A field as lists of numbers; only its text stays a text. */
export function storeField({ field, text, units, sentences }: FieldText): StoredField {
  const bytes: number[] = [];
  let last = 0;
  for (const { start, end, pos, joint } of units) {
    const gap = start - last;
    if (gap < LONG_GAP) bytes.push(gap);
    else bytes.push(LONG_GAP, gap & 255, (gap >>> 8) & 255, (gap >>> 16) & 255, gap >>> 24);
    const kind = (POS_PLACES.get(pos) ?? 0) * JOINTS.length + (JOINT_PLACES.get(joint) ?? 0);
    bytes.push(end - start, kind);
    last = end;
  }
  return {
    field,
    text,
    words: PASSING.ints(units.map(({ word }) => word)),
    units: PASSING.bytes(bytes),
    sentences: LASTING.ints(sentences.flatMap(({ start, end }) => [start, end])),
  };
}

/** The field again, unit by unit as it was read. */
export function readStored(stored: StoredField): FieldText {
  const { field, text, words, units: bytes } = stored;
  const sentences = sentencesOf(stored);
  const units: Unit[] = [];
  let sentence = 0;
  let end = 0;
  for (let i = 0; i < bytes.length; i += 2) {
    let start = end + (bytes[i] ?? 0);
    if (bytes[i++] === LONG_GAP) {
      start =
        end +
        ((bytes[i] ?? 0) |
          ((bytes[i + 1] ?? 0) << 8) |
          ((bytes[i + 2] ?? 0) << 16) |
          ((bytes[i + 3] ?? 0) << 24));
      i += 4;
    }
    end = start + (bytes[i] ?? 0);
    const kind = bytes[i + 1] ?? 0;
    while (sentence < sentences.length - 1 && (sentences[sentence]?.end ?? 0) <= start) ++sentence;
    units.push(
      new StoredUnit(
        text,
        start,
        end,
        words[units.length]!,
        POS[Math.floor(kind / JOINTS.length)] ?? "X",
        JOINTS[kind % JOINTS.length] ?? "break",
        sentence,
      ),
    );
  }
  return { field, text, units, sentences };
}

/** A stored field's sentences, without reading its units. */
export function sentencesOf({
  field,
  sentences,
}: Pick<StoredField, "field" | "sentences">): Sentence[] {
  const list: Sentence[] = [];
  for (let i = 0; i < sentences.length; i += 2)
    list.push({ field, start: sentences[i]!, end: sentences[i + 1]! });
  return list;
}

const traitsOfWord = remembered((text) => readWord(text).traits);

/** Few are asked for their letters, so those are cut out only then. */
class StoredUnit implements Unit {
  readonly #field: string;
  readonly start: number;
  readonly end: number;
  readonly norm: string;
  readonly word: number;
  readonly pos: string;
  readonly joint: Joint;
  readonly sentence: number;

  constructor(
    field: string,
    start: number,
    end: number,
    word: number,
    pos: string,
    joint: Joint,
    sentence: number,
  ) {
    this.#field = field;
    this.start = start;
    this.end = end;
    this.norm = normOfWord(word);
    this.word = word;
    this.pos = pos;
    this.joint = joint;
    this.sentence = sentence;
  }

  get text(): string {
    return this.#field.slice(this.start, this.end);
  }

  get lower(): string {
    return this.text.toLowerCase();
  }

  get traits(): number {
    return traitsOfWord(this.text);
  }

  get background(): WordCount {
    return wordCount(this.norm);
  }
}
