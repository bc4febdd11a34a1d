/** What the setting of names must know of the world's scripts. */
import { isUnspaced } from "../../dataset/reader.ts";

/** A part of a text that stays on one line. */
export interface Piece {
  readonly text: string;
  /** What stands before it where it does not begin a line. */
  readonly gap: "" | " ";
}

/** These begin no line: they belong to what is before them. */
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}\p{Lm}\p{M}ーぁぃぅぇぉっゃゅょァィゥェォッャュョ…]/u;
/** And these end none. */
const OPENING = /[\p{Ps}\p{Pi}]$/u;

let segmenter: Intl.Segmenter | null = null;

/**
 * The parts between which a text may be broken: words, also those of Chinese, Japanese or Thai, which
 * no space parts; brackets and stops stay with theirs.
 */
export function breakable(text: string): Piece[] {
  return text.split(" ").flatMap((word, i): Piece[] => {
    const gap = i === 0 ? "" : " ";
    if (!isUnspaced(word)) return [{ text: word, gap }];
    segmenter ??= new Intl.Segmenter("en", { granularity: "word" });
    const parts: string[] = [];
    for (const { segment } of segmenter.segment(word)) {
      const last = parts.at(-1);
      const stays = last !== undefined && (CLOSING.test(segment) || OPENING.test(last));
      if (stays) parts[parts.length - 1] = last + segment;
      else parts.push(segment);
    }
    return parts.map((part, j) => ({ text: part, gap: j === 0 ? gap : "" }));
  });
}

/** Letters of twice the width of a Latin one. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\u{20000}-\u{3ffff}]/gu;

/** How long a text is in Latin letters: a Chinese one is as wide as two. */
export function lettersWide(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}

const RIGHT_TO_LEFT =
  /^\P{L}*(?=\p{L})[\p{scx=Hebr}\p{scx=Arab}\p{scx=Syrc}\p{scx=Thaa}\p{scx=Nkoo}\p{scx=Adlm}]/u;

/** Which way a text runs, by its first letter, as browsers tell it. */
export function directionOf(text: string): "ltr" | "rtl" {
  return RIGHT_TO_LEFT.test(text) ? "rtl" : "ltr";
}

const JOINED =
  /[\p{sc=Arab}\p{sc=Syrc}\p{sc=Nkoo}\p{sc=Mong}\p{sc=Adlm}\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}]/u;

/** Whether a text has letters that join, or make signs of several: no room goes between them. */
export function isJoined(text: string): boolean {
  return JOINED.test(text);
}

/** Letters that Turkish has, and English has not. */
const TURKISH = /[ğĞıİşŞ]/;

/**
 * A text in capitals as its language writes them, where letters tell which that is: Greek ones
 * without accents ("ΑΝΑΛΥΣΗ"), a Turkish i with its dot. Word by word, unless every other word is
 * Turkish: a name in it makes no Turkish of English. Georgian has no capitals that are set so.
 */
export function capitals(text: string): string {
  if (/[\u10d0-\u10ff]/.test(text)) return text;
  const words = text.split(" ");
  const isTurkish = words.filter((word) => TURKISH.test(word)).length >= words.length / 2;
  return words
    .map((word) => {
      const language = /\p{sc=Greek}/u.test(word)
        ? "el"
        : isTurkish || TURKISH.test(word)
          ? "tr"
          : "en";
      return word.toLocaleUpperCase(language);
    })
    .join(" ");
}
