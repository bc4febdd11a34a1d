/** Light, dark, or as the system has it. */
import { chooseTheme } from "../theme.ts";
import type { Theme } from "../state.ts";
import type { MenuEntry } from "./entry.ts";

const CHOICES: readonly (readonly [id: string, label: string, theme: Theme | null])[] = [
  ["colours-system", "As the system", null],
  ["colours-light", "Light", "light"],
  ["colours-dark", "Dark", "dark"],
];

export const COLOUR_ENTRIES: readonly MenuEntry[] = CHOICES.map(([id, label, theme]) => ({
  id,
  group: "colours",
  label,
  isChosen: ({ explorer }) => explorer.store.get().theme === theme,
  run: ({ explorer }) => {
    chooseTheme(explorer.store, theme);
    explorer.announce(`Colours: ${label.toLowerCase()}`);
  },
}));
