/**
 * What ties two things in a lens: the terms that two papers share, or the papers of two terms, and
 * what is said on both sides.
 */
import type { Explorer } from "../context.ts";
import { element, named } from "../element.ts";
import { leftOfBoth, sharesMostWith } from "../similarity.ts";
import { findThing, formatCount } from "../things.ts";
import { glyph } from "./glyph.ts";
import { nameOf, quotation, textOf } from "./quotation.ts";
import { carriers } from "./shared-terms.ts";

/** Titles named under two terms; the rest is counted. */
const TITLES_SHOWN = 3;

/** The tip of a tie between two papers, or between two terms. */
export async function tieTip(
  explorer: Explorer,
  one: string,
  other: string,
): Promise<HTMLElement[]> {
  const heads = [one, other].map((key) => {
    const thing = findThing(explorer, key)!;
    return element(
      "p",
      { class: "pw-tip-head" },
      glyph(thing),
      element("b", {}, named(thing.label)),
    );
  });
  const ofPapers = explorer.graph.getNodeAttribute(one, "kind") === "paper";
  const what = await (ofPapers ? betweenPapers : betweenTerms)(explorer, one, other);
  return [...heads, ...what];
}

/** The terms that both have, and both sentences for the first. */
async function betweenPapers(
  explorer: Explorer,
  one: string,
  other: string,
): Promise<HTMLElement[]> {
  const shared = sharesMostWith(explorer.graph, one, explorer.overview.counts.papers).find(
    ({ key }) => key === other,
  );
  const said = element("p", { class: "pw-tip-paper" }, "Both have");
  if (shared === undefined) return [said];
  const [term] = shared.terms;
  return [
    said,
    carriers(explorer, shared.terms),
    ...(await quoted(explorer, [one, other], [term!])),
  ];
}

/** The papers that are left and have both, and what the first says of each. */
async function betweenTerms(
  explorer: Explorer,
  one: string,
  other: string,
): Promise<HTMLElement[]> {
  const papers = leftOfBoth(explorer.graph, explorer.shown())(one, other);
  // A tie of what stands back may rest on papers that filters leave out.
  if (papers.length === 0) {
    return [element("p", { class: "pw-tip-paper" }, "No paper that is left has both")];
  }
  const verb = papers.length === 1 ? "has" : "have";
  return [
    element("p", { class: "pw-tip-paper" }, `${formatCount(papers.length, "paper")} ${verb} both`),
    ...papers
      .slice(0, TITLES_SHOWN)
      .map((key) =>
        element("p", { class: "pw-carriers", dir: "auto" }, findThing(explorer, key)!.label),
      ),
    ...(await quoted(explorer, papers.slice(0, 1), [one, other])),
  ];
}

/** Sentences of papers for terms, each sentence once. */
async function quoted(
  explorer: Explorer,
  papers: readonly string[],
  terms: readonly string[],
): Promise<HTMLElement[]> {
  const figures = new Map<string, HTMLElement>();
  for (const paper of papers) {
    const text = await textOf(explorer, paper);
    for (const term of terms) {
      const figure = quotation(explorer, text, term, nameOf(explorer, paper));
      if (figure !== null && !figures.has(figure.textContent)) {
        figures.set(figure.textContent, figure);
      }
    }
  }
  return [...figures.values()];
}
