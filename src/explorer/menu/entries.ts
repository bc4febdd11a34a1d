/**
 * The menu's entries, in their order within each group.
 *
 * The map has room for a few buttons that everybody needs; the rest stands here, each under its
 * name, so that nobody has to guess what an icon means.
 */
import { ABOUT_ENTRY } from "./about.ts";
import { COLOUR_ENTRIES } from "./colours.ts";
import type { MenuEntry } from "./entry.ts";
import { EXPORT_ENTRY } from "./export.ts";
import { FULL_SCREEN_ENTRY } from "./full-screen.ts";
import { KEYS_ENTRY } from "./keys.ts";
import { MAKE_ENTRY } from "./make.ts";
import { PICTURE_ENTRY } from "./picture.ts";
import { SHARE_ENTRY } from "./share.ts";
import { UNDO_ENTRIES } from "./undo.ts";

export const MENU_ENTRIES: readonly MenuEntry[] = [
  SHARE_ENTRY,
  PICTURE_ENTRY,
  ...UNDO_ENTRIES,
  EXPORT_ENTRY,
  FULL_SCREEN_ENTRY,
  ...COLOUR_ENTRIES,
  KEYS_ENTRY,
  MAKE_ENTRY,
  ABOUT_ENTRY,
];
