/** How the explorer fits what is around it: sheets below the map. */
import { find } from "./parts.ts";

/**
 * Tells the style sheet how high the sheet at the bottom stands, for the controls above it.
 *
 * @param onMoved - called when the controls stand elsewhere: names keep clear of them
 */
export function followSheets(root: HTMLElement, onMoved: () => void): void {
  const sheets = [find(root, "[data-panel]"), find(root, "[data-cartouche]")];
  const measure = (): number[] => sheets.map((sheet) => sheet.offsetHeight);
  const tell = (heights: readonly number[]): void => {
    root.style.setProperty("--pw-covered", `${String(Math.max(...heights))}px`);
  };
  let before = measure();
  tell(before);
  const observer = new ResizeObserver(() => {
    const heights = measure();
    // An observer reports once when it begins: nothing has moved then.
    if (heights.every((height, i) => height === before[i])) return;
    before = heights;
    tell(heights);
    onMoved();
  });
  for (const sheet of sheets) observer.observe(sheet);
  find(root, "[data-controls]").addEventListener("transitionend", onMoved);
}

/**
 * Tells the style sheet whether the map has left its start view: the way back is a button.
 *
 * @param onMoved - called when it comes or goes: it would lie over names
 * @returns to be called with whether the whole map is seen
 */
export function followView(root: HTMLElement, onMoved: () => void): (isWhole: boolean) => void {
  return (isWhole) => {
    if (root.hasAttribute("data-moved") === !isWhole) return;
    root.toggleAttribute("data-moved", !isWhole);
    onMoved();
  };
}
