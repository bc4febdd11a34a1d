/**
 * The cartouche, lower left: what this map is, its legend, and what to try first.
 *
 * The legend's kinds and communities are switches too, so that nothing has to be explained twice;
 * years and venues are beside them, where the map knows any.
 */
import type { NodeKind } from "../../dataset/reader.ts";
import type { Explorer } from "../context.ts";
import { countDrawn } from "../drawn-counts.ts";
import { element } from "../element.ts";
import { filterDifferently, toggled } from "../filters.ts";
import { WITH_SHEETS } from "../screens.ts";
import { formatFigures } from "../../figures.ts";
import { formatPart } from "../things.ts";
import { glyph } from "./glyph.ts";
import { holdStill } from "./hold-still.ts";
import { mountLensChoice } from "./lens-choice.ts";
import { createSheet } from "./sheet.ts";
import { mountLegendTips } from "./legend-tip.ts";
import { mountShownLine } from "./shown-line.ts";
import { mountColouring } from "./colouring.ts";
import { mountSuggestions } from "./suggestions.ts";
import { thingLink } from "./thing-link.ts";
import { mountTerms } from "./term-drawer.ts";
import { mountVenues } from "./venue-drawer.ts";
import { mountYears } from "./year-drawer.ts";

/**
 * Brings the page's cartouche to life.
 *
 * @returns what plays the years, or pauses; null where the map knows none
 */
export function mountCartouche(explorer: Explorer, cartouche: HTMLElement): (() => void) | null {
  const grip = cartouche.querySelector<HTMLButtonElement>("[data-grip]")!;
  createSheet(cartouche, grip, explorer.covers, "peek");
  holdStill(explorer.store, cartouche);
  mountLensChoice(explorer, cartouche.querySelector<HTMLElement>("[data-lenses]")!);
  mountKinds(explorer, cartouche);
  mountNew(explorer, cartouche.querySelector<HTMLButtonElement>("button[data-new]"));
  mountShownLine(explorer, cartouche.querySelector<HTMLElement>("[data-shown]")!);
  mountCommunities(explorer, cartouche.querySelector<HTMLElement>("[data-communities]")!);
  mountTerms(explorer, cartouche.querySelector<HTMLDetailsElement>("[data-terms]")!);
  mountColouring(
    explorer,
    cartouche.querySelector<HTMLDetailsElement>("[data-colouring]"),
    cartouche.querySelector<HTMLElement>("[data-scale]"),
  );
  const play = mountYears(explorer, cartouche.querySelector<HTMLDetailsElement>("[data-years]"));
  mountVenues(explorer, cartouche.querySelector<HTMLDetailsElement>("[data-venues]"));
  mountLegendTips(explorer.root, cartouche);
  mountSuggestions(explorer, cartouche, cartouche.querySelector("details[data-suggestions]"));
  showWhatIsOpened(cartouche);
  // A sheet that was drawn up is asked for all it has; beside the map there must be room for it.
  // Open communities, though, would push years and venues out of a small screen.
  const more = cartouche.querySelector("[data-years], [data-venues]") !== null;
  const communities = cartouche.querySelector<HTMLDetailsElement>("[data-communities]")!;
  communities.open = !more && matchMedia(WITH_SHEETS).matches;
  return play;
}

/** In a sheet, what a drawer holds lies below the screen's edge when the reader opens it. */
function showWhatIsOpened(cartouche: HTMLElement): void {
  cartouche.addEventListener("click", ({ target }) => {
    const drawer = (target as Element).closest("summary")?.parentElement;
    if (!(drawer instanceof HTMLDetailsElement) || !matchMedia(WITH_SHEETS).matches) return;
    const show = () => {
      if (drawer.open) drawer.scrollIntoView({ block: "start" });
    };
    drawer.addEventListener("toggle", show, { once: true });
  });
}

