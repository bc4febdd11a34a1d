/**
 * Adjectives that a title's capital makes a noun of: "Fair" of "Fair and Efficient Clustering".
 *
 * The tagger takes nearly all that has a capital for somebody's name. As a concept, such a word would
 * be found before whatever noun the papers have it: "a fair solution", "fair clustering".
 */
import { isCapitalWord } from "./capitals.ts";
import { remembered } from "./memory.ts";
import { type FieldText, readField } from "./text.ts";

/** Whether the word at `i` of a title is none but an adjective or adverb in small letters. */
export function isQuality({ field, units }: FieldText, i: number): boolean {
  const { text, lower } = units[i]!;
  return field === "title" && isCapitalWord(text) && isAdjective(lower);
}

/** What the tagger says of a word wherever an adjective can stand. */
const isAdjective = remembered((word): boolean =>
  [`It is ${word}.`, `They are very ${word} and large.`].every((text) => {
    const unit = readField("abstract", text).units.find(({ lower }) => lower === word);
    return unit?.pos === "ADJ" || unit?.pos === "ADV";
  }),
);
