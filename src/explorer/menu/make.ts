/** The page that makes a map of the reader's own papers. */
import { makingPage } from "../../dataset/kept-address.ts";
import type { MenuEntry } from "./entry.ts";

export const MAKE_ENTRY: MenuEntry = {
  id: "make",
  group: "help",
  label: ({ explorer }) => (explorer.kept ? "Make another map" : "Map your own papers"),
  // A site that is one map alone makes no others.
  isShown: ({ explorer }) => explorer.hasPages || explorer.kept,
  href: ({ explorer }) => makingPage(explorer.site),
};
