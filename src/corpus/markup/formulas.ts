/**
 * How formulas read in a line of text: raised and lowered parts, fractions, roots.
 *
 * Raised and lowered are digits, signs and ⁿ: they read well in any font. The raised and lowered
 * letters that Unicode has beside them do not: fonts lack them, and "Cₘₐₓ" is found by nobody.
 */
export type Script = "sub" | "sup";

const PLAIN = "0123456789+-−=()ni";
const RAISED = toTable(PLAIN, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ");
const LOWERED = toTable(PLAIN.slice(0, -2), "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎");

/** Signs that are raised by themselves, or read as well when they are not. */
const RAISED_SIGNS: Readonly<Record<string, string>> = { "∘": "°", "∗": "*" };

/** The text raised or lowered, or null where Unicode cannot: "2+" → "²⁺", "max" → null. */
export function toScript(text: string, script: Script): string | null {
  const table = script === "sup" ? RAISED : LOWERED;
  let result = "";
  for (const character of text) {
    const mapped = table.get(character);
    if (mapped === undefined) return null;
    result += mapped;
  }
  return result;
}

/** The same within a formula, where what cannot be raised is said: "2^k", "e^(-x/2)", "x_i". */
export function toMathScript(text: string, script: Script): string {
  const plain = text.trim();
  const mapped = toScript(plain, script);
  if (mapped !== null) return mapped;
  if (script === "sup") {
    // "13^{th}" is no power, and a raised mark (′, †, *) needs no "^".
    if (/^(?:st|nd|rd|th)$/.test(plain)) return plain;
    if (/^[^\p{L}\p{N}]$/u.test(plain)) return RAISED_SIGNS[plain] ?? plain;
  }
  const sign = script === "sup" ? "^" : "_";
  return sign + (/^(?:[\p{L}\p{N}\p{M}]+|.)$/u.test(plain) ? plain : `(${plain})`);
}

/** "x+1" → "√(x+1)" */
export function rootText(text: string): string {
  return `√${bracketed(text)}`;
}

/** In brackets where it has more than one part: "x+1" → "(x+1)". */
export function bracketed(text: string): string {
  const plain = text.trim();
  return /^[\p{L}\p{N}\p{M}.]*$/u.test(plain) ? plain : `(${plain})`;
}

function toTable(from: string, to: string): ReadonlyMap<string, string> {
  const mapped = Array.from(to);
  return new Map(Array.from(from, (character, i) => [character, mapped[i]!]));
}
