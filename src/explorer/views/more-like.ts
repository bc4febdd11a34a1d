/**
 * "More like these": the papers nearest to all that is chosen, and the terms that carry each.
 *
 * Fetched when it is first asked for. While it stands open, what it names is lit on the map.
 */
import type { Explorer } from "../context.ts";
import { element, named } from "../element.ts";
import { nearestToAll, type NearToAll } from "../nearest-to-all.ts";
import type { Trace } from "../state.ts";
import { findThing, formatCount } from "../things.ts";
import { carriers } from "./shared-terms.ts";
import { thingLink } from "./thing-link.ts";

const MOST_SHOWN = 12;

/** The list of what is nearest to the seeds among what is shown; lights it. */
export function moreLike(explorer: Explorer, seeds: readonly string[]): HTMLElement {
  const { graph, overview, store, announce } = explorer;
  const shown = explorer.shown();
  const all = nearestToAll(graph, seeds, overview.counts.papers);
  const found = all
    .filter(({ key }) => shown.has(graph.getNodeAttributes(key)))
    .slice(0, MOST_SHOWN);
  if (found.length === 0) {
    const why =
      all.length === 0
        ? "No other paper shares a telling term with them."
        : `Filters hide what is near them: ${formatCount(all.length, "paper")}.`;
    return element("p", { class: "pw-aside" }, why);
  }
  store.update({ trace: traceOf(explorer, seeds, found) });
  const are = found.length === 1 ? "is" : "are";
  announce(`${formatCount(found.length, "paper")} ${are} nearest to what is chosen.`);
  const highest = found[0]!.score;
  return element(
    "ol",
    { class: "pw-shares pw-likes" },
    ...found.map((near) => line(explorer, near, near.score / highest, seeds)),
  );
}

function line(
  explorer: Explorer,
  near: NearToAll,
  share: number,
  seeds: readonly string[],
): HTMLElement {
  const { store } = explorer;
  const thing = findThing(explorer, near.key)!;
  const filled = element("span");
  filled.style.inlineSize = `${String(Math.round(100 * share))}%`;
  const add = element(
    "button",
    {
      type: "button",
      class: "pw-ask",
      "aria-label": `Choose ${thing.label} too`,
      on: {
        click: () => {
          const { selection } = store.get();
          // The last stays last: what stands in the panel stays there.
          store.update({
            selection: [...selection.slice(0, -1), near.key, ...selection.slice(-1)],
          });
        },
      },
    },
    "Choose too",
  );
  return element(
    "li",
    { "data-hue": thing.hue ?? undefined },
    element("span", { class: "pw-bar", "aria-hidden": "true" }, filled),
    element(
      "div",
      {},
      thingLink(thing, "pw-paper-link", named(thing.label)),
      carriers(explorer, near.terms, [...seeds, near.key]),
      near.seeds < seeds.length &&
        element(
          "p",
          { class: "pw-carriers" },
          `Near to ${String(near.seeds)} of the ${String(seeds.length)}.`,
        ),
      add,
    ),
  );
}

/** The seeds with a ring, what is near to them lit, and the lines to the terms between. */
function traceOf(
  { graph }: Explorer,
  seeds: readonly string[],
  found: readonly NearToAll[],
): Trace {
  const carrying = [...new Set(found.flatMap(({ terms }) => terms))];
  return {
    chosen: seeds,
    lit: [...found.map(({ key }) => key), ...carrying],
    accent: seeds.flatMap((seed) =>
      carrying.filter((term) => graph.hasEdge(seed, term)).map((term) => [seed, term] as const),
    ),
    ink: found.flatMap(({ key, terms }) => terms.map((term) => [key, term] as const)),
  };
}
