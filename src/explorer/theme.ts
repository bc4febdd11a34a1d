/**
 * Light or dark: as the system has it, unless the reader or the address says otherwise.
 *
 * The root's `data-theme` is what the style sheets read; nothing is written there while the system
 * is followed, so that its changes show at once.
 */
import type { Store, Theme } from "./state.ts";

/** Where the reader's choice is kept, in this browser alone. */
export const THEME_KEY = "paperweft-theme";

/** The reader's choice of an earlier visit; null where there is none, or storage is shut. */
export function rememberedTheme(): Theme | null {
  try {
    const kept = localStorage.getItem(THEME_KEY);
    return kept === "light" || kept === "dark" ? kept : null;
  } catch {
    // Storage throws in private windows and sandboxed frames; a choice then lasts for the visit.
    return null;
  }
}

/** Shows a theme, or follows the system again (null), and keeps that in mind. */
export function chooseTheme(store: Store, theme: Theme | null): void {
  store.update({ theme });
  try {
    if (theme === null) localStorage.removeItem(THEME_KEY);
    else localStorage.setItem(THEME_KEY, theme);
  } catch {
    // As above: it is still shown, only not remembered.
  }
}

/** Writes the state's theme to the page, now and whenever it changes. */
export function followTheme(store: Store, root: HTMLElement = document.documentElement): void {
  const write = (theme: Theme | null) => {
    if (theme === null) delete root.dataset["theme"];
    else root.dataset["theme"] = theme;
  };
  write(store.get().theme);
  store.subscribe(({ theme }, before) => {
    if (theme !== before.theme) write(theme);
  });
}
