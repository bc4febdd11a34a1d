/** The section of a panel that says what to read next, and why. */
import type { Explorer } from "../context.ts";
import { element, named } from "../element.ts";
import { readNext } from "../reading-order.ts";
import type { SharedWith } from "../similarity.ts";
import { findThing } from "../things.ts";
import { partOf, section } from "./panel-parts.ts";
import { rove } from "./roving.ts";
import { termLinks } from "./shared-terms.ts";
import { thingLink } from "./thing-link.ts";

/** Terms named as the reason to read a paper next. */
const NEXT_TERMS = 3;

const NOTHING_NEAR =
  "No other paper on this map shares more than a word with it: those below are only loosely related.";

/**
 * What to read after a paper, each with what it adds, or that nothing is near it. Null where nothing is
 * shared, and after another paper than the panel's where nothing is near.
 *
 * @param after - said at the heading's end, where it is not the panel's own paper
 */
export function nextSection(
  explorer: Explorer,
  key: string,
  shares: readonly SharedWith[],
  after: string | null = null,
): HTMLElement | null {
  const order = readNext(explorer.graph, key, shares, explorer.overview.counts.papers);
  if (order.length === 0) {
    return after !== null || shares.length === 0
      ? null
      : partOf(
          "next",
          section("Read next", null, element("p", { class: "pw-aside" }, NOTHING_NEAR)),
        );
  }
  const items = order.map(({ key: next, introduces, terms }, i) => {
    const thing = findThing(explorer, next)!;
    const first = introduces === null ? [] : [introduces];
    const reasons = [...first, ...terms.filter((term) => term !== introduces)].slice(0, NEXT_TERMS);
    return element(
      "li",
      {},
      thingLink(thing, "pw-paper-link", named(thing.label)),
      rove(
        element(
          "p",
          { class: "pw-carriers" },
          introduces === null ? (i === 0 ? "on " : "also on ") : "introduces ",
          ...termLinks(explorer, reasons, [key, next]),
        ),
      ),
    );
  });
  return partOf("next", section("Read next", after, element("ol", { class: "pw-next" }, ...items)));
}
