/**
 * Marks that end a name: "A*", "RRT*", "PointNet++", "RefCOCO+", "C#".
 *
 * RRT* is not RRT, nor PointNet++ PointNet: one is what somebody made of the other. The same signs
 * also lead to footnotes ("… for manipulators*"), stand for more ("20+ data sets"), for a charge
 * ("Ca+") or a receptor ("CD4+ T cells"). So a mark is what it is by the word before it.
 */

/** A word of capitals and digits, one small letter before them at most; the search Theta*. */
const BEFORE_STAR = String.raw`(?<![\p{L}\p{N}*∗])(?:\p{Ll}?\p{N}?(?:\p{Lu}\p{N}*){1,8}|Theta)`;

/** "RefCOCO", "SARAH", "DeepLabV3", "Pascal3D"; not "HER2", "Na", "1.5M". */
const BEFORE_PLUS = String.raw`\p{Lu}[\p{Ll}\p{N}]*\p{Lu}(?:\p{Ll}[\p{L}\p{N}]*)?|(?<![\p{L}\p{N}])\p{Lu}\p{Ll}{3,}\p{N}\p{Lu}?`;

/** Source of a pattern that matches the mark behind a word, where that has one. */
export const MARK = String.raw`(?:(?<=\p{L}\p{N}*)\+\+|(?<=${BEFORE_STAR})[*∗#]|(?<=${BEFORE_PLUS})\+)(?![\p{L}\p{N}+*∗#=])`;

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

/** A word with its mark as a keyboard has it: "RRT∗" → "RRT*". */
export function plainMark(word: string): string {
  return word.replace(OPERATOR, "*");
}

/** A name with its marks in words: "RRT*" → "RRT star". */
export function spellMarks(name: string): string {
  return plainMark(name).replace(MARKED, (mark) => ` ${SPOKEN.get(mark) ?? ""}`);
}
