/** The things to try, in the cartouche: open for a newcomer, and put away for good. */
import { pathAddress, selectAddress } from "../address.ts";
import type { Explorer } from "../context.ts";
import { element } from "../element.ts";
import { isFirstVisit, rememberVisit } from "../first-visit.ts";
import { suggestThings, type Suggestion } from "../suggestions.ts";
import { thingLink } from "./thing-link.ts";

/**
 * Fills the page's drawer of things to try.
 *
 * @param cartouche - tells the style sheet, by `data-first`, that somebody is new here
 * @param opens - whether there is room for it also on later visits
 */
export function mountSuggestions(
  explorer: Explorer,
  cartouche: HTMLElement,
  drawer: HTMLDetailsElement,
  opens: boolean,
): void {
  const suggestions = suggestThings(explorer.graph, explorer.overview.counts.papers);
  const isFirst = isFirstVisit();
  const away = element(
    "button",
    { type: "button", class: "pw-text-button pw-put-away" },
    "Put away",
  );
  away.addEventListener("click", () => {
    drawer.open = false;
    drawer.querySelector("summary")?.focus();
  });
  drawer.append(
    element("ul", {}, ...suggestions.map((each) => element("li", {}, linkOf(explorer, each)))),
  );
  drawer.hidden = suggestions.length === 0;
  drawer.open = opens || isFirst;
  if (!isFirst || drawer.hidden) return;
  cartouche.dataset["first"] = "";
  drawer.append(away);
  const putAway = () => {
    delete cartouche.dataset["first"];
    away.remove();
    rememberVisit();
  };
  // The toggle is told a moment later: who leaves the page at once has put it away all the same.
  away.addEventListener("click", putAway);
  drawer.addEventListener("toggle", () => {
    if (!drawer.open) putAway();
  });
  // Whoever has tried one knows what the map can be asked.
  drawer.querySelector("ul")!.addEventListener("click", putAway, { once: true });
}

function linkOf({ store }: Explorer, { text, asks }: Suggestion): HTMLAnchorElement {
  if ("select" in asks) {
    const link = thingLink({ key: asks.select, hue: null }, "pw-suggestion", text);
    link.href = selectAddress(asks.select);
    link.dataset["opensAt"] = asks.part;
    return link;
  }
  const { path } = asks;
  const link = element("a", { class: "pw-suggestion", href: pathAddress(...path) }, text);
  link.addEventListener("click", (event) => {
    // With a modifier it is an ordinary link: a new tab or window.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    store.update({ path });
  });
  return link;
}
