/** The panel of a concept or method: its papers, each with the sentence in which it stands. */
import type { Relation } from "../../dataset/reader.ts";
import type { Explorer } from "../context.ts";
import { element } from "../element.ts";
import { oftenBeside } from "../similarity.ts";
import { findThing, formatKind, formatNumber } from "../things.ts";
import { glyph } from "./glyph.ts";
import { growingList, ownPage, section, type PanelView } from "./panel-parts.ts";
import { quotation } from "./quotation.ts";
import { chip, thingLink } from "./thing-link.ts";

/** Spellings named; the term's own page has all. */
const SPELLINGS_SHOWN = 4;
const BESIDE_SHOWN = 8;

const HEADINGS: readonly (readonly [Relation, string])[] = [
  ["introduces", "Introduced by"],
  ["uses", "Used by"],
  ["discusses", "Discussed in"],
];

export const termPanel: PanelView = async (explorer, key, body) => {
  const { graph, dataset, overview } = explorer;
  const { label, index, degree, kind, hub } = graph.getNodeAttributes(key);
  const papers = overview.counts.papers;
  const spellings = element("p", { class: "pw-byline" }, formatPapers(degree, papers));
  body.append(element("h2", { class: "pw-title pw-title-term" }, label), spellings);
  if (hub) {
    body.append(
      element(
        "p",
        { class: "pw-aside" },
        "So many papers have it that it tells little: its lines show only while it is chosen.",
      ),
    );
  }
  body.append(
    ...[beside(explorer, key), ...papersByRelation(explorer, key)].filter((part) => part !== null),
    ownPage(explorer, key, `This ${kind}’s own page`),
  );

  const { aliases, description, methodKind } = await dataset.term(index);
  if (description !== undefined) spellings.after(element("p", {}, description));
  const others = aliases.filter((alias) => alias !== label);
  if (others.length > 0) {
    spellings.textContent = `${formatPapers(degree, papers)} ${formatSpellings(others)}`;
  }
  if (methodKind !== undefined) {
    const said = body.parentElement?.querySelector(".pw-kind");
    if (said) said.textContent = formatKind("method", methodKind);
  }
};

function formatPapers(degree: number, papers: number): string {
  return `In ${formatNumber(degree)} of ${formatNumber(papers)} papers.`;
}

function formatSpellings(aliases: readonly string[]): string {
  const shown = aliases.slice(0, SPELLINGS_SHOWN).map((alias) => `“${alias}”`);
  const more = aliases.length - shown.length;
  return `Also written ${shown.join(", ")}${more > 0 ? ` and ${String(more)} more ways` : ""}.`;
}

function beside(explorer: Explorer, key: string): HTMLElement | null {
  const found = oftenBeside(explorer.graph, key, explorer.overview.counts.papers);
  if (found.length === 0) return null;
  return section(
    "Often beside it",
    null,
    element(
      "ul",
      { class: "pw-chips" },
      ...found
        .slice(0, BESIDE_SHOWN)
        .map((other) =>
          element("li", {}, chip(findThing(explorer, other.key)!, Math.max(2, other.papers))),
        ),
    ),
  );
}

function papersByRelation(explorer: Explorer, key: string): (HTMLElement | null)[] {
  const { graph } = explorer;
  return HEADINGS.map(([relation, heading]) => {
    const papers = graph
      .filterInEdges(key, (_edge, attributes) => attributes.relation === relation)
      .sort((a, b) => graph.getEdgeAttribute(b, "weight") - graph.getEdgeAttribute(a, "weight"))
      .map((edge) => graph.source(edge));
    if (papers.length === 0) return null;
    const list = growingList(papers, (paper) => saying(explorer, paper, key), {
      className: "pw-sayings",
      first: 12,
      step: 12,
    });
    return section(heading, papers.length, list);
  });
}

/** A paper and the sentence in which it names the term; the sentence follows when it is there. */
function saying(explorer: Explorer, paper: string, term: string): HTMLLIElement {
  const thing = findThing(explorer, paper)!;
  const item = element(
    "li",
    {},
    thingLink(thing, "pw-paper-link", glyph(thing), element("span", {}, thing.label)),
  );
  const { index } = explorer.graph.getNodeAttributes(paper);
  explorer.dataset.paper(index).then(
    (details) => {
      const quoted = quotation(explorer, details, term);
      if (quoted !== null) item.append(quoted);
    },
    () => item.append(element("p", { class: "pw-aside" }, "Its text could not be fetched.")),
  );
  return item;
}
