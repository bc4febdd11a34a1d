/** What ties two things in a lens: the terms that two papers share, or the papers of two terms. */
import type { Explorer } from "../context.ts";
import { element } from "../element.ts";
import { papersOfBoth, sharesMostWith } from "../similarity.ts";
import { findThing, formatCount } from "../things.ts";
import { glyph } from "./glyph.ts";
import { carriers } from "./shared-terms.ts";

/** Titles named under two terms; the rest is counted. */
const TITLES_SHOWN = 3;

/** The tip of a tie between two papers, or between two terms. */
export function tieTip(explorer: Explorer, one: string, other: string): HTMLElement[] {
  const { graph, overview } = explorer;
  const heads = [one, other].map((key) => {
    const thing = findThing(explorer, key)!;
    return element("p", { class: "pw-tip-head" }, glyph(thing), element("b", {}, thing.label));
  });
  if (graph.getNodeAttribute(one, "kind") === "paper") {
    const shared = sharesMostWith(graph, one, overview.counts.papers).find(
      ({ key }) => key === other,
    );
    const what = shared === undefined ? [] : [carriers(explorer, shared.terms)];
    return [...heads, element("p", { class: "pw-tip-paper" }, "Both have"), ...what];
  }
  const papers = papersOfBoth(graph, one, other);
  const verb = papers.length === 1 ? "has" : "have";
  return [
    ...heads,
    element("p", { class: "pw-tip-paper" }, `${formatCount(papers.length, "paper")} ${verb} both`),
    ...papers
      .slice(0, TITLES_SHOWN)
      .map((key) => element("p", { class: "pw-carriers" }, findThing(explorer, key)!.label)),
  ];
}
