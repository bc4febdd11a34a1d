/**
 * Coordinations written out: "human and artificial intelligence" says "human intelligence", too.
 *
 * The words that conjuncts share stand once, so a term of one of them stands nowhere in one piece,
 * and no search for it would find the paper. After C. Jacquemin, "Spotting and Discovering Terms
 * through Natural Language Processing" (MIT Press 2001), ch. 5, on coordination variants.
 *
 *     large elastic and plastic deformations
 *     ╰──── left ──╯    ╰ first╯╰── head ──╯
 */
import { compareBy, compareText } from "../ordering.ts";
import {
  conjunctsBefore,
  isPlural,
  markBefore,
  possessiveEnd,
  unitsOf,
  type Word,
  wordsFrom,
} from "./conjuncts.ts";
import { type FieldText, readWord, type Unit } from "./text.ts";

/** What a coordination says without writing it in one piece. */
export interface Form {
  /** As it would be written: "elastic deformations". */
  readonly text: string;
  /** Its words, taken from the field; a solid word that was cut in two is made anew. */
  readonly units: readonly Unit[];
  /** Whether it ends where the coordination ends. */
  readonly ends: boolean;
  /**
   * Whether grammar alone does not tell: "reward and preference models" are reward models, "safety
   * and language models" are no safety models. Such a form is one only where a text has it whole.
   */
  readonly loose: boolean;
}

export interface Coordination {
  /** Its units, `to` exclusive; the conjunct that stands in one piece is part of it. */
  readonly from: number;
  readonly to: number;
  /** Not empty; none of them stands in one piece here. */
  readonly forms: readonly Form[];
}

/** Most words of a coordination whose nouns alone tell what belongs together. */
const MOST_LOOSE = 4;

/** First parts of words that are written solid: "micro- and nanoplastics". */
const PREFIXES =
  "ana ante anti auto bi bio cardio cata centi cis co cross cyber down dys ecto electro endo epi exo " +
  "extra geo hetero homo hydro hyper hypo immuno in infra inter intra iso kilo macro mega meso meta " +
  "micro mid milli mono morpho multi nano neo neuro non off omni on ortho out over para peri phono " +
  "photo phyto poly post pre pro proto pseudo psycho quasi radio retro semi socio spatio sub super " +
  "supra syn techno thermo trans tri ultra un under uni up zoo";
const SOLID = new RegExp(
  `^(?:${PREFIXES.split(" ")
    .sort(compareBy((a, b) => b.length - a.length, compareText))
    .join("|")})(?=\\p{L}{4})`,
  "iu",
);

/**
 * A field as it would stand if it said nothing but the form and what is around the coordination;
 * offsets are those of the text as given.
 *
 * @returns the field, and the form's units in it
 */
export function writtenOut(
  field: FieldText,
  { from, to }: Coordination,
  { units }: Form,
): { readonly field: FieldText; readonly from: number; readonly to: number } {
  const before = field.units.slice(Math.max(0, from - 1), from);
  const after = field.units.slice(to, to + 1);
  return {
    field: { ...field, units: [...before, ...units, ...after] },
    from: before.length,
    to: before.length + units.length,
  };
}

/** Coordinations of a field that leave something unsaid, in order. */
export function findCoordinations(field: FieldText): Coordination[] {
  const found: Coordination[] = [];
  for (let i = 1; i < field.units.length; ++i) {
    const ends = markBefore(field, i);
    if (ends === null) continue;
    const coordination = coordinationAt(field, ends, i);
    if (coordination !== null) found.push(coordination);
  }
  return found;
}

function coordinationAt(field: FieldText, leftTo: number, rightFrom: number): Coordination | null {
  const right = wordsFrom(field, rightFrom);
  const conjuncts = conjunctsBefore(field, leftTo);
  const [left] = conjuncts;
  if (left === undefined || right.length === 0) return null;
  // A comma parts two phrases, or the last of a list from the others.
  if (field.text[field.units[leftTo - 1]!.end] === "," && conjuncts.length === 1) return null;
  // "an aspect ratio and a frame ratio": each has a head of its own.
  if (field.units[leftTo - 1]!.norm === field.units[right.at(-1)!.to - 1]!.norm) return null;
  const forms =
    right.length > 1
      ? sharedHeadForms(field, conjuncts, right)
      : [
          ...solidForms(field, conjuncts, right[0]!),
          ...sharedModifierForms(field, left, right[0]!),
        ];
  if (forms.length === 0) return null;
  return { from: conjuncts.at(-1)![0]!.from, to: right.at(-1)!.to, forms };
}

