/** The page that says how the map was made, and from what. */
import type { MenuEntry } from "./entry.ts";

export const ABOUT_ENTRY: MenuEntry = {
  id: "about",
  group: "help",
  label: "About this map",
  // It is the site's own map that the page is about.
  isShown: ({ explorer }) => explorer.hasPages,
  href: ({ explorer }) => `${explorer.site}about/`,
};
