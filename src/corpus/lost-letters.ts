/** Letters and marks that a source knew by a number or a name alone, and passed on as that. */

/**
 * Glyphs of PDF files, "di(cid:14)cult": the ligatures of TeX's old fonts (encoding OT1: D. E. Knuth,
 * "The TeXbook" (1984), appendix F).
 */
const GLYPHS = new Map([
  ["11", "ff"],
  ["12", "fi"],
  ["13", "fl"],
  ["14", "ffi"],
  ["15", "ffl"],
]);

/** Quotation marks that lost the & and ; of their entities, as IEEE's abstracts of 2007 to 2010 did. */
const QUOTES = new Map([
  ["ldquo", "“"],
  ["rdquo", "”"],
  ["lsquo", "‘"],
  ["rsquo", "’"],
]);

/** Puts them back; nearly every text has none, and is given back as it came. */
export function restoreLetters(text: string): string {
  let restored = text;
  if (text.includes("(cid:"))
    restored = restored
      // The soft hyphen.
      .replace(/\(cid:173\)\s?/g, "")
      .replace(/\(cid:(\d+)\)/g, (glyph, number: string) => GLYPHS.get(number) ?? glyph);
  if (/[lr][ds]quo/.test(text))
    restored = restored
      .replace(/(?<![\p{L}&])l[ds]quo(?=[\p{L}\p{N}])/gu, (name) => QUOTES.get(name)!)
      .replace(/(?<=[\p{L}\p{N}])r[ds]quo(?!\p{L})/gu, (name) => QUOTES.get(name)!);
  // The apostrophe of those years: "the eelpsilas head", "spiderspsila legs".
  return text.includes("psila")
    ? restored.replace(/(?<=\p{L}{2})psila(?=s?(?!\p{L}))/gu, "’")
    : restored;
}
