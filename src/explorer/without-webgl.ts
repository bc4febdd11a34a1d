/** What is shown where the browser has no WebGL: all but lines and hover. */
import type { Explorer } from "./context.ts";
import { filterDifferently } from "./filters.ts";
import { LOW, WITH_SHEETS } from "./screens.ts";
import { setPhase } from "./paperweft-global.ts";
import { find } from "./parts.ts";
import { drawPlateLinks } from "./plate-links.ts";
import { showNotice, showTrouble } from "./views/notice.ts";

/**
 * Land and papers from the page itself, where they stand in it; the list beside them, and a word about
 * why.
 */
export function withoutWebGL({ root, graph, store, shown }: Explorer): void {
  setPhase("no-webgl");
  const plates = root.querySelectorAll<SVGSVGElement>("[data-plate]");
  const links = drawPlateLinks(graph, plates);
  const filter = () => {
    for (const [key, link] of links) {
      link.style.display = shown().has(graph.getNodeAttributes(key)) ? "" : "none";
    }
  };
  filter();
  store.subscribe((state, before) => {
    if (filterDifferently(state, before)) filter();
  });
  const map = find(root, "[data-map]");
  map.removeAttribute("tabindex");
  map.hidden = true;
  for (const button of root.querySelectorAll<HTMLButtonElement>("button[data-kind]")) {
    button.disabled = true;
  }
  const [heading, lacking] =
    plates.length === 0
      ? ["Listed without WebGL", "The map itself needs"]
      : ["Drawn without WebGL", "Lines and hover need"];
  const text = `${lacking} WebGL, which this browser does not offer. Everything else is in the list.`;
  showTrouble(find(root, "[data-lede]"), { heading, text });
  // On a phone the list takes the cartouche's place.
  if (matchMedia(`${WITH_SHEETS}, ${LOW}`).matches) showNotice(find(root, "[data-notice]"), text);
  store.update({ listed: true });
}
