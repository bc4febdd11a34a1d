/**
 * The list of all papers: the map's equal for those who read, and all there is without WebGL.
 */
import { compareBy, compareText } from "../../ordering.ts";
import type { Explorer } from "../context.ts";
import { element } from "../element.ts";
import { findThing, formatCount, formatNumber } from "../things.ts";
import { glyph } from "./glyph.ts";
import { growingList } from "./panel-parts.ts";
import { showAllButton } from "./shown-line.ts";
import { thingLink } from "./thing-link.ts";

/** Writes the papers that the filters leave into a panel's body, by title. */
export function renderList(explorer: Explorer, body: HTMLElement): void {
  const { graph, keys, overview, shown } = explorer;
  const papers = shown()
    .papers.map((index) => keys[index]!)
    .map((key): [string, string] => [key, graph.getNodeAttribute(key, "label").toLowerCase()])
    .sort(
      compareBy(
        (a, b) => compareText(a[1], b[1]),
        (a, b) => compareText(a[0], b[0]),
      ),
    )
    .map(([key]) => key);
  const all = overview.counts.papers;
  const filtered = papers.length < all;
  body.append(
    element(
      "h2",
      { class: "pw-title" },
      filtered
        ? `${formatNumber(papers.length)} of ${formatCount(all, "paper")}`
        : `All ${formatCount(all, "paper")}`,
    ),
    // On a phone the list covers the cartouche, and with it every other way out.
    ...(filtered ? [showAllButton(explorer)] : []),
    growingList(
      papers,
      (paper) => {
        const thing = findThing(explorer, paper)!;
        return element(
          "li",
          {},
          thingLink(thing, "pw-paper-link", glyph(thing), element("span", {}, thing.label)),
        );
      },
      { className: "pw-paper-list", first: 200, step: 200 },
    ),
  );
}
