/**
 * The shapes of phrases: their parts of speech, hyphens, and whether they are whole noun phrases.
 *
 * There are a few thousand of them, and each phrase of each paper has one. So a shape is walked to,
 * part by part, in a tree of all that were met, and has the number of the node where the walk ends;
 * to spell it out each time took longer than to look up what is known of it.
 */
import type { Span } from "./candidates.ts";

/** A letter for each part of speech that a phrase is made of; X for any other. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ NOUN: "N", PROPN: "P", ADJ: "A", VERB: "V", NUM: "D" },
  ...{ ADV: "R", ADP: "I", CCONJ: "C", DET: "T", PART: "T" },
};

/** All steps: a part of speech, the same behind a hyphen, and what is said of the phrase at last. */
const STEPS = "N P A V D R I C T X".split(" ").flatMap((letter) => [letter, `-${letter}`]);
const PARTS: ReadonlyMap<string, number> = new Map(
  Object.entries(LETTERS).map(([pos, letter]) => [pos, STEPS.indexOf(letter)]),
);
const OTHER_PART = STEPS.indexOf("X");
const WHOLE = STEPS.push(" whole") - 1;
const END = STEPS.push(" end") - 1;

/** Node → its shape as text; the root is that of no words. */
const texts = [""];
/** node × STEPS.length + step → the next node; 0 where nothing went there yet. */
const next: number[] = STEPS.map(() => 0);

/** The shape of the phrase that stands at a place; for this process alone. */
export function shapeOf({ field: { units }, from, to, whole, ends }: Span): number {
  let node = 0;
  for (let i = from; i < to; ++i) {
    const { pos, joint } = units[i]!;
    const part = PARTS.get(pos) ?? OTHER_PART;
    node = follow(node, i > from && joint === "hyphen" ? part + 1 : part);
  }
  return whole ? follow(node, WHOLE) : ends ? follow(node, END) : node;
}

/** "AN whole": an adjective and a noun that are a whole noun phrase. */
export function shapeText(shape: number): string {
  return texts[shape] ?? "";
}

function follow(node: number, step: number): number {
  const at = node * STEPS.length + step;
  const known = next[at]!;
  if (known !== 0) return known;
  const made = texts.push(texts[node]! + STEPS[step]!) - 1;
  next.push(...STEPS.map(() => 0));
  next[at] = made;
  return made;
}
