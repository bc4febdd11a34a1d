/** What can be asked of the thing in the panel together with others: a row of quiet buttons. */
import type { Explorer } from "../context.ts";
import { element } from "../element.ts";
import type { Picking } from "../picking.ts";
import type { Thing } from "../things.ts";

const GOALS: readonly (readonly [Picking["goal"], string])[] = [
  ["connect", "Connect to …"],
  ["add", "Choose more …"],
];

/** The buttons, or the field that one of them has opened. */
export function asks(explorer: Explorer, thing: Thing): HTMLElement {
  const { store } = explorer;
  const { picking } = store.get();
  const place = element("div", { class: "pw-asks" });
  if (picking !== null) {
    void import("./picker.ts").then(({ picker }) => {
      if (!place.isConnected) return;
      const made = picker(explorer, picking);
      place.replaceChildren(made);
      // With a finger the next thing comes from the map, which a keyboard on the screen would cover.
      const coarse = matchMedia("(pointer: coarse)").matches;
      (coarse ? made : made.querySelector("input"))?.focus({ preventScroll: true });
    });
    return place;
  }
  for (const [goal, text] of GOALS) {
    place.append(
      element(
        "button",
        {
          type: "button",
          class: "pw-ask",
          "data-pick": goal,
          on: { click: () => store.update({ picking: { goal, from: thing.key } }) },
        },
        text,
      ),
    );
  }
  return place;
}
