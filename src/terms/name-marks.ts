/**
 * Marks that end a name: "A*", "RRT*", "PointNet++", "RefCOCO+", "C#".
 *
 * RRT* is not RRT, nor PointNet++ PointNet: one is what somebody made of the other. The same signs
 * also lead to footnotes ("with BERT*"), stand for more ("20+ data sets", "LGBTQ+"), for a charge
 * ("Ca++") or a receptor ("CD4+", "ER+"). So a mark is what it is by the word before it; and a star
 * besides by whether the paper writes it again (text.ts).
 */

/** A word of capitals and digits, one small letter before them at most; the search Theta*. */
const BEFORE_STAR = String.raw`(?<![\p{L}\p{N}*∗])(?:\p{Ll}?\p{N}?(?:\p{Lu}\p{N}*){1,8}|Theta)`;

/** "RefCOCO", "DeepLabV3", "Pascal3D", "PASCAL3D", "PASCAL 3D"; not "ER", "IgG", "HER2", "Na". */
const BEFORE_PLUS = String.raw`(?<![\p{L}\p{N}])(?:\p{Lu}\p{Ll}{2,}\p{Lu}[\p{L}\p{N}]*|\p{Lu}\p{Ll}{3,}\p{N}\p{Lu}?|(?:\p{Lu}{5,})?3D)`;

/** "PointNet", "C", "means" of "k-means"; not "Ca", "Mg", "Fe". */
const BEFORE_PLUSES = String.raw`(?<!(?<![\p{L}\p{N}])\p{Lu}\p{Ll})(?<=\p{L}\p{N}*)`;

/** Source of a pattern that matches the mark behind a word, where that has one. */
export const MARK = String.raw`(?:${BEFORE_PLUSES}\+\+|(?<=${BEFORE_STAR})[*∗#]|(?<=${BEFORE_PLUS})\+)(?![\p{L}\p{N}+*∗#=])`;

/** Names with a star that need no more evidence, by norm. */
const STARRED = new Set(
  "a* d* ara* bit* fmt* ida* lpa* lrta* mha* prm* rrt* rrt# theta* c# f#".split(" "),
);

/** "RRT∗" with the operator of mathematics, as PDFs have it. */
const OPERATOR = /∗$/;

/** What marks say aloud: "RRT star". */
const SPOKEN = new Map([
  ["*", "star"],
  ["#", "sharp"],
  ["+", "plus"],
  ["++", "plus plus"],
]);

const MARKED = /(?<=[\p{L}\p{N}])(?:\+\+|[*#+])(?![\p{L}\p{N}+*#])/gu;

/** Whether a word ends in a mark. */
export function isMarked(word: string): boolean {
  return /[*∗+#]$/.test(word);
}

/** Whether a word ends in a mark that may lead to a footnote, by its norm. */
export function mayBeFootnote(norm: string): boolean {
  return /[*#]$/.test(norm) && !STARRED.has(norm);
}

/** A word with its mark as a keyboard has it: "RRT∗" → "RRT*". */
export function plainMark(word: string): string {
  return word.replace(OPERATOR, "*");
}

/** A name with its marks in words: "RRT*" → "RRT star". */
export function spellMarks(name: string): string {
  return plainMark(name).replace(MARKED, (mark) => ` ${SPOKEN.get(mark) ?? ""}`);
}
