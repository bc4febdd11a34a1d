/** Papers and graph as files for other programs. */
import type { MenuEntry } from "./entry.ts";

export const EXPORT_ENTRY: MenuEntry = {
  id: "export",
  group: "take",
  label: "Export…",
  run: async ({ explorer }) => {
    const { openExportDialog } = await import("../views/export-dialog.ts");
    openExportDialog(explorer);
  },
};
