/** Text of papers with terms marked in it: abstracts and quotations. */
import type { Mention, PaperDetails } from "../../dataset/reader.ts";
import type { Explorer } from "../context.ts";
import { element, named } from "../element.ts";
import {
  findPassage,
  findPassages,
  markMentions,
  type KeyedMention,
  type Passage,
  type Segment,
} from "../evidence.ts";
import { findThing, shortName } from "../things.ts";
import { thingLink } from "./thing-link.ts";

/** A paper's texts by its key; they may have to be fetched. */
export function textOf({ dataset, graph }: Explorer, paper: string): Promise<PaperDetails> {
  return dataset.paper(graph.getNodeAttribute(paper, "index"));
}

/** What a thing goes by under its words. */
export function nameOf(explorer: Explorer, key: string): string {
  return shortName(explorer, findThing(explorer, key)!);
}

/** The parts of a marked text; each mark is a link to its term. */
function markedText(explorer: Explorer, segments: readonly Segment[]): Node[] {
  return segments.map(({ text, key }) => {
    const thing = key === null ? null : findThing(explorer, key);
    if (thing === null) return document.createTextNode(text);
    return thingLink(thing, `pw-mark pw-mark-${thing.kind}`, text);
  });
}

/** A paper's abstract, each concept and method in it marked. */
export function markedAbstract(explorer: Explorer, paper: PaperDetails): Node[] {
  const mentions = paper.terms.flatMap(({ node, mentions: own }): KeyedMention[] =>
    own
      .filter(({ field }) => field === "abstract")
      .map(({ start, end }) => ({ key: explorer.keys[node]!, start, end })),
  );
  return markedText(explorer, markMentions(paper.abstract, mentions));
}

/**
 * The sentence in which a paper names a term, the term tinted.
 *
 * @param source - said under it, where it must be told whose sentence it is
 * @returns null where the paper does not name the term
 */
export function quotation(
  explorer: Explorer,
  paper: PaperDetails,
  term: string,
  source?: string,
): HTMLElement | null {
  const passage = findPassage(paper, mentionsOf(explorer, paper, term), term);
  return passage === null ? null : quote(explorer, passage, term, source);
}

/** Every sentence in which a paper names a term, the best first. */
export function quotations(explorer: Explorer, paper: PaperDetails, term: string): HTMLElement[] {
  return findPassages(paper, mentionsOf(explorer, paper, term), term).map((passage) =>
    quote(explorer, passage, term),
  );
}

/** Where a paper names a term; empty where it does not. */
export function mentionsOf(
  { keys }: Explorer,
  { terms }: PaperDetails,
  term: string,
): readonly Mention[] {
  return terms.find(({ node }) => keys[node] === term)?.mentions ?? [];
}

function quote(explorer: Explorer, passage: Passage, term: string, source?: string): HTMLElement {
  const hue = explorer.graph.getNodeAttribute(term, "hue");
  const kind = explorer.graph.getNodeAttribute(term, "kind");
  return element(
    "figure",
    { class: "pw-quotation", "data-hue": hue ?? undefined, "data-kind": kind },
    element(
      "blockquote",
      { dir: "auto" },
      passage.field === "keywords" &&
        element("span", { class: "pw-field", dir: "ltr" }, "Keywords: "),
      passage.cutBefore && "… ",
      ...passage.segments.map(({ text, key }) => (key === null ? text : element("mark", {}, text))),
      passage.cutAfter && " …",
    ),
    source !== undefined && element("figcaption", {}, named(source)),
  );
}
