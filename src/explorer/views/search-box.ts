/**
 * The search field and its results: a combobox with a grouped list, as ARIA's practices have it
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/).
 */
import type { Explorer } from "../context.ts";
import { element, fill } from "../element.ts";
import { filterDifferently } from "../filters.ts";
import type { Answer, Search } from "../search.ts";
import { latestOnly } from "../search/latest.ts";
import { hasSubject } from "../state.ts";
import { formatAsked } from "./asked.ts";
import { renderAnswer, shownHits } from "./search-answer.ts";
import { formatAnswer } from "./search-words.ts";

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

/** Brings the search field of the page to life. */
export function mountSearchBox(explorer: Explorer, search: Search, form: HTMLElement): SearchBox {
  const { store, announce } = explorer;
  const input = form.querySelector<HTMLInputElement>("input")!;
  const place = form.querySelector<HTMLElement>("[data-answer]")!;
  const results = form.querySelector<HTMLElement>("[role=listbox]")!;
  const message = form.querySelector<HTMLElement>("[data-search-message]")!;
  const tips = form.querySelector<HTMLElement>("[data-search-tips]")!;
  const clearButton = form.querySelector<HTMLButtonElement>("[data-search-clear]")!;
  const wholeKinds = new Set<string>();
  let options: HTMLElement[] = [];
  let active = -1;
  /** What the reader has gone to among the options since the last letter; null where nowhere. */
  let reached: string | null = null;
  let answer: Answer | null = null;
  let asked = 0;
  let answered = 0;
  let asking = Promise.resolve();
  const latest = latestOnly((query) => search.ask(query));

  function show(open: boolean): void {
    const filled = open && options.length > 0;
    results.hidden = !filled;
    message.hidden = !open || message.childNodes.length === 0;
    // Where something was found there is no need to be told how to search.
    tips.hidden = !open || filled || tips.childNodes.length === 0;
    place.hidden = results.hidden && message.hidden && tips.hidden;
    input.setAttribute("aria-expanded", String(filled));
    if (!filled) setActive(-1);
  }

  function setActive(index: number): void {
    options[active]?.setAttribute("aria-selected", "false");
    active = index;
    const option = options[index];
    if (option === undefined) {
      input.removeAttribute("aria-activedescendant");
      return;
    }
    option.setAttribute("aria-selected", "true");
    input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  /** Goes to an option, and stays with it when a better answer to the same comes. */
  function goTo(index: number): void {
    setActive(index);
    reached = options[index]?.dataset["key"] ?? null;
  }

  /** Asks for what stands in the field. */
  function ask(open: boolean): void {
    results.setAttribute("aria-busy", "true");
    asking = showAnswer(++asked, open);
  }

  /** Chooses of what stands in the field, not of what was answered while it was typed. */
  async function choose(): Promise<void> {
    const turn = asked;
    await asking;
    if (turn === asked) options[active]?.click();
  }

  /** Shows the answer to what stands in the field, unless another is asked meanwhile. */
  async function showAnswer(turn: number, open: boolean): Promise<void> {
    const query = input.value;
    clearButton.hidden = query === "";
    let found: Answer | null | undefined = null;
    try {
      found = query.trim() === "" ? null : await latest(query);
    } catch {
      if (turn !== asked) return;
      answered = turn;
      results.removeAttribute("aria-busy");
      answer = null;
      options = [];
      fill(message, element("p", {}, "The search index could not be fetched."));
      show(open);
      return;
    }
    if (turn !== asked || found === undefined) return;
    answered = turn;
    results.removeAttribute("aria-busy");
    answer = found;
    store.update({ query, hits: open || !hasSubject(store.get()) ? hitKeys() : null });
    render();
    show(open);
    const kept = options.findIndex(({ dataset }) => dataset["key"] === reached);
    if (open && options.length > 0) setActive(Math.max(0, kept));
    if (open && found !== null) announce(said(found, query));
    if (found?.inNames === true) void askOnceWhole(found);
  }

  /** Asks again once the texts are there, unless something else is asked by then. */
  async function askOnceWhole(inNames: Answer): Promise<void> {
    try {
      await search.load();
    } catch {
      // The names go on answering.
      return;
    }
    if (answer === inNames) ask(!place.hidden);
  }

  /** The answer in words, what it was understood as first. */
  function said(found: Answer, query: string): string {
    const question = found.asked && formatAsked(explorer, found.asked);
    const counted = formatAnswer(found, shownHits(explorer, found), query);
    return question === null ? counted : `${question} Enter answers. ${counted}`;
  }

  /** What is lit on the map, and listed, while the answer is being read. */
  function hitKeys(): ReadonlySet<string> | null {
    if (answer === null) return null;
    const hits = shownHits(explorer, answer);
    // What leads to a path or a community has not found nothing.
    const leadsOn = answer.asked !== null || answer.communities.length > 0;
    return hits.length === 0 && leadsOn ? null : new Set(hits.map(({ key }) => key));
  }

  function render(): void {
    options = [];
    renderAnswer(explorer, answer, input.value, {
      ...{ results, message, option, wholeKinds },
      again: () => {
        const at = active;
        render();
        show(true);
        setActive(at);
      },
      list: () => {
        show(false);
        store.update({ listed: true, selection: [], hits: hitKeys() });
      },
      ask: (change) => {
        show(false);
        store.update(change);
      },
    });
  }

  function option(className: string, choose: string | (() => void)): HTMLElement {
    const made = element("div", {
      role: "option",
      id: `pw-option-${String(options.length)}`,
      class: `pw-result ${className}`,
      "aria-selected": "false",
      on: {
        click: () => {
          if (typeof choose !== "string") return choose();
          show(false);
          explorer.select(choose);
        },
        // A press must not take the focus out of the field: on a phone the keyboard would close.
        pointerdown: (event) => event.preventDefault(),
        pointermove: () => {
          const index = options.indexOf(made);
          if (index !== active) goTo(index);
        },
      },
    });
    options.push(made);
    return made;
  }

  function onKey(event: KeyboardEvent): void {
    const open = !results.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!open) {
        show(true);
        if (options.length > 0) setActive(0);
        return;
      }
      const step = event.key === "ArrowDown" ? 1 : -1;
      goTo((active + step + options.length) % options.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (open || answered !== asked) void choose();
      else show(true);
    } else if (event.key === "/" && input.value === "") {
      // The key that leads here, pressed once more: nobody looks for what begins so.
      event.preventDefault();
    }
  }

  /** Hands the keys to the map; where there is none, to the page. */
  function leave(): void {
    const map = explorer.root.querySelector<HTMLElement>("[data-map]:not([hidden])");
    if (map === null) input.blur();
    else map.focus({ preventScroll: true });
  }

  /** Puts the tips under the field, once somebody has come to it; they are not needed before. */
  async function bringTips(): Promise<void> {
    if (tips.childNodes.length > 0) return;
    const { searchTips } = await import("./search-tips.ts");
    fill(tips, await searchTips(explorer, box.searchFor));
    if (input.value === "" && document.activeElement === input) show(true);
  }

  const box: SearchBox = {
    focus() {
      input.focus();
      input.select();
      if (input.value !== "") ask(true);
    },
    searchFor(words) {
      input.value = words;
      wholeKinds.clear();
      reached = null;
      input.focus();
      ask(true);
    },
    close() {
      if (place.hidden) return false;
      show(false);
      return true;
    },
    clear() {
      if (input.value === "") return false;
      input.value = "";
      wholeKinds.clear();
      ask(document.activeElement === input);
      return true;
    },
  };

  form.addEventListener("submit", (event) => event.preventDefault());
  input.addEventListener("keydown", onKey);
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
  input.addEventListener("input", () => {
    wholeKinds.clear();
    reached = null;
    ask(true);
  });
  input.addEventListener("focus", () => {
    // Asking itself reports a failure; loading early only saves the first keystroke the wait.
    search.load().catch(() => undefined);
    // Without them the field searches as well.
    bringTips().catch(() => undefined);
    if (input.value === "") show(true);
  });
  // Not on every focus: a panel that closes gives the focus back, and nobody asked again.
  input.addEventListener("click", () => {
    if (input.value !== "" && results.hidden) ask(true);
    else if (input.value === "") show(true);
  });
  form.addEventListener("focusout", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) show(false);
  });
  // An answer that came with the address is open without the focus.
  document.addEventListener("pointerdown", ({ target }) => {
    if (!(target instanceof Node && form.contains(target))) show(false);
  });
  clearButton.addEventListener("click", () => {
    box.clear();
    input.focus();
  });
  // Once something is chosen its own neighbourhood is what matters; after it, the answer again.
  store.subscribe((state, before) => {
    if (state.selection === before.selection && state.path === before.path) return;
    store.update({ hits: hasSubject(state) ? null : hitKeys() });
  });
  store.subscribe((state, before) => {
    if (answer === null || !filterDifferently(state, before)) return;
    render();
    show(!results.hidden);
    store.update({ hits: hasSubject(state) ? null : hitKeys() });
  });
  store.subscribe(({ query }, before) => {
    if (query === before.query || query === input.value) return;
    input.value = query;
    ask(false);
  });

  // What came in the address, or was typed before the dataset was there.
  if (input.value === "") input.value = store.get().query;
  // Whoever follows a link to a question sees its answer, unless something else answers beside it.
  const answers = !hasSubject(store.get()) && !store.get().listed;
  if (input.value !== "") ask(document.activeElement === input || answers);
  return box;
}
