/**
 * What the filters leave, what they are, and the way back: one by one, or to all of it.
 *
 * Without it a map that was narrowed, or came so in a link, looks like the whole.
 */
import type { Explorer } from "../context.ts";
import { countTerms, termsOfLens } from "../drawn-counts.ts";
import { element, fill, svgElement } from "../element.ts";
import { filterWords } from "../filter-words.ts";
import { filterDifferently, isNarrowed, SHOW_ALL } from "../filters.ts";
import { formatFigures } from "../../figures.ts";
import { findThing, formatCount, formatPart, shortName } from "../things.ts";
import { takeAgain, takeBack } from "../undo-words.ts";
import { crossIcon } from "./panel-parts.ts";

/** Whoever drags over the years is told when they rest, milliseconds. */
const REST_MS = 500;

/** Brings the cartouche's part to life: it is there while something is filtered. */
export function mountShownLine(explorer: Explorer, place: HTMLElement): void {
  const { store, overview, undo, announce } = explorer;
  const words = element("p", { class: "pw-shown-words" });
  const list = element("ul", { class: "pw-filter-list", "aria-label": "Filters" });
  const restButton = element("button", { type: "button", class: "pw-text-button" });
  restButton.addEventListener("click", () => {
    store.update({ rest: store.get().rest === "faded" ? "hidden" : "faded" });
    announce(`What is left out is ${store.get().rest}.`);
  });
  const back = stepButton("Undo", "M6.5 3 3 6.5 6.5 10M3 6.5h6a4 4 0 0 1 0 8H7");
  const again = stepButton("Redo", "M9.5 3 13 6.5 9.5 10M13 6.5H7a4 4 0 0 0 0 8h2");
  back.addEventListener("click", () => takeBack(explorer));
  again.addEventListener("click", () => takeAgain(explorer));
  const showAll = showAllButton(explorer);
  const row = element("div", { class: "pw-shown-row" }, back, again, restButton, showAll);
  place.append(words, list, row);
  let told = formatShown(explorer);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const write = () => {
    const state = store.get();
    const filters = filterWords(state, overview, (key) => {
      const thing = findThing(explorer, key);
      return thing === null ? key : shortName(explorer, thing);
    });
    // What was undone can be done again: the buttons outlast the filters.
    place.hidden = filters.length === 0 && !undo.canUndo() && !undo.canRedo();
    restButton.hidden = showAll.hidden = !isNarrowed(state);
    setDisabled(back, !undo.canUndo());
    setDisabled(again, !undo.canRedo());
    words.textContent = formatShown(explorer);
    restButton.textContent = state.rest === "faded" ? "Hide the rest" : "Fade the rest";
    // What was undone takes the focus along: it goes on to its neighbour.
    const at = [...list.children].findIndex((item) => item.contains(document.activeElement));
    fill(
      list,
      ...filters.map(({ text, undo }) => {
        const button = element(
          "button",
          { type: "button", class: "pw-filter", title: `${text}: undo` },
          element("span", {}, text),
          crossIcon(),
          element("span", { class: "pw-hidden" }, ": undo"),
        );
        button.addEventListener("click", () => store.update(undo));
        return element("li", {}, button);
      }),
    );
    if (at === -1) return;
    const next = list.children[Math.min(at, list.children.length - 1)]?.querySelector("button");
    (next ?? back).focus();
  };
  write();
  store.subscribe((state, before) => {
    const lensChanged = state.lens !== before.lens;
    if (!lensChanged && !filterDifferently(state, before)) return;
    write();
    // A lens is announced by itself.
    if (lensChanged) told = formatShown(explorer);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const now = formatShown(explorer);
      if (now !== told) announce(`${now} shown`);
      told = now;
    }, REST_MS);
  });
}

/** A button that undoes every filter. */
export function showAllButton(explorer: Explorer): HTMLButtonElement {
  const button = element("button", { type: "button", class: "pw-text-button" }, "Show all");
  button.addEventListener("click", () => {
    const focused = document.activeElement === button;
    explorer.store.update(SHOW_ALL);
    // It vanishes with what it undoes, and must not take the focus along.
    if (focused && button.offsetParent === null) {
      explorer.root.querySelector<HTMLElement>("[data-shown] button")?.focus();
    }
  });
  return button;
}

function stepButton(name: string, path: string): HTMLButtonElement {
  return element(
    "button",
    { type: "button", class: "pw-take-step", "aria-label": name, title: name },
    svgElement(
      "svg",
      { class: "pw-icon", viewBox: "0 0 16 16", "aria-hidden": "true" },
      svgElement("path", { d: path }),
    ),
  );
}

/** Disabled but focusable: a button that is pressed to its end must not drop the focus. */
function setDisabled(button: HTMLButtonElement, disabled: boolean): void {
  button.setAttribute("aria-disabled", String(disabled));
}

/** "45 of 63 papers, 120 of 246 terms"; of terms those that the lens shows. */
function formatShown(explorer: Explorer): string {
  const { shown, overview, store } = explorer;
  const { lens } = store.get();
  const { papers } = shown();
  const { terms } = countTerms(explorer);
  const { counts } = overview;
  const all = termsOfLens(explorer);
  const said =
    papers.length === counts.papers
      ? `All ${formatCount(counts.papers, "paper")}`
      : `${formatFigures(papers.length)} of ${formatCount(counts.papers, "paper")}`;
  if (lens === "papers" || terms === all) return said;
  return `${said}, ${formatPart(terms, all)} ${lens === "terms" ? "shared terms" : "terms"}`;
}
