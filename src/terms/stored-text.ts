/**
 * A paper's fields in little memory, between their first reading and the linking.
 *
 * The vocabulary is settled when all papers have been read, and then each is read again. A word is
 * an object of a hundred bytes; of a hundred thousand abstracts that would be two gigabytes. Here
 * it takes ten bytes, and becomes an object again for as long as its paper is linked.
 */
import type { Field, Sentence } from "./term.ts";
import type { FieldText, Joint, Unit } from "./text.ts";

export interface StoredField {
  readonly field: Field;
  readonly text: string;
  /** The units' norms, line ends between them: no norm has one. */
  readonly norms: string;
  readonly starts: Int32Array;
  readonly lengths: Uint8Array;
  /** Part of speech × JOINTS + joint, by their places in POS and JOINTS. */
  readonly kinds: Uint8Array;
  /** start₀, end₀, start₁, … */
  readonly sentences: Int32Array;
}

const JOINTS: readonly Joint[] = ["space", "hyphen", "possessive", "break"];

/** wink's parts of speech. */
const POS =
  "X ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SPACE SYM VERB SCONJ".split(" ");

const JOINT_PLACES = placesIn(JOINTS);
const POS_PLACES = placesIn(POS);

function placesIn(list: readonly string[]): ReadonlyMap<string, number> {
  return new Map(list.map((item, i) => [item, i]));
}

export function storeField({ field, text, units, sentences }: FieldText): StoredField {
  const starts = new Int32Array(units.length);
  const lengths = new Uint8Array(units.length);
  const kinds = new Uint8Array(units.length);
  for (const [i, { start, end, pos, joint }] of units.entries()) {
    starts[i] = start;
    lengths[i] = end - start;
    kinds[i] = (POS_PLACES.get(pos) ?? 0) * JOINTS.length + (JOINT_PLACES.get(joint) ?? 0);
  }
  return {
    field,
    text,
    norms: units.map(({ norm }) => norm).join("\n"),
    starts,
    lengths,
    kinds,
    sentences: Int32Array.from(sentences.flatMap(({ start, end }) => [start, end])),
  };
}

export function readStored(stored: StoredField): FieldText {
  const { field, text, starts, lengths, kinds } = stored;
  const norms = stored.norms.split("\n");
  const sentences = sentencesOf(stored);
  const units: Unit[] = [];
  let sentence = 0;
  for (let i = 0; i < starts.length; ++i) {
    const start = starts[i] ?? 0;
    const kind = kinds[i] ?? 0;
    while (sentence < sentences.length - 1 && (sentences[sentence]?.end ?? 0) <= start) ++sentence;
    units.push(
      new StoredUnit(
        text,
        start,
        start + (lengths[i] ?? 0),
        norms[i] ?? "",
        POS[Math.floor(kind / JOINTS.length)] ?? "X",
        JOINTS[kind % JOINTS.length] ?? "break",
        sentence,
      ),
    );
  }
  return { field, text, units, sentences };
}

export function sentencesOf({ field, sentences }: StoredField): Sentence[] {
  return Array.from({ length: sentences.length / 2 }, (_, i) => {
    return { field, start: sentences[2 * i] ?? 0, end: sentences[2 * i + 1] ?? 0 };
  });
}

/** Few are asked for their letters, so those are cut out only then. */
class StoredUnit implements Unit {
  readonly #field: string;
  readonly start: number;
  readonly end: number;
  readonly norm: string;
  readonly pos: string;
  readonly joint: Joint;
  readonly sentence: number;

  constructor(
    field: string,
    start: number,
    end: number,
    norm: string,
    pos: string,
    joint: Joint,
    sentence: number,
  ) {
    this.#field = field;
    this.start = start;
    this.end = end;
    this.norm = norm;
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
}
