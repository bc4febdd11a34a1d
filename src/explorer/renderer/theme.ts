/** The theme that is shown: the one chosen, or the system's. */
import type { Store, Theme } from "../state.ts";

/** Calls back at once and on each change; returns what ends it. */
export function followTheme(store: Store, onTheme: (theme: Theme) => void): () => void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  let shown: Theme | null = null;
  const tell = (): void => {
    const theme = store.get().theme ?? (dark.matches ? "dark" : "light");
    if (theme !== shown) onTheme((shown = theme));
  };
  tell();
  const stop = store.subscribe(tell);
  dark.addEventListener("change", tell);
  return () => {
    stop();
    dark.removeEventListener("change", tell);
  };
}
