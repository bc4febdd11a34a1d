/** The map without the browser around it. */
import type { MenuEntry } from "./entry.ts";

export const FULL_SCREEN_ENTRY: MenuEntry = {
  id: "full-screen",
  group: "screen",
  label: () => (document.fullscreenElement === null ? "Full screen" : "Leave full screen"),
  // iPhones show only videos full screen: an entry that does nothing is none.
  isShown: () => document.fullscreenEnabled,
  run: switchFullScreen,
};

async function switchFullScreen(): Promise<void> {
  try {
    if (document.fullscreenElement === null) await document.documentElement.requestFullscreen();
    else await document.exitFullscreen();
  } catch {
    // Frames without the permission refuse; the map is as large as it was.
  }
}
