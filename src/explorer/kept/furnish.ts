/**
 * Writes into a page that stood before its map was known what the site's own has from the build.
 */
import { correctingPage, keptPage, makingPage } from "../../dataset/kept-address.ts";
import { type KeptEntry, listKept, onOtherKept } from "../../dataset/kept.ts";
import { describeMap, type MapDescription } from "../describe-map.ts";
import { element, fill } from "../element.ts";
import type { Loaded } from "../load.ts";
import { find } from "../parts.ts";
import { suggestionLink } from "../suggestions.ts";
import { type NoticeAction, showNotice } from "../views/notice.ts";
import { chosenMap } from "./choose-map.ts";

/** Furnishes the page, and minds that another page may replace or forget its map meanwhile. */
export function furnish(root: HTMLElement, { overview, graph }: Loaded): void {
  const description = describeMap(overview, graph);
  document.title = overview.title;
  writeTexts(root, description);
  writeSuggestions(root, description);
  find(root, "[data-map]").setAttribute("aria-label", description.label);
  const shown = chosenMap(root);
  if (shown === undefined) return;
  const site = root.dataset["site"]!;
  find(root, ".pw-pages").prepend(
    element("a", { href: correctingPage(site, shown.slug) }, "Correct its terms"),
  );
  mindOthers(root, site, shown);
}

/** Says so when the map that is shown is kept no longer: what was not read of it yet is gone. */
function mindOthers(root: HTMLElement, site: string, shown: KeptEntry): void {
  const tell = (text: string, action: NoticeAction): void =>
    showNotice(find(root, "[data-notice]"), text, action);
  // The address may name things that only the map before had.
  const beginAnew = (): void => location.replace(keptPage(site, shown.slug));
  const look = async (): Promise<void> => {
    const kept = await listKept(site).catch(() => null);
    if (kept === null) {
      return tell(
        "Your maps changed on another page. Whether this one is still kept is not known.",
        {
          label: "Look again",
          run: () => void look(),
        },
      );
    }
    const now = kept.find(({ slug }) => slug === shown.slug);
    writeOthers(root, site, kept.length - 1);
    // It was another one that changed.
    if (now?.made === shown.made) return;
    if (document.visibilityState === "hidden") beginAnew();
    else if (now !== undefined)
      tell("Another map was made in place of this one.", { label: "Open it", run: beginAnew });
    else
      tell("This map was forgotten, on another page.", {
        label: "Your maps",
        run: () => location.assign(makingPage(site)),
      });
  };
  onOtherKept(site, () => void look());
  listKept(site).then(
    (kept) => writeOthers(root, site, kept.length - 1),
    // The map is here all the same.
    () => undefined,
  );
}

/** The way to the other maps that are kept, where there are any. */
function writeOthers(root: HTMLElement, site: string, others: number): void {
  const pages = find(root, ".pw-pages");
  const link =
    pages.querySelector("[data-other-maps]") ??
    element("a", { href: makingPage(site), "data-other-maps": "" });
  link.textContent = `Your other maps (${String(others)})`;
  if (others > 0) pages.prepend(link);
  else link.remove();
}

function writeTexts(root: HTMLElement, { texts, hue }: MapDescription): void {
  for (const [name, text] of Object.entries(texts) as [string, string | null][]) {
    for (const part of root.querySelectorAll<HTMLElement>(`[data-needs="${name}"]`)) {
      if (text === null) part.remove();
    }
    if (text !== null) find(root, `[data-says="${name}"]`).textContent = text;
  }
  const communities = find(root, "[data-communities]");
  communities.hidden = texts.communities === "0";
  if (hue !== null) find(communities, ".pw-glyph").dataset["hue"] = String(hue);
}

function writeSuggestions(root: HTMLElement, { suggestions }: MapDescription): void {
  const drawer = find(root, "[data-suggestions]");
  const links = suggestions.map((suggestion) =>
    element("a", { class: "pw-suggestion", ...suggestionLink(suggestion) }, suggestion.text),
  );
  fill(find(drawer, "ul"), ...links.map((link) => element("li", {}, link)));
  if (links.length > 0) return;
  drawer.remove();
  // There is nothing to greet a newcomer with.
  delete find(root, "[data-cartouche]").dataset["first"];
}
