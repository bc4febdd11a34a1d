/**
 * Letters as they are typed where a keyboard lacks them.
 *
 * Most lose a mark that Unicode takes apart; of these no mark can be taken.
 */

/** As they are written without what makes them letters of their own. */
const PLAIN: Readonly<Record<string, string>> = {
  æ: "ae",
  ð: "d",
  đ: "d",
  ħ: "h",
  ı: "i",
  ł: "l",
  ø: "o",
  œ: "oe",
  ß: "ss",
  þ: "th",
};
const PLAIN_LETTERS = /[æðđħıłøœßþ]/g;

/** Small letters without what no mark can be stripped from: "đạo" → "dạo", "ışık" → "işik". */
export function plainLetters(text: string): string {
  return text.replace(PLAIN_LETTERS, plainLetter);
}

function plainLetter(letter: string): string {
  return PLAIN[letter] ?? letter;
}
