/** Why the list is not all there is, and what can be done with what is left. */
import { formatFigures } from "../../figures.ts";
import type { Explorer } from "../context.ts";
import { element, fill, type Child } from "../element.ts";
import { leftOf, rowsOf } from "../list/rows.ts";
import { collectAll } from "../reading/collecting.ts";
import { entryOf } from "../reading/reading-list.ts";
import { showAllButton } from "./shown-line.ts";

/** What is found is offered as a whole to the reading list up to so many: nobody reads more. */
const MOST_COLLECTED = 200;

export interface ListWhy {
  readonly element: HTMLElement;
  /** @param left - keys of what the chosen tab lists */
  write(left: readonly string[]): void;
}

/** What gets the focus once a button has gone with what it was for. */
export interface AfterPress {
  readonly collected: () => void;
  readonly cleared: () => void;
}

export function createListWhy(explorer: Explorer, focus: AfterPress): ListWhy {
  const { store, overview } = explorer;
  const line = element("p", { class: "pw-list-why pw-list-reasons" });

  /** A way to put all that is left on the reading list, as long as some of it is not there. */
  function collecting(left: readonly string[]): Child[] {
    const { reading } = store.get();
    const fits = left.length > 1 && left.length <= MOST_COLLECTED;
    if (!fits || left.every((key) => entryOf(reading, key) !== null)) return [];
    const collect = textButton(`Add all ${formatFigures(left.length)} to the reading list`, () => {
      collectAll(explorer, rowsOf(explorer, store.get().list, store.get().hits));
      focus.collected();
    });
    return [collect];
  }

  /** Why something is left out, and the way back. */
  function reasons(query: string | null, filtered: boolean): Child[] {
    const clear = textButton("Clear the search", () => {
      store.update({ query: "" });
      focus.cleared();
    });
    const found = query === null ? [] : [reason(`What “${query}” finds. `, clear)];
    return [...found, ...(filtered ? [reason("Filters are on. ", showAllButton(explorer))] : [])];
  }

  return {
    element: line,
    write(left) {
      const { list, hits, query } = store.get();
      line.hidden = true;
      if (list.tab === "reading") return fill(line);
      const unasked = hits === null ? left.length : leftOf(explorer, list.tab, null).length;
      const filtered = unasked < overview.counts[list.tab];
      line.hidden = !filtered && hits === null;
      fill(line, ...reasons(hits === null ? null : query, filtered), ...collecting(left));
    },
  };
}

/** One sentence and its way back, which wrap as one text. */
function reason(sentence: string, undo: HTMLElement): HTMLElement {
  return element("span", {}, element("span", {}, sentence), undo);
}

function textButton(label: string, click: () => void): HTMLElement {
  return element("button", { type: "button", class: "pw-text-button", on: { click } }, label);
}
