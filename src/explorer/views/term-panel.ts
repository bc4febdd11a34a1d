/** The panel of a concept or method: its papers, each with the sentence in which it stands. */
import type { Relation } from "../../dataset/reader.ts";
import type { Explorer } from "../context.ts";
import { element, fill } from "../element.ts";
import { filterDifferently } from "../filters.ts";
import { oftenBeside, sharesMostWith } from "../similarity.ts";
import { otherSpellings } from "../spellings.ts";
import { formatFigures } from "../../figures.ts";
import { findThing } from "../things.ts";
import type { PaperTerms } from "./differences.ts";
import { differencesSection } from "./differences-section.ts";
import { glyph } from "./glyph.ts";
import { handPlace } from "./hand-row.ts";
import { narrowerButton } from "./narrower-button.ts";
import { nextSection } from "./next-section.ts";
import { growingList, ownPage, section, type PanelView } from "./panel-parts.ts";
import { quotations } from "./quotation.ts";
import { rove } from "./roving.ts";
import { chip, chipList, thingLink } from "./thing-link.ts";
import { yearChart } from "./year-chart.ts";

/** Spellings named before all are asked for. */
const SPELLINGS_SHOWN = 4;
const BESIDE_SHOWN = 8;
const RELATIVES_SHOWN = 12;

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
  body.append(element("h2", { class: "pw-title pw-title-term", dir: "auto" }, label), spellings);
  if (hub) {
    body.append(
      element(
        "p",
        { class: "pw-aside" },
        "So many papers have it that it tells little: its lines show only while it is chosen.",
      ),
    );
  }
  body.append(leftOfIt(explorer, key), handPlace());
  // Above its papers, which may be thousands; its room is filled when the file is there.
  const family = element("div");
  const years = yearChart(explorer, graph.inNeighbors(key));
  body.append(
    ...[
      beside(explorer, key),
      family,
      differencesSection(explorer, byWeight(explorer, key)),
      ...papersByRelation(explorer, key),
      nextAfterIt(explorer, key),
      years && section("Years", null, years),
      ownPage(explorer, key, `This ${kind}’s own page`),
    ].filter((part) => part !== null),
  );

  const { aliases, description, broader, narrower } = await dataset.term(index);
  if (description !== undefined)
    spellings.after(element("p", { dir: "auto", "data-description": "" }, description));
  const wider = narrowerButton(explorer, key, keysOf(explorer, narrower));
  if (wider !== null) spellings.after(element("p", { class: "pw-byline" }, "In ", wider, "."));
  const others = otherSpellings(label, aliases);
  if (others.length > 0) writeSpellings(spellings, formatPapers(degree, papers), others);
  family.append(
    ...[relatives(explorer, "Broader", broader), relatives(explorer, "Narrower", narrower)].filter(
      (part) => part !== null,
    ),
  );
};

/** How many of its papers filters leave, where they leave some out: what follows lists them all. */
function leftOfIt({ graph, shown, store }: Explorer, key: string): HTMLElement {
  const line = element("p", { class: "pw-aside" });
  const papers = graph.inNeighbors(key).map((paper) => graph.getNodeAttributes(paper));
  const write = (): void => {
    const { has } = shown();
    const left = papers.filter(has).length;
    line.hidden = left === papers.length;
    line.textContent = `Filters leave ${left === 0 ? "none" : formatFigures(left)} of them on the map.`;
  };
  write();
  const stop = store.subscribe((state, before) => {
    if (!line.isConnected) stop();
    else if (filterDifferently(state, before)) write();
  });
  return line;
}

function formatPapers(degree: number, papers: number): string {
  return `In ${formatFigures(degree)} of ${formatFigures(papers)} papers.`;
}

/** The other spellings: the first few, and the rest when they are asked for. */
function writeSpellings(place: HTMLElement, papers: string, aliases: readonly string[]): void {
  const quoted = aliases.map((alias) => `“${alias}”`);
  const more = quoted.length - SPELLINGS_SHOWN;
  const said = (count: number) => `${papers} Also written ${quoted.slice(0, count).join(", ")}`;
  if (more <= 1) {
    fill(place, `${said(quoted.length)}.`);
    return;
  }
  const button = element(
    "button",
    { type: "button", class: "pw-text-button" },
    `${String(more)} more ways`,
  );
  button.addEventListener("click", () => {
    fill(place, `${said(quoted.length)}.`);
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
  });
  fill(place, `${said(SPELLINGS_SHOWN)} and `, button, ".");
}

