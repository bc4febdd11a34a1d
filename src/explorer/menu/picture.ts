/** A picture of what is seen. */
import type { MenuEntry } from "./entry.ts";

export const PICTURE_ENTRY: MenuEntry = {
  id: "picture",
  group: "take",
  label: "Save picture…",
  // Without a map there is nothing to take a picture of.
  isShown: ({ explorer }) => explorer.map() !== null,
  run: async ({ explorer, address }) => {
    const { openPictureDialog } = await import("../views/picture-dialog.ts");
    const map = explorer.map();
    if (map !== null) openPictureDialog(explorer, map.figure(), address());
  },
};
