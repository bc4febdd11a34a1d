/**
 * The options under the search field, of which the field itself keeps the focus: one of them is
 * active, and Enter chooses it.
 */
import { element } from "../element.ts";

export interface SearchOptions {
  /** Begins a list anew. */
  clear(): void;
  /** Makes the next option of the list. */
  add(className: string, onChoose: () => void): HTMLElement;
  readonly isEmpty: () => boolean;
  /** Index of the active option; −1 none. */
  readonly active: () => number;
  /** Makes an option the active one; none where there is no such. */
  activate(index: number): void;
  /** Goes on by so many options, around the ends, and stays there when a better answer comes. */
  step(by: number): void;
  /** Makes the option active that the reader has gone to, or else the first. */
  keepPlace(): void;
  /** Something else is asked: wherever the reader has gone, they begin at the first again. */
  forgetPlace(): void;
  /** Chooses the active option. */
  choose(): void;
}

/** No options yet. */
export function createSearchOptions(input: HTMLInputElement): SearchOptions {
  let options: HTMLElement[] = [];
  let active = -1;
  /** Key of what the reader has gone to since the last letter; null where nowhere. */
  let reached: string | null = null;

  function activate(index: number): void {
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

  function goTo(index: number): void {
    activate(index);
    reached = options[index]?.dataset["key"] ?? null;
  }

  return {
    clear() {
      options = [];
    },
    add(className, onChoose) {
      const made = element("div", {
        role: "option",
        id: `pw-option-${String(options.length)}`,
        class: `pw-result ${className}`,
        "aria-selected": "false",
        on: {
          click: onChoose,
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
    },
    isEmpty: () => options.length === 0,
    active: () => active,
    activate,
    step(by) {
      goTo((active + by + options.length) % options.length);
    },
    keepPlace() {
      const kept = options.findIndex(({ dataset }) => dataset["key"] === reached);
      activate(Math.max(0, kept));
    },
    forgetPlace() {
      reached = null;
    },
    choose() {
      options[active]?.click();
    },
  };
}
