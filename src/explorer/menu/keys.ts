/** The list of all keys. */
import type { MenuEntry } from "./entry.ts";

export const KEYS_ENTRY: MenuEntry = {
  id: "keys",
  group: "help",
  label: "Keys",
  shortcut: "?",
  run: ({ help }) => help(),
};
