/** The search field with what opens under it: results, what is said of them, and tips. */
import type { Cover, Covers } from "../covers.ts";
import type { SearchOptions } from "./search-options.ts";

/** The elements of the field, as the page has them. */
export interface SearchParts {
  readonly form: HTMLElement;
  readonly input: HTMLInputElement;
  readonly clearButton: HTMLButtonElement;
  /** Holds what follows. */
  readonly place: HTMLElement;
  readonly results: HTMLElement;
  readonly message: HTMLElement;
  readonly tips: HTMLElement;
}

export interface SearchDrop {
  readonly isOpen: () => boolean;
  /** Whether there are results to choose from. */
  readonly hasResults: () => boolean;
  /** Opens as much of it as there is, or closes it. */
  show(open: boolean): void;
}

/** Finds the elements of a field. */
export function findSearchParts(form: HTMLElement): SearchParts {
  return {
    form,
    input: form.querySelector<HTMLInputElement>("input")!,
    clearButton: form.querySelector<HTMLButtonElement>("[data-search-clear]")!,
    place: form.querySelector<HTMLElement>("[data-answer]")!,
    results: form.querySelector<HTMLElement>("[role=listbox]")!,
    message: form.querySelector<HTMLElement>("[data-search-message]")!,
    tips: form.querySelector<HTMLElement>("[data-search-tips]")!,
  };
}

/** What opens under a field. */
export function createSearchDrop(
  { input, place, results, message, tips }: SearchParts,
  options: Pick<SearchOptions, "isEmpty" | "activate">,
  covers: Pick<Covers, "set">,
): SearchDrop {
  const cover: Cover = {
    close() {
      drop.show(false);
      // The field has the buttons' place for as long as somebody writes in it.
      input.blur();
    },
    isInSight: () => !place.hidden,
    isOfOneStep: true,
  };
  const drop: SearchDrop = {
    isOpen: () => !place.hidden,
    hasResults: () => !results.hidden,
    show(open) {
      const filled = open && !options.isEmpty();
      results.hidden = !filled;
      message.hidden = !open || message.childNodes.length === 0;
      // Where something was found there is no need to be told how to search.
      tips.hidden = !open || filled || tips.childNodes.length === 0;
      place.hidden = results.hidden && message.hidden && tips.hidden;
      covers.set(cover, !place.hidden);
      input.setAttribute("aria-expanded", String(filled));
      if (!filled) options.activate(-1);
    },
  };
  return drop;
}
