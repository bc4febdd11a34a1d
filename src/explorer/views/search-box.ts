/**
 * The search field and its results: a combobox with a grouped list, as ARIA's practices have it
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/).
 */
import type { Explorer } from "../context.ts";
import { element, fill } from "../element.ts";
import { highlight, queryWords, snippetAround } from "../highlight.ts";
import { groupHits, type Hit, type HitGroup } from "../search-groups.ts";
import type { Answer, Search } from "../search.ts";
import { formatNumber } from "../things.ts";
import { glyph } from "./glyph.ts";
import { bolded, formatAnswer, noMatch } from "./search-words.ts";

/** Results of a kind that are shown before all of it is asked for, and at most. */
const FIRST_SHOWN = 5;
const MOST_SHOWN = 50;

const HEADINGS = { concept: "Concepts", method: "Methods", paper: "Papers" } as const;

export interface SearchBox {
  /** Puts the cursor into the field and selects what stands there. */
  focus(): void;
  /** Closes the results; false where none were open. */
  close(): boolean;
  /** Empties the field; false where it was empty. */
  clear(): boolean;
}

/** Brings the search field of the page to life. */
export function mountSearchBox(explorer: Explorer, search: Search, form: HTMLElement): SearchBox {
  const { store, announce } = explorer;
  const input = form.querySelector<HTMLInputElement>("input")!;
  const results = form.querySelector<HTMLElement>("[role=listbox]")!;
  const message = form.querySelector<HTMLElement>("[data-search-message]")!;
  const clearButton = form.querySelector<HTMLButtonElement>("[data-search-clear]")!;
  const wholeKinds = new Set<string>();
  let options: HTMLElement[] = [];
  let active = -1;
  let answer: Answer | null = null;
  let asked = 0;

  function show(open: boolean): void {
    const filled = open && options.length > 0;
    results.hidden = !filled;
    message.hidden = !open || message.childNodes.length === 0;
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

  /** Asks for what stands in the field, and shows the answer unless another was asked since. */
  async function ask(open: boolean): Promise<void> {
    const query = input.value;
    const turn = ++asked;
    clearButton.hidden = query === "";
    let found: Answer | null = null;
    try {
      found = query.trim() === "" ? null : await search.ask(query);
    } catch {
      if (turn !== asked) return;
      answer = null;
      options = [];
      fill(message, element("p", {}, "The search index could not be fetched."));
      show(open);
      return;
    }
    if (turn !== asked) return;
    answer = found;
    const hits = found !== null && found.hits.length > 0 ? found.hits : null;
    store.update({ query, hits: hits === null ? null : new Set(hits.map(({ key }) => key)) });
    render();
    show(open);
    if (open && options.length > 0) setActive(0);
    if (open && found !== null) announce(formatAnswer(found, query));
  }

  function render(): void {
    options = [];
    fill(results);
    fill(message);
    if (answer === null) return;
    if (answer.hits.length === 0) {
      if (queryWords(input.value).length > 0)
        fill(message, ...noMatch(explorer, answer, input.value));
      return;
    }
    if (answer.loosely) {
      message.append(element("p", {}, "Nothing is spelt so; this is spelt nearly so."));
    }
    const found = new Set(answer.hits.flatMap(({ words }) => words));
    for (const group of groupHits(answer.hits)) results.append(renderGroup(group, found));
  }

  function renderGroup({ kind, hits }: HitGroup, found: ReadonlySet<string>): HTMLElement {
    const count = formatNumber(hits.length);
    // A line that says "1 more" takes the room of the one it hides.
    const fold = !wholeKinds.has(kind) && hits.length > FIRST_SHOWN + 1;
    const shown = hits.slice(0, fold ? FIRST_SHOWN : MOST_SHOWN);
    const group = element(
      "div",
      { role: "group", "aria-label": `${HEADINGS[kind]}, ${count}` },
      element(
        "div",
        { class: "pw-results-head", "aria-hidden": "true" },
        element("span", {}, HEADINGS[kind]),
        element("span", { class: "pw-count" }, count),
      ),
      ...shown.map((hit) => renderHit(hit, found)),
    );
    if (fold) {
      const next = formatNumber(Math.min(hits.length, MOST_SHOWN) - FIRST_SHOWN);
      const more = option("pw-result-more", () => {
        const at = active;
        wholeKinds.add(kind);
        render();
        show(true);
        setActive(at);
      });
      more.append(
        element("span"),
        element("span", {}, `${next} more ${HEADINGS[kind].toLowerCase()}`),
      );
      group.append(more);
    }
    return group;
  }

  function renderHit(hit: Hit, found: ReadonlySet<string>): HTMLElement {
    const words = queryWords(input.value);
    const { hue } = explorer.graph.getNodeAttributes(hit.key);
    const name = highlight(hit.label, words, found);
    const text = element("span", {}, ...bolded(name));
    const made = option(`pw-result-${hit.kind}`, () => {
      show(false);
      explorer.select(hit.key);
    });
    made.dataset["key"] = hit.key;
    made.append(glyph({ kind: hit.kind, hue }), text);
    if (hit.kind !== "paper") {
      made.append(
        element(
          "span",
          { class: "pw-count" },
          formatNumber(hit.degree),
          element("span", { class: "pw-hidden" }, hit.degree === 1 ? " paper" : " papers"),
        ),
      );
      if (!name.some(({ matched }) => matched)) void addSpelling(text, hit, words, found);
    } else if (hit.inTextOnly) {
      void addSnippet(text, hit, words, found);
    }
    return made;
  }

  /** The words of the abstract that a paper was found by. */
  async function addSnippet(
    text: HTMLElement,
    { key }: Hit,
    words: readonly string[],
    found: ReadonlySet<string>,
  ): Promise<void> {
    const { index } = explorer.graph.getNodeAttributes(key);
    const { abstract } = await explorer.dataset.paper(index);
    const snippet = snippetAround(highlight(abstract, words, found));
    if (snippet.length > 0) text.append(element("small", {}, ...bolded(snippet)));
  }

  /** The spelling that a term was found by, where it is not the name shown. */
  async function addSpelling(
    text: HTMLElement,
    { key }: Hit,
    words: readonly string[],
    found: ReadonlySet<string>,
  ): Promise<void> {
    const { index } = explorer.graph.getNodeAttributes(key);
    const { aliases } = await explorer.dataset.term(index);
    const spelling = aliases
      .map((alias) => highlight(alias, words, found))
      .find((stretches) => stretches.some(({ matched }) => matched));
    if (spelling !== undefined) text.append(element("small", {}, "also ", ...bolded(spelling)));
  }

  function option(className: string, choose: () => void): HTMLElement {
    const made = element("div", {
      role: "option",
      id: `pw-option-${String(options.length)}`,
      class: `pw-result ${className}`,
      "aria-selected": "false",
      on: {
        click: choose,
        // A press must not take the focus out of the field: on a phone the keyboard would close.
        pointerdown: (event) => event.preventDefault(),
        pointermove: () => {
          const index = options.indexOf(made);
          if (index !== active) setActive(index);
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
      setActive((active + step + options.length) % options.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (open) options[active]?.click();
      else show(true);
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      if (!box.close() && !box.clear()) leave();
    }
  }

  /** Hands the keys to the map; where there is none, to the page. */
  function leave(): void {
    const map = explorer.root.querySelector<HTMLElement>("[data-map]:not([hidden])");
    if (map === null) input.blur();
    else map.focus({ preventScroll: true });
  }

  const box: SearchBox = {
    focus() {
      input.focus();
      input.select();
      if (input.value !== "") void ask(true);
    },
    close() {
      if (results.hidden && message.hidden) return false;
      show(false);
      return true;
    },
    clear() {
      if (input.value === "") return false;
      input.value = "";
      wholeKinds.clear();
      void ask(false);
      return true;
    },
  };

  form.addEventListener("submit", (event) => event.preventDefault());
  input.addEventListener("keydown", onKey);
  input.addEventListener("input", () => {
    wholeKinds.clear();
    void ask(true);
  });
  input.addEventListener("focus", () => {
    // Asking itself reports a failure; loading early only saves the first keystroke the wait.
    search.load().catch(() => undefined);
  });
  // Not on every focus: a panel that closes gives the focus back, and nobody asked again.
  input.addEventListener("click", () => {
    if (input.value !== "" && results.hidden) void ask(true);
  });
  form.addEventListener("focusout", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) show(false);
  });
  clearButton.addEventListener("click", () => {
    box.clear();
    input.focus();
  });
  store.subscribe(({ query }, before) => {
    if (query === before.query || query === input.value) return;
    input.value = query;
    void ask(false);
  });

  // What came in the address, or was typed before the dataset was there.
  if (input.value === "") input.value = store.get().query;
  if (input.value !== "") void ask(document.activeElement === input);
  return box;
}
