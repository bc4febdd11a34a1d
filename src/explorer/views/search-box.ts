/**
 * The search field and its results: a combobox with a grouped list, as ARIA's practices have it
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/).
 */
import { markTyping } from "../answer-sheet.ts";
import type { Explorer } from "../context.ts";
import { fill } from "../element.ts";
import { filterDifferently } from "../filters.ts";
import type { Search } from "../search.ts";
import { hasSubject, isOtherSubject, type Store } from "../state.ts";
import { createAnswering, type Answering } from "./search-answering.ts";
import {
  createSearchDrop,
  findSearchParts,
  type SearchDrop,
  type SearchParts,
} from "./search-drop.ts";
import { createSearchOptions, type SearchOptions } from "./search-options.ts";

export interface SearchBox {
  /** Puts the cursor into the field and selects what stands there. */
  focus(): void;
  /** Asks for words as though they had been typed. */
  searchFor(words: string): void;
  /** Closes the results; false where none were open. */
  close(): boolean;
  /** Empties the field; false where it was empty. */
  clear(): boolean;
}

/** The field's parts at work. */
interface Field {
  readonly parts: SearchParts;
  readonly options: SearchOptions;
  readonly drop: SearchDrop;
  readonly answering: Answering;
}

/** Brings the search field of the page to life. */
export function mountSearchBox(explorer: Explorer, search: Search, form: HTMLElement): SearchBox {
  const { store, root } = explorer;
  const parts = findSearchParts(form);
  const { input } = parts;
  const options = createSearchOptions(input);
  const drop = createSearchDrop(parts, options, explorer.covers);
  const answering = createAnswering(explorer, search, parts, options, drop);
  const field: Field = { parts, options, drop, answering };
  const box = openBox(field);

  input.addEventListener("keydown", (event) => steer(field, event));
  followEscape(field, box, () => handKeysOn(root, input));
  followTyping(field);
  markTyping(form, input);
  followComing(field, search, () => bringTips(explorer, parts, drop, box.searchFor));
  followLeaving(field);
  parts.clearButton.addEventListener("click", () => {
    box.clear();
    input.focus();
  });
  followStore(field, store);

  // What came in the address, or was typed before the dataset was there.
  if (input.value === "") input.value = store.get().query;
  // Whoever follows a link to a question sees its answer, unless something else answers beside it.
  const answers = !hasSubject(store.get()) && !store.get().listed;
  if (input.value !== "") answering.ask(document.activeElement === input || answers);
  return box;
}

function openBox({ parts: { input }, drop, answering }: Field): SearchBox {
  return {
    focus() {
      input.focus();
      input.select();
      if (input.value !== "") answering.ask(true);
    },
    searchFor(words) {
      input.value = words;
      input.focus();
      answering.askAnew(true);
    },
    close() {
      if (!drop.isOpen()) return false;
      drop.show(false);
      return true;
    },
    clear() {
      if (input.value === "") return false;
      input.value = "";
      answering.askAnew(document.activeElement === input);
      return true;
    },
  };
}

/** Keys that go through the results, and choose. */
function steer({ parts: { input }, options, drop, answering }: Field, event: KeyboardEvent): void {
  const open = drop.hasResults();
  switch (event.key) {
    case "ArrowDown":
    case "ArrowUp":
      event.preventDefault();
      if (open) return options.step(event.key === "ArrowDown" ? 1 : -1);
      drop.show(true);
      if (!options.isEmpty()) options.activate(0);
      return;
    case "Enter":
      event.preventDefault();
      if (open || answering.isWaiting()) void answering.choose();
      else drop.show(true);
      return;
    case "/":
      // The key that leads here, pressed once more: nobody looks for what begins so.
      if (input.value === "") event.preventDefault();
  }
}

/** Escape goes back step by step: from the tips or results to the field, then out of it. */
function followEscape({ parts: { form, input } }: Field, box: SearchBox, leave: () => void): void {
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    if (event.target !== input) {
      box.close();
      input.focus();
    } else if (!box.close()) {
      // Left first: an empty field that has the focus would show its tips again.
      leave();
      box.clear();
    }
  });
}

/** Hands the keys to the map; where there is none, to the page. */
function handKeysOn(root: HTMLElement, input: HTMLInputElement): void {
  const map = root.querySelector<HTMLElement>("[data-map]:not([hidden])");
  if (map === null) input.blur();
  else map.focus({ preventScroll: true });
}

function followTyping({ parts: { form, input }, answering }: Field): void {
  form.addEventListener("submit", (event) => event.preventDefault());
  input.addEventListener("input", () => answering.askAnew(true));
}

/** Gets everything ready once somebody comes to the field. */
function followComing(
  { parts: { input }, drop, answering }: Field,
  search: Search,
  bringTips: () => Promise<void>,
): void {
  input.addEventListener("focus", () => {
    // Asking itself reports a failure; loading early only saves the first keystroke the wait.
    search.load().catch(() => undefined);
    // Without them the field searches as well.
    bringTips().catch(() => undefined);
    if (input.value === "") drop.show(true);
  });
  // Not on every focus: a panel that closes gives the focus back, and nobody asked again.
  input.addEventListener("click", () => {
    if (input.value === "") drop.show(true);
    else if (!drop.hasResults()) answering.ask(true);
  });
}

/** Puts the tips under the field, once somebody has come to it; they are not needed before. */
async function bringTips(
  explorer: Explorer,
  { input, tips }: SearchParts,
  drop: SearchDrop,
  tryQuery: (query: string) => void,
): Promise<void> {
  if (tips.childNodes.length > 0) return;
  const { searchTips } = await import("./search-tips.ts");
  fill(tips, await searchTips(explorer, tryQuery));
  if (input.value === "" && document.activeElement === input) drop.show(true);
}

function followLeaving({ parts: { form }, drop }: Field): void {
  const isInside = (target: EventTarget | null): boolean =>
    target instanceof Node && form.contains(target);
  form.addEventListener("focusout", ({ relatedTarget }) => {
    if (!isInside(relatedTarget)) drop.show(false);
  });
  // An answer that came with the address is open without the focus.
  document.addEventListener("pointerdown", ({ target }) => {
    if (!isInside(target)) drop.show(false);
  });
}

function followStore({ parts: { input }, answering }: Field, store: Store): void {
  // Once something is chosen its own neighbourhood is what matters; after it, the answer again.
  store.subscribe((state, before) => {
    if (isOtherSubject(state, before)) answering.light(state);
  });
  store.subscribe((state, before) => {
    if (filterDifferently(state, before)) answering.rewrite(state);
  });
  store.subscribe(({ query }, before) => {
    if (query === before.query || query === input.value) return;
    input.value = query;
    answering.ask(false);
  });
}
