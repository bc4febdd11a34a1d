/** Link, code for another page, QR code. */
import type { MenuEntry } from "./entry.ts";

export const SHARE_ENTRY: MenuEntry = {
  id: "share",
  group: "take",
  label: "Share…",
  run: async ({ explorer, address }) => {
    const { openShareDialog } = await import("../views/share-dialog.ts");
    openShareDialog(explorer, address());
  },
};
