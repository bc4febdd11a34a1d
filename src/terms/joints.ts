/** What stands between two words, which tells whether a phrase goes on over it. */

/** What stands between a unit and the one before it. */
export type Joint = "space" | "hyphen" | "possessive" | "break";

/** How far back an opening quotation mark is looked for. */
const LONGEST_QUOTATION = 80;

/** What stands in a text from the end of a unit to the start of the next. */
export function jointOf(text: string, from: number, to: number): Joint {
  // Nearly always it is one space.
  if (to - from === 1 && text[from] === " ") return "space";
  const gap = text.slice(from, to);
  if (/^[-‐‑‒–^_]$/.test(gap)) return "hyphen";
  if (gap.length > 3) return "break";
  if (/^\s+$/.test(gap)) return "space";
  if (/^['’]s $/.test(gap)) return "possessive";
  return /^['’] $/.test(gap) && isPlural(text, from) ? "possessive" : "break";
}

/** Whether an apostrophe at `at` follows a plural, and closes no quotation: "patients' wishes". */
function isPlural(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_QUOTATION), at);
  return before.endsWith("s") && !/(?:^|[\s([])['‘][^'’]*$/u.test(before);
}
