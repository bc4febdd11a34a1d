/** What shows only what is near the thing in the panel, nearer or farther, and all of it again. */
import { formatFigures } from "../../figures.ts";
import type { Explorer } from "../context.ts";
import { element } from "../element.ts";
import { formatSteps, MOST_A_STEP, NEAR_STEPS, type NearSteps } from "../nearby.ts";
import { isLand, shortName, type Thing } from "../things.ts";

/** How far it reaches first: to the papers that share a term, or the terms beside a term. */
const FIRST_STEPS: NearSteps = 2;

/** The buttons; none for land, which is shown alone by its switch. */
export function nearButtons(explorer: Explorer, thing: Thing): HTMLElement[] {
  if (isLand(thing)) return [];
  const { near } = explorer.store.get();
  const isNear = near?.[0] === thing.key;
  const button = (name: string, text: string, steps: NearSteps | null, more = {}) =>
    element(
      "button",
      {
        type: "button",
        class: "pw-hand",
        "data-hand": name,
        ...more,
        on: { click: () => showNear(explorer, thing, steps) },
      },
      text,
    );
  if (!isNear) return [button("near", "Only what is near", FIRST_STEPS)];
  return [
    ...NEAR_STEPS.map((steps) =>
      button(steps === near[1] ? "near" : `near-${String(steps)}`, formatSteps(steps), steps, {
        "aria-pressed": String(steps === near[1]),
      }),
    ),
    button("all", "Show the rest", null),
  ];
}

/** How much as few steps away is not shown all the same, where only what is near the thing is. */
export function nearAside(explorer: Explorer, thing: Thing): HTMLElement[] {
  const { near } = explorer.store.get();
  const said = near?.[0] === thing.key ? formatLeftOut(explorer) : null;
  return said === null ? [] : [element("p", { class: "pw-near-aside" }, said)];
}

function formatLeftOut({ shown }: Explorer): string | null {
  const { passedOver } = shown();
  if (passedOver === 0) return null;
  const most = String(MOST_A_STEP);
  const others = passedOver === 1 ? "1 other is" : `${formatFigures(passedOver)} others are`;
  return `Past the first, a step leads to the ${most} that hang on it most: ${others} left out.`;
}

/** Shows only what is within so many steps; null shows the rest again. */
export function showNear(explorer: Explorer, thing: Thing, steps: NearSteps | null): void {
  const { store, announce } = explorer;
  store.update({ near: steps === null ? null : [thing.key, steps] });
  const name = shortName(explorer, thing);
  const said =
    steps === null ? "The rest is shown again." : `Only within ${formatSteps(steps)} of ${name}.`;
  announce([said, formatLeftOut(explorer)].filter((part) => part !== null).join(" "));
}
