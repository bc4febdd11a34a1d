/**
 * The key under which surface forms meet: "Multi-modal models", "multimodal model" → one key.
 *
 * Hyphens, spaces and a possessive s are left out, words are singular and American. Nothing is compared by
 * likeness: IL-4 is not IL-13.
 */
import { joinBinomials } from "./binomials.ts";
import { normalizeWord } from "./inflection.ts";
import { plainMark } from "./name-marks.ts";
import { type Unit, UNIT } from "./text.ts";

/** The key of units `from` to `to`, `to` exclusive. */
export function keyOf(units: readonly Unit[], from: number, to: number): string {
  let key = "";
  for (let i = from; i < to; ++i) key += units[i]?.norm ?? "";
  return key;
}

/** A possessive s, which is no unit of a text either. */
const POSSESSIVE = /(?<=[\p{L}\p{N}])['’]s(?![\p{L}\p{N}])/gu;

/** The key of a text that is one phrase. */
export function keyOfText(phrase: string): string {
  return normsOfText(phrase).join("");
}

/** The words of a text that is one phrase, as words are compared. */
export function normsOfText(phrase: string): string[] {
  return unitsOfText(phrase.replace(POSSESSIVE, "")).map(normalizeWord);
}

/** The units of a text that is one phrase, as it writes them. */
export function unitsOfText(text: string): readonly string[] {
  // Hardly a phrase has a full stop.
  return text.includes(".") ? joinBinomials(text, text.matchAll(UNIT)) : (text.match(UNIT) ?? []);
}

/**
 * How a name is written, case kept, hyphens, spaces and an acronym's plural s left out:
 * "Chat-GPT" and "ChatGPT" meet, "CUT" and "cut" do not.
 */
export function spellingOf(surface: string): string {
  return plainMark(surface)
    .replace(/[\s\-‐‑‒–^_]+/g, "")
    .replace(/(?<=\p{Lu})['’]?s$/u, "");
}
