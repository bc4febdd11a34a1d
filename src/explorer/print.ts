/**
 * Printing: the map as a picture with title and legend, then the open panel.
 *
 * What WebGL drew is no longer there when a page is printed, and a map at the screen's resolution is
 * poor on paper; so the picture's vectors are put into the page before, and taken out after. Until
 * they are loaded the plate that stands in the page is printed: land and names.
 */
import type { Explorer } from "./context.ts";
import { element } from "./element.ts";
import type * as PrintSheet from "./print-sheet.ts";

/** What draws the sheet is fetched once there is nothing else to do, milliseconds. */
const IDLE_MS = 4000;

/** @param address - of what is seen, whole */
export function preparePrint(explorer: Explorer, address: () => string): void {
  const sheet = element("div", { class: "pw-print", "aria-hidden": "true" });
  // Before the panel, which is read after the map.
  explorer.root.prepend(sheet);
  let draw: typeof PrintSheet.drawPrintSheet | null = null;
  const load = async (): Promise<void> => {
    draw ??= (await import("./print-sheet.ts")).drawPrintSheet;
  };
  const quietly = (): void => {
    load().catch(() => undefined);
  };
  setTimeout(quietly, IDLE_MS);
  addEventListener("beforeprint", () => {
    const svg = draw?.(explorer, address());
    sheet.replaceChildren(...(svg ? [svg] : []));
  });
  addEventListener("afterprint", () => sheet.replaceChildren());
  addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (key.toLowerCase() !== "p" || !(ctrlKey || metaKey) || altKey || shiftKey) return;
    if (draw !== null) return;
    event.preventDefault();
    void load()
      .catch(() => undefined)
      .then(() => print());
  });
}