/** Terms that it is a kind of, or that are kinds of it. */
function relatives(
  explorer: Explorer,
  heading: string,
  nodes: readonly number[] = [],
): HTMLElement | null {
  if (nodes.length === 0) return null;
  const keys = keysOf(explorer, nodes);
  const shown = chipList(explorer, keys.slice(0, RELATIVES_SHOWN));
  const more = keys.length - RELATIVES_SHOWN;
  if (more > 0) {
    const button = element("button", { type: "button", class: "pw-more" }, `${String(more)} more`);
    button.addEventListener("click", () => {
      const all = chipList(explorer, keys);
      shown.replaceWith(all);
      button.remove();
      all.querySelectorAll("a")[RELATIVES_SHOWN]?.focus();
    });
    return section(heading, "papers with each", shown, button);
  }
  return section(heading, "papers with each", shown);
}

function keysOf({ keys }: Explorer, nodes: readonly number[] = []): string[] {
  return nodes.map((node) => keys[node]!);
}

function beside(explorer: Explorer, key: string): HTMLElement | null {
  const found = oftenBeside(explorer.graph, key, explorer.overview.counts.papers);
  if (found.length === 0) return null;
  return section(
    "Often beside it",
    "papers with both",
    rove(
      element(
        "ul",
        { class: "pw-chips" },
        ...found
          .slice(0, BESIDE_SHOWN)
          .map((other) => element("li", {}, chip(findThing(explorer, other.key)!, other.papers))),
      ),
    ),
  );
}

/** Its papers, those first that it tells most of. */
function byWeight({ graph }: Explorer, key: string): PaperTerms[] {
  return graph
    .inEdges(key)
    .sort((a, b) => graph.getEdgeAttribute(b, "weight") - graph.getEdgeAttribute(a, "weight"))
    .map((edge) => [graph.source(edge), [key]]);
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

/** Whoever looks for a method by its name often means the paper of that name. */
function nextAfterIt(explorer: Explorer, key: string): HTMLElement | null {
  const { graph, overview } = explorer;
  const by = graph
    .filterInEdges(key, (_edge, { relation }) => relation === "introduces")
    .map((edge) => graph.source(edge));
  if (by.length !== 1) return null;
  const shares = sharesMostWith(graph, by[0]!, overview.counts.papers);
  return nextSection(explorer, by[0]!, shares, "after the paper that introduces it");
}

/** A paper and the sentence in which it names the term; the sentence follows when it is there. */
function saying(explorer: Explorer, paper: string, term: string): HTMLLIElement {
  const thing = findThing(explorer, paper)!;
  const item = element(
    "li",
    {},
    thingLink(thing, "pw-paper-link", glyph(thing), element("span", { dir: "auto" }, thing.label)),
  );
  const { index } = explorer.graph.getNodeAttributes(paper);
  explorer.dataset.paper(index).then(
    (details) => {
      const quoted = quotations(explorer, details, term);
      item.append(...quoted.slice(0, 1));
      if (quoted.length > 1) item.append(moreSentences(quoted.slice(1)));
    },
    () => item.append(element("p", { class: "pw-aside" }, "Its text could not be fetched.")),
  );
  return item;
}

/** What else a paper says with the term, when it is asked for. */
function moreSentences(quoted: readonly HTMLElement[]): HTMLElement {
  const text = quoted.length === 1 ? "1 more sentence" : `${String(quoted.length)} more sentences`;
  const button = element(
    "button",
    { type: "button", class: "pw-text-button pw-more-sentences" },
    text,
  );
  button.addEventListener("click", () => {
    // The focus goes on to what was asked for: with the button it would be lost.
    quoted[0]!.tabIndex = -1;
    button.replaceWith(...quoted);
    quoted[0]!.focus({ preventScroll: true });
  });
  return button;
}
