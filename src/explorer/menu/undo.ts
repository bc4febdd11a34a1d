/** Steps of filters, back and again. */
import { takeAgain, takeBack } from "../undo-words.ts";
import type { MenuEntry } from "./entry.ts";

export const UNDO_ENTRIES: readonly MenuEntry[] = [
  {
    id: "undo",
    group: "change",
    label: "Undo",
    shortcut: "Ctrl Z",
    isEnabled: ({ explorer }) => explorer.undo.canUndo(),
    run: ({ explorer }) => takeBack(explorer),
  },
  {
    id: "redo",
    group: "change",
    label: "Redo",
    shortcut: "Ctrl Shift Z",
    isEnabled: ({ explorer }) => explorer.undo.canRedo(),
    run: ({ explorer }) => takeAgain(explorer),
  },
];
