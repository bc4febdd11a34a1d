/**
 * What the page shows where this browser keeps no map that it could open: why, and where one is made.
 */
import { keptPage, makingPage } from "../../dataset/kept-address.ts";
import { type KeptEntry, listKept } from "../../dataset/kept.ts";
import { readFiles } from "../../dataset/reader.ts";
import { element, fill } from "../element.ts";
import { find } from "../parts.ts";
import { findReason, type Reason } from "./missing-reason.ts";

interface Words {
  readonly heading: string;
  readonly text: string;
  /** What the way to a map is called. */
  readonly make: string;
}

const WORDS: Readonly<Record<Reason, Words>> = {
  none: {
    heading: "No map here yet",
    text: "Choose a file of papers, as reference managers and databases export it: this browser makes a map of them and keeps it. Nothing is sent anywhere, and so a map made in another browser is not here.",
    make: "Make a map",
  },
  notThis: {
    heading: "This map is not here",
    text: "This browser keeps no map of this address: it was forgotten, or made in another browser. These are kept:",
    make: "Make a map",
  },
  otherVersion: {
    heading: "Your map is of an older version",
    text: "An older version of this site made it, and this one cannot read it. Make it again from the same files.",
    make: "Make it again",
  },
  shut: {
    heading: "This browser’s storage does not open",
    text: "A map of your own is kept there. It may be shut, as private windows and some settings do: an ordinary window may have the map. Or it failed for a moment: to load the page again helps then.",
    make: "Make a map",
  },
  damaged: {
    heading: "Your map cannot be read",
    text: "Part of it is missing or damaged. Make it again from the same files.",
    make: "Make it again",
  },
  broken: {
    heading: "Your map did not open",
    text: "Part of this page is missing, or broken: to load it again may help. What is kept is not lost by that.",
    make: "Make another map",
  },
};

/** So many other maps are named. */
const MOST_LISTED = 5;

/**
 * Says it in the place of the map's title and lede, and puts away what is of no use without a map.
 *
 * @param root - `[data-explorer]`, of which the dataset could not be opened
 * @param error - why
 */
export async function showMissing(root: HTMLElement, error: unknown): Promise<void> {
  const site = root.dataset["site"]!;
  const kept = await listKept(site).catch(() => []);
  const reason = await findReason(error, readFiles(root.dataset["dataset"]!), kept.length);
  const { heading, text, make } = WORDS[reason];
  root.dataset["missing"] = "";
  find(root, "[data-map]").removeAttribute("tabindex");
  find(root, "[data-says=title]").textContent = heading;
  fill(
    find(root, "[data-lede]"),
    text,
    reason === "notThis" && mapList(site, kept),
    element(
      "span",
      { class: "pw-actions" },
      element("a", { class: "pw-button", href: makingPage(site) }, make),
      element("a", { href: site }, "This site’s map"),
    ),
  );
}

/** Ways to the newest of the maps that are kept; the others are found where they are made. */
function mapList(site: string, kept: readonly KeptEntry[]): HTMLElement {
  return element(
    "span",
    { class: "pw-kept-maps" },
    ...kept
      .slice(0, MOST_LISTED)
      .map(({ slug, title }) => element("a", { href: keptPage(site, slug), dir: "auto" }, title)),
  );
}
