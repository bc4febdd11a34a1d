/** The button that puts a thing on the reading list: a bookmark, filled where it is on it. */
import type { Explorer } from "../context.ts";
import { element, svgElement } from "../element.ts";
import { toggleCollected } from "../reading/collecting.ts";
import { entryOf } from "../reading/reading-list.ts";
import { findThing } from "../things.ts";

/** A button for one thing; `writeCollected` keeps it true. */
export function collectButton(explorer: Explorer, key: string): HTMLButtonElement {
  const button = element(
    "button",
    {
      type: "button",
      class: "pw-collect",
      "data-collect": key,
      on: { click: () => toggleCollected(explorer, key) },
    },
    svgElement(
      "svg",
      { class: "pw-icon", viewBox: "0 0 16 16", "aria-hidden": "true" },
      svgElement("path", { d: "M4 2.500h8v11l-4-3-4 3z" }),
    ),
  );
  writeCollected(explorer, button);
  return button;
}

/** Writes whether the thing of a button is on the list. */
export function writeCollected(explorer: Explorer, button: HTMLButtonElement): void {
  const key = button.dataset["collect"] ?? "";
  const { reading } = explorer.store.get();
  const label = entryOf(reading, key)?.label ?? findThing(explorer, key)?.label ?? key;
  button.setAttribute("aria-pressed", String(entryOf(reading, key) !== null));
  button.setAttribute("aria-label", `Reading list: ${label}`);
  button.title =
    entryOf(reading, key) === null ? "Add to the reading list (S)" : "On the reading list (S)";
}
