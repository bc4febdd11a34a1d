/** The panel's running head: what kind of page it is, the way back to the list, the reading list. */
import type { Explorer } from "../context.ts";
import { element, fill, type Child } from "../element.ts";
import { isLand, type Thing } from "../things.ts";
import { collectButton, writeCollected } from "./collect-button.ts";
import { runningHead } from "./panel-parts.ts";

export interface PanelHead {
  /** Writes the head of a thing's page; of the list's where it is null. */
  write(thing: Thing | null): void;
  /** Writes one that says itself what it holds. */
  fill(parts: readonly Child[]): void;
}

/** Keeps a head in its place; the button of the reading list follows the store. */
export function createPanelHead(explorer: Explorer, place: HTMLElement): PanelHead {
  const { store } = explorer;
  store.subscribe(({ reading }, before) => {
    const button = place.querySelector<HTMLButtonElement>("[data-collect]");
    if (reading !== before.reading && button !== null) writeCollected(explorer, button);
  });
  return {
    write(thing) {
      if (thing === null) {
        fill(place, element("span", { class: "pw-kind" }, "List"));
        return;
      }
      fill(
        place,
        store.get().listed && backToList(explorer),
        ...runningHead(explorer, thing),
        !isLand(thing) && collectButton(explorer, thing.key),
      );
    },
    fill(parts) {
      fill(place, ...parts);
    },
  };
}

function backToList({ store }: Explorer): HTMLElement {
  const back = element(
    "button",
    { type: "button", class: "pw-back", "aria-label": "Back to the list" },
    element("span", { "aria-hidden": "true" }, "‹ "),
    "List",
  );
  back.addEventListener("click", () => store.update({ selection: [] }));
  return back;
}
