/** The page that makes a map of the reader's own papers. */
import type { MenuEntry } from "./entry.ts";

export const MAKE_ENTRY: MenuEntry = {
  id: "make",
  group: "help",
  label: "Map your own papers",
  href: ({ explorer }) => `${explorer.site}make/`,
};
