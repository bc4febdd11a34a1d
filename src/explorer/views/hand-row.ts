/**
 * Under a panel's head: why what is chosen is not on the map, and what can be done to it by hand.
 */
import { handActions, whyAbsent } from "../by-hand.ts";
import type { Explorer } from "../context.ts";
import { element, fill } from "../element.ts";
import { filterDifferently } from "../filters.ts";
import { findThing } from "../things.ts";

/** Brings the page's row to life; it follows what is chosen and what the filters leave. */
export function mountHandRow(explorer: Explorer, row: HTMLElement): void {
  const { store, graph, shown, announce } = explorer;
  const nameOf = (key: string) => findThing(explorer, key)?.label ?? key;

  function write(): void {
    const state = store.get();
    const key = state.path === null ? state.selection.at(-1) : undefined;
    const thing = key === undefined ? null : findThing(explorer, key);
    row.hidden = thing === null;
    const focused = [...row.querySelectorAll("button")].find(
      (button) => button === document.activeElement,
    )?.dataset["hand"];
    if (thing === null) return fill(row);
    const absence = whyAbsent(graph, state, shown(), thing.key, nameOf);
    fill(
      row,
      absence !== null &&
        element(
          "p",
          { class: "pw-absent" },
          element("span", {}, absence.text),
          button("show", "Show it", () => {
            store.update(absence.show);
            announce(`${thing.label} shown`);
          }),
        ),
      ...handActions(graph, state, thing.key, thing.label)
        // "Show it" says so already.
        .filter(({ label }) => label !== "Show")
        .map(({ name, label, change, done }) =>
          button(name, label, () => {
            store.update(change);
            announce(done);
          }),
        ),
    );
    // What was pressed may be another word now, or gone: the focus stays in the row.
    if (focused !== undefined) {
      const again = row.querySelector<HTMLElement>(`[data-hand=${focused}]`);
      (again ?? row.querySelector<HTMLElement>("button"))?.focus();
    }
  }

  write();
  store.subscribe((state, before) => {
    const { selection, path } = state;
    if (selection !== before.selection || path !== before.path || filterDifferently(state, before))
      write();
  });
}

function button(name: string, label: string, press: () => void): HTMLButtonElement {
  return element(
    "button",
    { type: "button", class: "pw-hand", "data-hand": name, on: { click: press } },
    label,
  );
}
