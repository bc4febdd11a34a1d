/**
 * How many papers the filters leave, and the way back to all of them.
 *
 * Without it a map that was narrowed, or came so in a link, looks like the whole.
 */
import type { Explorer } from "../context.ts";
import { element } from "../element.ts";
import { filterDifferently, NO_FILTERS } from "../filters.ts";
import { formatCount, formatNumber } from "../things.ts";

/** Whoever drags over the years is told when they rest, milliseconds. */
const REST_MS = 500;

/** Brings the cartouche's line to life: it is there while papers are hidden. */
export function mountShownLine(explorer: Explorer, line: HTMLElement): void {
  const { store, shown, overview, announce } = explorer;
  const all = overview.counts.papers;
  const words = element("span");
  line.append(words, showAllButton(explorer));
  let told = shown().papers.length;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const write = () => {
    const left = shown().papers.length;
    line.hidden = left === all;
    words.textContent = formatShown(left, all);
  };
  write();
  store.subscribe((state, before) => {
    if (!filterDifferently(state, before)) return;
    write();
    clearTimeout(timer);
    timer = setTimeout(() => {
      const left = shown().papers.length;
      if (left !== told) announce(formatShown(left, all));
      told = left;
    }, REST_MS);
  });
}

/** A button that undoes every filter. */
export function showAllButton({ root, store }: Explorer): HTMLButtonElement {
  const button = element("button", { type: "button", class: "pw-text-button" }, "Show all");
  button.addEventListener("click", () => {
    const focused = document.activeElement === button;
    store.update(NO_FILTERS);
    // It vanishes with what it undoes, and must not take the focus along.
    if (focused && button.offsetParent === null) {
      root.querySelector<HTMLElement>("button[data-kind]")?.focus();
    }
  });
  return button;
}

function formatShown(left: number, all: number): string {
  return left === all
    ? `All ${formatCount(all, "paper")} shown`
    : `${formatNumber(left)} of ${formatCount(all, "paper")} shown`;
}
