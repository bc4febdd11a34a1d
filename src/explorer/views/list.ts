/**
 * The list of all papers: the map's equal for those who read, and all there is without WebGL.
 */
import { compareBy, compareText } from "../../ordering.ts";
import type { Explorer } from "../context.ts";
import { element } from "../element.ts";
import { findThing, formatCount } from "../things.ts";
import { glyph } from "./glyph.ts";
import { growingList } from "./panel-parts.ts";
import { thingLink } from "./thing-link.ts";

/** Writes all papers that are not switched off into a panel's body, by title. */
export function renderList(explorer: Explorer, body: HTMLElement): void {
  const { graph, store, overview } = explorer;
  const { hiddenCommunities } = store.get();
  const papers = graph
    .filterNodes(
      (_key, { kind, community }) =>
        kind === "paper" && (community === null || !hiddenCommunities.has(community)),
    )
    .map((key): [string, string] => [key, graph.getNodeAttribute(key, "label").toLowerCase()])
    .sort(
      compareBy(
        (a, b) => compareText(a[1], b[1]),
        (a, b) => compareText(a[0], b[0]),
      ),
    )
    .map(([key]) => key);
  const all = overview.counts.papers;
  body.append(
    element(
      "h2",
      { class: "pw-title" },
      papers.length === all
        ? `All ${formatCount(all, "paper")}`
        : `${String(papers.length)} of ${formatCount(all, "paper")}`,
    ),
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
