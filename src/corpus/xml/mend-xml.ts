/**
 * Mends what programs most often get wrong when they write XML: text that they did not escape.
 *
 * What such a text means is certain, and its record need not be lost: "AT&T", "p < 0.05", control
 * characters that were pasted into a field. Tags that do not match are not guessed at.
 */

/** A control character, or what Unicode says is no character. */
const NO_CHARACTER = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu;

/** The text, well-formed where only its characters were at fault; unchanged where they were not. */
export function mendXml(text: string): string {
  return text
    .replace(NO_CHARACTER, " ")
    .split(/(<!--[^]*?(?:-->|$)|<!\[CDATA\[[^]*?(?:\]\]>|$))/)
    .map((part, i) => (i % 2 === 0 ? mendText(part) : part))
    .join("");
}

function mendText(text: string): string {
  return text
    .replace(/&(?!(?:#\d+|#x[\da-f]+|[a-z_][\w.-]*);)/gi, "&amp;")
    .replace(/&#(?:x([\da-f]+)|(\d+));/gi, (reference, hex?: string, decimal?: string) =>
      isCharacter(hex === undefined ? Number(decimal) : parseInt(hex, 16)) ? reference : " ",
    )
    .replace(/<(?![/!?\p{L}_])/gu, "&lt;");
}

/** Whether XML allows a reference to a character of this number. */
function isCharacter(code: number): boolean {
  return code <= 0x10ffff && !new RegExp(NO_CHARACTER, "u").test(String.fromCodePoint(code));
}