/** "large elastic and plastic deformations" → "elastic deformations", "large plastic deformations" … */
function sharedHeadForms(
  field: FieldText,
  conjuncts: readonly (readonly Word[])[],
  right: readonly Word[],
): Form[] {
  const first = right[0]!;
  const forms: Form[] = [];
  for (const conjunct of conjuncts) {
    const last = conjunct.at(-1)!;
    if (last.suspended) {
      forms.push(...suspendedForms(field, conjunct, right));
      continue;
    }
    // A noun before several others may belong to the first of them: "predicted and ground truth".
    const loose = last.kind === "noun" || (first.kind === "noun" && right.length > 2);
    if (loose && (isPlural(field, last) || !couldShare(conjunct, right))) continue;
    const starts = conjunct.length > 1 ? [conjunct, conjunct.slice(-1)] : [conjunct];
    for (const start of starts) forms.push(...joinedForms(field, start, right.slice(1), loose));
    // "large" goes with both.
    const shared = conjunct.slice(0, -1);
    if (!loose && conjuncts.length === 1 && isAllModifiers(shared))
      forms.push(formOf(field, shared, right, { ends: true, loose }));
  }
  return forms;
}

/** Whether nouns are few enough to share a head: "policy oscillation and voxel labeling" do not. */
function couldShare(conjunct: readonly Word[], right: readonly Word[]): boolean {
  if (conjunct.length + right.length > MOST_LOOSE) return false;
  return conjunct.length === 1 || right[0]!.kind === "modifier";
}

function isAllModifiers(words: readonly Word[]): boolean {
  return words.length > 0 && words.every(({ kind }) => kind === "modifier");
}

/** The start with the whole head, and with what a term inside it would end with. */
function joinedForms(
  field: FieldText,
  start: readonly Word[],
  head: readonly Word[],
  loose: boolean,
): Form[] {
  const forms: Form[] = [];
  for (let size = head.length; size > 0; --size)
    if (head[size - 1]!.kind === "noun")
      forms.push(formOf(field, start, head.slice(0, size), { ends: size === head.length, loose }));
  return forms;
}

/** "text- and image-based retrieval" → "text-based retrieval". */
function suspendedForms(
  field: FieldText,
  conjunct: readonly Word[],
  right: readonly Word[],
): Form[] {
  const first = right[0]!;
  if (first.to - first.from < 2) return solidForms(field, [conjunct], first, right.slice(1));
  const rest: Word = { ...first, from: first.from + 1 };
  return [
    formOf(field, conjunct.slice(-1), [rest, ...right.slice(1)], { ends: true, loose: false }),
  ];
}

/** "micro- and nanoplastics" → "microplastics". */
function solidForms(
  field: FieldText,
  conjuncts: readonly (readonly Word[])[],
  first: Word,
  head: readonly Word[] = [],
): Form[] {
  const { text, units } = field;
  if (first.to - first.from > 1) {
    const rest: Word = { ...first, from: first.from + 1 };
    return conjuncts
      .map((words) => words.at(-1)!)
      .filter(({ suspended }) => suspended)
      .map((word) => formOf(field, [word], [rest, ...head], { ends: true, loose: false }));
  }
  const whole = units[first.from]!;
  const prefix = SOLID.exec(whole.text)?.[0];
  if (prefix === undefined) return [];
  const tail = whole.text.slice(prefix.length);
  return conjuncts.flatMap((words) => {
    const word = words.at(-1)!;
    const unit = units[word.from]!;
    if (!word.suspended || word.to - word.from > 1) return [];
    const joined = unit.text + tail;
    const made: Unit = {
      ...unit,
      text: joined,
      ...readWord(joined),
      pos: whole.pos,
    };
    const behind = unitsOf(field, head);
    const last = behind.at(-1);
    return [
      {
        text: joined + (last === undefined ? "" : text.slice(whole.end, last.end)),
        units: [made, ...behind],
        ends: true,
        loose: false,
      },
    ];
  });
}

/** "fault detection and isolation" → "fault isolation". */
function sharedModifierForms(field: FieldText, left: readonly Word[], right: Word): Form[] {
  const last = left.at(-1)!;
  const isPair = last.kind === "noun" && right.kind === "noun" && !last.suspended;
  if (left.length < 2 || !isPair || isPlural(field, last) !== isPlural(field, right)) return [];
  return [formOf(field, left.slice(0, -1), [right], { ends: true, loose: true })];
}

function formOf(
  field: FieldText,
  start: readonly Word[],
  head: readonly Word[],
  { ends, loose }: Pick<Form, "ends" | "loose">,
): Form {
  const { text, units } = field;
  const front = unitsOf(field, start);
  const [first, ...behind] = unitsOf(field, head);
  // After "/" a conjunct stands alone; in the form it does not.
  const joined: Unit = first!.joint === "break" ? { ...first!, joint: "space" } : first!;
  const gap =
    joined.joint === "hyphen" ? text.slice(units[head[0]!.from - 1]!.end, first!.start) : " ";
  return {
    text:
      text.slice(front[0]!.start, possessiveEnd(text, front.at(-1)!.end)) +
      gap +
      text.slice(first!.start, (behind.at(-1) ?? first!).end),
    units: [...front, joined, ...behind],
    ends,
    loose,
  };
}
