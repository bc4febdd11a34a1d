/**
 * The small field in the panel that a second thing is named in: to connect the first to, or to
 * choose beside it.
 *
 * Fetched when it is first asked for. A combobox as the search field is one, with one flat list; what
 * is pressed on the map meanwhile is taken too (picking.ts).
 */
import type { Explorer } from "../context.ts";
import { element, fill } from "../element.ts";
import type { Picking } from "../picking.ts";
import type { Answer } from "../search.ts";
import { findThing, formatKind, shortName, type Thing } from "../things.ts";
import { glyph } from "./glyph.ts";
import { crossIcon } from "./panel-parts.ts";
import { formatMissing, formatNothing } from "./search-missing.ts";

/** Results shown: the list stands above the panel's text. */
const MOST_SHOWN = 7;

const HINT_ID = "pw-pick-hint";
const HINT = "Or take it from the map, the search or a list.";

/** A picker; it goes with its place. */
export function picker(explorer: Explorer, { goal, from }: Picking): HTMLElement {
  const { store, announce } = explorer;
  const name = shortName(explorer, findThing(explorer, from)!);
  const label = goal === "connect" ? `Connect ${name} to` : `Choose beside ${name}`;
  const list = element("ul", {
    role: "listbox",
    id: "pw-picks",
    class: "pw-picks",
    "aria-label": "Results",
    hidden: true,
  });
  const hint = element("p", { class: "pw-pick-hint", id: HINT_ID }, HINT);
  const input = element("input", {
    type: "search",
    role: "combobox",
    "aria-label": label,
    "aria-describedby": HINT_ID,
    "aria-autocomplete": "list",
    "aria-controls": "pw-picks",
    "aria-expanded": "false",
    placeholder: "a paper, concept or method",
    autocomplete: "off",
    autocapitalize: "none",
    spellcheck: "false",
    enterkeyhint: "go",
  });
  const cancel = (): void => {
    store.update({ picking: null });
    // The button that asked is written anew, and takes the focus back.
    explorer.root.querySelector<HTMLElement>(`[data-pick=${goal}]`)?.focus();
  };
  let options: HTMLElement[] = [];
  let active = -1;
  let asked = 0;

  function setActive(index: number): void {
    options[active]?.setAttribute("aria-selected", "false");
    active = index;
    const option = options[index];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option === undefined) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", option.id);
  }

  const nameOf = (key: string): string => findThing(explorer, key)!.label;

  /** Under the field, and aloud; the hint that stands there else is read with the field. */
  function say(text: string): void {
    hint.textContent = text;
    announce(text);
  }

  async function ask(): Promise<void> {
    const turn = ++asked;
    const query = input.value.trim();
    try {
      const answer = query === "" ? null : await explorer.search.ask(query);
      if (turn === asked) show(answer);
    } catch {
      if (turn === asked) say("The search index could not be fetched.");
    }
  }

  function show(answer: Answer | null): void {
    const keys = (answer?.hits ?? []).map(({ key }) => key).filter((key) => key !== from);
    options = keys
      .slice(0, MOST_SHOWN)
      .map((key, i) =>
        option(findThing(explorer, key)!, i, () => store.update({ selection: [key] })),
      );
    fill(list, ...options);
    list.hidden = options.length === 0;
    input.setAttribute("aria-expanded", String(options.length > 0));
    setActive(options.length > 0 ? 0 : -1);
    if (answer !== null && options.length === 0) return say(formatNothing(answer, nameOf));
    const missed = answer === null ? "" : formatMissing(answer, nameOf);
    hint.textContent = missed === "" ? HINT : missed;
    if (options.length > 0) announce(`${missed} ${formatFound(options.length)}`.trim());
  }

  input.addEventListener("input", () => {
    void ask();
  });
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && options.length > 0) {
      event.preventDefault();
      setActive((active + step + options.length) % options.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      options[active]?.click();
    }
  });
  return element(
    "div",
    {
      class: "pw-picker",
      role: "group",
      "aria-label": label,
      // With a finger it has the focus, not the field.
      "aria-describedby": HINT_ID,
      tabindex: -1,
      on: {
        keydown: (event) => {
          if (event.key !== "Escape") return;
          event.preventDefault();
          event.stopPropagation();
          cancel();
        },
      },
    },
    element("p", { class: "pw-chosen-label", "aria-hidden": "true" }, label),
    element(
      "button",
      { type: "button", class: "pw-pick-cancel", "aria-label": "Leave it", on: { click: cancel } },
      crossIcon(),
    ),
    input,
    list,
    hint,
  );
}

/** "1 result", "7 results". */
function formatFound(count: number): string {
  return `${String(count)} ${count === 1 ? "result" : "results"}`;
}

function option(thing: Thing, index: number, choose: () => void): HTMLElement {
  return element(
    "li",
    {
      role: "option",
      id: `pw-pick-${String(index)}`,
      class: `pw-pick pw-pick-${thing.kind}`,
      "aria-selected": "false",
      on: {
        click: choose,
        // A press must not take the focus out of the field: on a phone the keyboard would close.
        pointerdown: (event) => event.preventDefault(),
      },
    },
    glyph(thing),
    element("span", { dir: "auto" }, thing.label),
    element("span", { class: "pw-hidden" }, `, ${formatKind(thing.kind).toLowerCase()}`),
  );
}
