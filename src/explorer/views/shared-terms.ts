/** What two papers share, and what both say about it: the reason behind every "related". */
import type { PaperDetails } from "../../dataset/reader.ts";
import type { Explorer } from "../context.ts";
import { element, type Child, named } from "../element.ts";
import type { SharedWith } from "../similarity.ts";
import { findThing } from "../things.ts";
import { glyph } from "./glyph.ts";
import { nameOf, quotation } from "./quotation.ts";
import { rove } from "./roving.ts";
import { thingLink } from "./thing-link.ts";

/** Terms named as the carriers of one relation; the rest is counted. */
const CARRIERS_SHOWN = 6;

/**
 * The terms that papers share, the most telling first.
 *
 * @param between - the papers whose sentences each term shows (shared-tip.ts)
 */
export function carriers(
  explorer: Explorer,
  terms: readonly string[],
  between: readonly string[] = [],
): HTMLElement {
  const more = terms.length - CARRIERS_SHOWN;
  return rove(
    element(
      "p",
      { class: "pw-carriers" },
      ...termLinks(explorer, terms.slice(0, CARRIERS_SHOWN), between),
      more > 0 && ` and ${String(more)} more`,
    ),
  );
}

/** Terms with their marks, commas between them; `between` as of `carriers`. */
export function termLinks(
  explorer: Explorer,
  terms: readonly string[],
  between: readonly string[] = [],
): Child[] {
  return terms.flatMap((term, i): Child[] => {
    const thing = findThing(explorer, term)!;
    const link = thingLink(thing, "pw-carrier", glyph(thing), named(thing.label));
    if (between.length > 0) link.dataset["between"] = between.join(",");
    // A word joiner keeps the comma on the line of the term before it.
    return [i > 0 && "\u2060, ", link];
  });
}

/** What both papers say about the term that carries most; it may need a file of texts. */
export function sentencesOfBoth(
  explorer: Explorer,
  paper: PaperDetails,
  { key, terms }: Pick<SharedWith, "key" | "terms">,
): HTMLElement {
  const quotes = element("div");
  const term = terms[0]!;
  explorer.dataset.paper(explorer.graph.getNodeAttribute(key, "index")).then(
    (other) => {
      const both = [
        quotation(explorer, paper, term, "this paper"),
        quotation(explorer, other, term, nameOf(explorer, key)),
      ];
      quotes.append(...both.filter((part) => part !== null));
    },
    () => quotes.append(element("p", { class: "pw-aside" }, "The texts could not be fetched.")),
  );
  return quotes;
}