/** The legend's kinds stand in the page, without effect; here they learn to switch. */
function mountKinds(explorer: Explorer, cartouche: HTMLElement): void {
  const { store, announce } = explorer;
  const switches = [...cartouche.querySelectorAll<HTMLButtonElement>("button[data-kind]")];
  for (const button of switches) {
    button.disabled = false;
    button.addEventListener("click", () => {
      const kind = button.dataset["kind"] as NodeKind;
      const hiddenKinds = toggled(store.get().hiddenKinds, kind);
      store.update({ hiddenKinds });
      const name = button.querySelector("span")?.textContent ?? kind;
      announce(`${name} ${hiddenKinds.has(kind) ? "hidden" : "shown"}`);
    });
  }
  const write = () => {
    for (const button of switches) {
      const kind = button.dataset["kind"] as NodeKind;
      button.setAttribute("aria-pressed", String(!store.get().hiddenKinds.has(kind)));
      button.querySelector(".pw-count")!.textContent = formatFigures(countDrawn(explorer, kind));
    }
  };
  write();
  store.subscribe((state, before) => {
    if (state.lens !== before.lens || filterDifferently(state, before)) write();
  });
}

/** What the map before did not have, to be lit; where nothing is new, the page has no switch. */
function mountNew({ store, announce }: Explorer, button: HTMLButtonElement | null): void {
  if (button === null) return;
  button.disabled = false;
  button.addEventListener("click", () => {
    const newLit = !store.get().newLit;
    store.update({ newLit });
    announce(newLit ? "What is new is lit." : "What is new is no longer lit.");
  });
  const write = () => button.setAttribute("aria-pressed", String(store.get().newLit));
  write();
  store.subscribe(write);
}

function mountCommunities({ store, overview, shown }: Explorer, details: HTMLElement): void {
  const summary = details.querySelector("summary")!;
  const switches = overview.communities.map(({ key, name }) =>
    element("button", {
      type: "button",
      class: "pw-switch",
      "aria-label": `Show ${name} on the map`,
      on: {
        click: () =>
          store.update({ hiddenCommunities: toggled(store.get().hiddenCommunities, key) }),
      },
    }),
  );
  const counts = overview.communities.map(() => element("span", { class: "pw-count" }));
  const all = element(
    "button",
    { type: "button", class: "pw-text-button pw-drawer-all" },
    "All communities",
  );
  all.addEventListener("click", () => {
    summary.focus();
    store.update({ hiddenCommunities: new Set() });
  });
  const row = (i: number): HTMLElement => {
    const community = overview.communities[i]!;
    return element(
      "li",
      { "data-hue": community.hue },
      thingLink(
        community,
        "pw-community-link",
        glyph({ kind: "community", hue: community.hue }),
        element("span", { dir: "auto" }, community.name),
        counts[i],
      ),
      switches[i],
    );
  };
  // On a map of many they stand under the regions that they make, as its names do.
  const { regions = [] } = overview;
  const rows =
    regions.length > 0
      ? regions.map(({ key, name, shortName = name, communities }) =>
          element(
            "li",
            { class: "pw-region-group" },
            thingLink({ key, hue: null }, "pw-region-link", shortName),
            element("ul", {}, ...communities.map(row)),
          ),
        )
      : overview.communities.map((_community, i) => row(i));
  summary.after(all);
  details.append(element("ul", {}, ...rows));
  const total = summary.querySelector(".pw-count")!;
  const write = () => {
    const { hiddenCommunities } = store.get();
    const left = shown().communities;
    for (const [i, { key }] of overview.communities.entries()) {
      switches[i]!.setAttribute("aria-pressed", String(!hiddenCommunities.has(key)));
      counts[i]!.textContent = formatFigures(left.get(key) ?? 0);
    }
    const { length } = overview.communities;
    total.textContent = formatPart(length - hiddenCommunities.size, length);
    total.classList.toggle("pw-narrowed", hiddenCommunities.size > 0);
    all.hidden = hiddenCommunities.size === 0;
  };
  write();
  store.subscribe((state, before) => {
    if (filterDifferently(state, before)) write();
  });
}
