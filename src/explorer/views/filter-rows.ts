/**
 * A list of things that a map can be narrowed to: a name shows one alone, a switch hides it.
 *
 * To see one venue of twenty by switches alone takes nineteen of them.
 */
import { element } from "../element.ts";
import { alone, isAlone, toggled } from "../filters.ts";
import { formatFigures } from "../../figures.ts";

export interface FilterRows<T> {
  readonly items: readonly T[];
  /** As the list says it. */
  readonly nameOf: (item: T) => string;
  /** What is counted, and what the name's press does: "papers, show these alone". */
  readonly counted: string;
  readonly hidden: () => ReadonlySet<T>;
  readonly hide: (hidden: ReadonlySet<T>) => void;
  /** How many of each the other filters leave. */
  readonly counts: () => ReadonlyMap<T, number>;
}

/** The list, and what writes it anew after a filter changed. */
export function filterRows<T>({ items, nameOf, counted, hidden, hide, counts }: FilterRows<T>): {
  readonly list: HTMLElement;
  readonly write: () => void;
} {
  const rows = items.map((item) => {
    const name = nameOf(item);
    const count = element("span", { class: "pw-count" });
    const only = element(
      "button",
      {
        type: "button",
        class: "pw-row-name",
        title: name,
        on: { click: () => hide(alone(item, items, hidden())) },
      },
      element("span", { dir: "auto" }, name),
      count,
      element("span", { class: "pw-hidden" }, ` ${counted}`),
    );
    const shownSwitch = element("button", {
      type: "button",
      class: "pw-switch",
      "aria-label": `Show ${name} on the map`,
      on: { click: () => hide(toggled(hidden(), item)) },
    });
    return { item, count, only, shownSwitch };
  });
  return {
    list: element(
      "ul",
      { class: "pw-rows" },
      ...rows.map(({ only, shownSwitch }) => element("li", {}, only, shownSwitch)),
    ),
    write() {
      const [now, left] = [hidden(), counts()];
      for (const { item, count, only, shownSwitch } of rows) {
        count.textContent = formatFigures(left.get(item) ?? 0);
        only.setAttribute("aria-pressed", String(isAlone(item, items, now)));
        shownSwitch.setAttribute("aria-pressed", String(!now.has(item)));
      }
    },
  };
}
