/**
 * Which of the maps that this browser keeps the page shows: the one that its address names, or else
 * the newest.
 *
 * From then on the address names it: loaded again, or gone back to, the page shows the same map,
 * whatever was made meanwhile.
 */
import { findKept, type KeptEntry } from "../../dataset/kept.ts";
import { keptAddress, keptPage, mapPart, slugIn } from "../../dataset/kept-address.ts";
import { find } from "../parts.ts";

/** What is known of the map that a page shows; pages of other maps have none. */
const chosen = new WeakMap<HTMLElement, KeptEntry>();

/** What is known of the map that the page shows; undefined where it shows none. */
export function chosenMap(root: HTMLElement): KeptEntry | undefined {
  return chosen.get(root);
}

/**
 * Writes into the page where its dataset and its reading list are; where no such map is kept, what
 * was asked for.
 *
 * @param root - `[data-explorer]`
 * @returns rejects where the browser does not say what it keeps: a map that was opened all the same
 *   would have no reading list
 */
export async function chooseMap(root: HTMLElement): Promise<void> {
  const site = root.dataset["site"]!;
  const asked = slugIn(new URLSearchParams(location.search));
  const entry = await findKept(site, asked);
  root.dataset["dataset"] = keptAddress(site, entry?.slug ?? asked);
  if (entry === null) return;
  chosen.set(root, entry);
  root.dataset["shelf"] = entry.shelf;
  if (asked === "") {
    const { search, hash } = location;
    const others = search.length > 1 ? `&${search.slice(1)}` : "";
    history.replaceState(history.state, "", `?${mapPart(entry.slug)}${others}${hash}`);
  }
  find(root, "[data-home]").setAttribute("href", keptPage(site, entry.slug));
  completeLinks(root, entry.slug);
}

/**
 * Links within the map say what they choose, and leave the rest of the address to the page; in
 * another tab they would open another map. One is completed when it is pointed at, or has the focus:
 * nobody opens it there before.
 */
function completeLinks(root: HTMLElement, slug: string): void {
  const complete = ({ target }: Event): void => {
    const link = target instanceof Element ? target.closest("a") : null;
    const address = link?.getAttribute("href");
    if (link === null || !address?.startsWith("?")) return;
    if (slugIn(new URLSearchParams(address)) !== "") return;
    link.setAttribute("href", `${address}&${mapPart(slug)}`);
  };
  for (const type of ["pointerover", "focusin"]) root.addEventListener(type, complete);
}
