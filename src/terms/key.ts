/**
 * The key under which surface forms meet: "Multi-modal models", "multimodal model" → one key.
 *
 * Hyphens and spaces are left out, words are singular and American. Nothing is compared by
 * likeness: IL-4 is not IL-13.
 */
import { normalizeWord } from "./inflection.ts";
import { type Unit, UNIT } from "./text.ts";

/** The key of units `from` to `to`, `to` exclusive. */
export function keyOf(units: readonly Unit[], from: number, to: number): string {
  let key = "";
  for (let i = from; i < to; ++i) key += units[i]?.norm ?? "";
  return key;
}

/** The key of a text that is one phrase. */
export function keyOfText(phrase: string): string {
  let key = "";
  for (const [word] of phrase.matchAll(UNIT)) key += normalizeWord(word);
  return key;
}

/**
 * How a name is written, case kept, hyphens, spaces and an acronym's plural s left out:
 * "Chat-GPT" and "ChatGPT" meet, "CUT" and "cut" do not.
 */
export function spellingOf(surface: string): string {
  return surface.replace(/[\s\-‐‑‒–^_]+/g, "").replace(/(?<=\p{Lu})['’]?s$/u, "");
}
