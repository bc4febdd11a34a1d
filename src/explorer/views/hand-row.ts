/**
 * What can be done to the thing in the panel by hand, and asked of it; and why it is not on the map.
 *
 * A panel begins with its title: the row follows what the thing is, where each view leaves it a
 * place. Only why a thing is missing stands above.
 */
import { handActions, whyAbsent } from "../by-hand.ts";
import type { Explorer } from "../context.ts";
import { element, fill } from "../element.ts";
import { filterDifferently } from "../filters.ts";
import { isOtherSubject } from "../state.ts";
import { findThing } from "../things.ts";
import { askButtons } from "./asks.ts";
import { nearAside, nearButtons } from "./near-buttons.ts";

/** Where a view has the row stand. */
export function handPlace(): HTMLElement {
  return element("div", { "data-hands": "" });
}

export interface HandRow {
  /** Brings the row to the place that a page has for it. */
  seat(page: HTMLElement): void;
}

/**
 * Keeps the row; it follows what is chosen and what the filters leave.
 *
 * @param absent - where it is said why the thing is not on the map
 */
export function createHandRow(explorer: Explorer, absent: HTMLElement): HandRow {
  const { store, graph, shown, announce } = explorer;
  const nameOf = (key: string) => findThing(explorer, key)?.label ?? key;
  const row = element("div", {
    class: "pw-hand-row",
    role: "group",
    "aria-label": "On the map",
    "data-hand-row": "",
  });

  function write(): void {
    const state = store.get();
    const key = state.path === null ? state.selection.at(-1) : undefined;
    const thing = key === undefined ? null : findThing(explorer, key);
    const { activeElement } = document;
    const within = row.contains(activeElement) || absent.contains(activeElement);
    const focused =
      activeElement instanceof HTMLElement ? activeElement.dataset["hand"] : undefined;
    fill(absent);
    fill(row);
    if (thing === null) {
      absent.hidden = true;
      return;
    }
    const absence = whyAbsent(graph, state, shown(), thing.key, nameOf);
    absent.hidden = absence === null;
    if (absence !== null) {
      const show = (): void => {
        store.update(absence.show);
        announce(`${thing.label} shown`);
      };
      absent.append(element("span", {}, absence.text), button("show", "Show it", show));
    }
    row.append(
      ...handActions(graph, state, thing.key, thing.label)
        // "Show it" says so already.
        .filter(({ label }) => label !== "Show")
        .map(({ name, label, change, done }) =>
          button(name, label, () => {
            store.update(change);
            announce(done);
          }),
        ),
      ...nearButtons(explorer, thing),
      ...askButtons(explorer, thing),
      ...nearAside(explorer, thing),
    );
    row.hidden = row.childElementCount === 0;
    // What was pressed may be another word now, or gone: the focus stays in the row.
    if (!within || focused === undefined) return;
    const again = row.querySelector<HTMLElement>(`[data-hand=${focused}]`);
    (again ?? row.querySelector<HTMLElement>("button"))?.focus();
  }

  write();
  store.subscribe((state, before) => {
    if (isOtherSubject(state, before) || filterDifferently(state, before)) write();
  });
  return {
    seat(page) {
      const place = page.querySelector("[data-hands]");
      // What is taken out and put back loses the focus.
      if (row.parentElement !== place) place?.replaceChildren(row);
    },
  };
}

function button(name: string, label: string, press: () => void): HTMLButtonElement {
  return element(
    "button",
    { type: "button", class: "pw-hand", "data-hand": name, on: { click: press } },
    label,
  );
}
