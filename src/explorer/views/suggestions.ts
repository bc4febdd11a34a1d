/** The things to try, in the cartouche: open for a newcomer, and put away for good. */
import type { Explorer } from "../context.ts";
import { rememberVisit } from "../first-visit.ts";

/**
 * Brings the page's things to try to life.
 *
 * @param cartouche - says by `data-first` that somebody is new here
 * @param drawer - of the things to try; null where the map has none
 */
export function mountSuggestions(
  { store }: Explorer,
  cartouche: HTMLElement,
  drawer: HTMLDetailsElement | null,
): void {
  if (drawer === null) return;
  const list = drawer.querySelector("ul")!;
  list.addEventListener("click", (event) => {
    const link =
      event.target instanceof Element && event.target.closest<HTMLElement>("[data-path]");
    // With a modifier it is an ordinary link: a new tab or window.
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const [from, to] = link.dataset["path"]!.split(",") as [string, string];
    store.update({ path: [from, to] });
  });
  if (cartouche.dataset["first"] === undefined) return;
  const putAway = () => {
    delete cartouche.dataset["first"];
    rememberVisit();
  };
  // The toggle is told a moment later: who leaves the page at once has put it away all the same.
  drawer.querySelector("button")!.addEventListener("click", () => {
    drawer.open = false;
    drawer.querySelector("summary")?.focus();
    putAway();
  });
  drawer.addEventListener("toggle", () => {
    if (!drawer.open) putAway();
  });
  // Whoever has tried one knows what the map can be asked.
  list.addEventListener("click", putAway, { once: true });
}
