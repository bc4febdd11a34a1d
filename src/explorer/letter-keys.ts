/**
 * Whether keys of one letter, digit or sign have a meaning all over the explorer.
 *
 * Who dictates says many letters, and a hand may hit a key by chance: WCAG 2.1.4 asks that such keys
 * can be turned off. On the map itself, while it has the focus, they go on.
 * https://www.w3.org/WAI/WCAG22/Understanding/character-key-shortcuts
 */

/** Where it is kept that they are off, in this browser alone, as the theme is. */
export const LETTER_KEYS_KEY = "paperweft-letter-keys";

export interface LetterKeys {
  readonly on: () => boolean;
  /** Turns them on or off, and keeps that in mind. */
  turn(on: boolean): void;
}

/** @param storage - asked for each time, for it throws in private windows and sandboxed frames */
export function createLetterKeys(storage: () => Storage = () => localStorage): LetterKeys {
  let on = true;
  try {
    on = storage().getItem(LETTER_KEYS_KEY) !== "off";
  } catch {
    // Then they are as on a first visit.
  }
  return {
    on: () => on,
    turn(next) {
      on = next;
      try {
        if (next) storage().removeItem(LETTER_KEYS_KEY);
        else storage().setItem(LETTER_KEYS_KEY, "off");
      } catch {
        // As above: it lasts for the visit.
      }
    },
  };
}

/** Brings the switch in the list of keys to life. */
export function mountLetterKeys(keys: LetterKeys, input: HTMLInputElement): void {
  input.checked = keys.on();
  input.addEventListener("change", () => keys.turn(input.checked));
}
