/** What can be asked of the thing in the panel together with others: quiet buttons, and the field they open. */
import type { Explorer } from "../context.ts";
import { element } from "../element.ts";
import type { Picking } from "../picking.ts";
import { isLand, type Thing } from "../things.ts";

const GOALS: readonly (readonly [Picking["goal"], string])[] = [
  ["connect", "Connect to…"],
  ["add", "Choose more…"],
];

/** The buttons, which stay on one line; none for land, which nothing joins to a node. */
export function askButtons({ store }: Explorer, thing: Thing): HTMLElement[] {
  if (isLand(thing)) return [];
  const buttons = GOALS.map(([goal, text]) =>
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
  return [element("span", { class: "pw-hand-asks" }, ...buttons)];
}

/** Where the second thing is named, once a button was pressed. */
export function pickerPlace(explorer: Explorer, picking: Picking): HTMLElement {
  const place = element("div", { class: "pw-asks" });
  void import("./picker.ts").then(({ picker }) => {
    if (!place.isConnected) return;
    const made = picker(explorer, picking);
    place.replaceChildren(made);
    // Under the title, where the button that asked for it need not be.
    made.scrollIntoView({ block: "nearest" });
    // With a finger the next thing comes from the map, which a keyboard on the screen would cover.
    const coarse = matchMedia("(pointer: coarse)").matches;
    (coarse ? made : made.querySelector("input"))?.focus();
  });
  return place;
}
