/** Link, code for another page, QR code. */
import type { MenuEntry } from "./entry.ts";

export const SHARE_ENTRY: MenuEntry = {
  id: "share",
  group: "take",
  label: "Share…",
  run: async (context) => {
    const { explorer, address } = context;
    if (explorer.kept) {
      const { openKeptShareDialog } = await import("../kept/share-dialog.ts");
      openKeptShareDialog(context);
      return;
    }
    const { openShareDialog } = await import("../views/share-dialog.ts");
    openShareDialog(explorer, address());
  },
};
