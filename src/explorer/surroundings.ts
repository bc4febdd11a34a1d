/** How the explorer fits what is around it: sheets below the map. */
import { find } from "./parts.ts";

/**
 * Tells the style sheet how high the sheet at the bottom stands, for the controls above it.
 *
 * @param onMoved - called when the controls stand elsewhere: names keep clear of them
 */
export function followSheets(root: HTMLElement, onMoved: () => void): void {
  const sheets = [find(root, "[data-panel]"), find(root, "[data-cartouche]")];
  const measure = (): number => Math.max(...sheets.map((sheet) => sheet.offsetHeight));
  const tell = (covered: number): void => {
    root.style.setProperty("--pw-covered", `${String(covered)}px`);
  };
  let before = measure();
  tell(before);
  const observer = new ResizeObserver(() => {
    const covered = measure();
    if (covered === before) return;
    before = covered;
    tell(covered);
    onMoved();
  });
  for (const sheet of sheets) observer.observe(sheet);
  find(root, "[data-controls]").addEventListener("transitionend", onMoved);
}
