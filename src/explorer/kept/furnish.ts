/**
 * Writes into a page that stood before its map was known what the site's own has from the build.
 */
import { onOtherKept } from "../../dataset/kept.ts";
import { describeMap, type MapDescription } from "../describe-map.ts";
import { element, fill } from "../element.ts";
import type { Loaded } from "../load.ts";
import { find } from "../parts.ts";
import { suggestionLink } from "../suggestions.ts";
import { showNotice } from "../views/notice.ts";

/** Furnishes the page, and minds that another page may make another map meanwhile. */
export function furnish(root: HTMLElement, { overview, graph }: Loaded): void {
  const description = describeMap(overview, graph);
  document.title = overview.title;
  writeTexts(root, description);
  writeSuggestions(root, description);
  find(root, "[data-map]").setAttribute("aria-label", description.label);
  if (root.dataset["kept"] === undefined) return;
  onOtherKept(root.dataset["site"]!, () => {
    if (document.visibilityState === "hidden") beginAnew();
    else {
      const action = { label: "Open it", run: beginAnew };
      showNotice(find(root, "[data-notice]"), "Another map was made in place of this one.", action);
    }
  });
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

/** The address may name things that only the map before had. */
function beginAnew(): void {
  location.replace(location.pathname);
}
