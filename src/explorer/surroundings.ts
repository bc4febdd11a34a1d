/** How the explorer fits what is around it: sheets below the map, a page around the page. */
import { find } from "./parts.ts";

/** Tells the style sheet how high the sheet at the bottom stands, for the controls above it. */
export function followSheets(root: HTMLElement): void {
  const sheets = [find(root, "[data-panel]"), find(root, "[data-cartouche]")];
  const observer = new ResizeObserver(() => {
    const covered = Math.max(...sheets.map((sheet) => sheet.offsetHeight));
    root.style.setProperty("--pw-covered", `${String(covered)}px`);
  });
  for (const sheet of sheets) observer.observe(sheet);
}

/** Inside another page: no furniture, and the wheel scrolls that page. */
export function embed(root: HTMLElement): void {
  root.dataset["embed"] = "";
  root.addEventListener(
    "wheel",
    (event) => {
      event.stopPropagation();
    },
    { capture: true, passive: true },
  );
}
