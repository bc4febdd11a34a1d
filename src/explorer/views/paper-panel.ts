/** The panel of a paper: its abstract with marks, its terms, and the papers that share most. */
import type { PaperDetails, Relation } from "../../dataset/reader.ts";
import type { Explorer } from "../context.ts";
import { element, type Child, named } from "../element.ts";
import { languageOf } from "../language.ts";
import {
  aroundAddress,
  licenceLink,
  otherLinks,
  outsideLink,
  type OutsideLink,
} from "../paper-links.ts";
import { sharesMostWith, type SharedWith } from "../similarity.ts";
import { findThing, formatCited, formatCount } from "../things.ts";
import { glyph } from "./glyph.ts";
import { handPlace } from "./hand-row.ts";
import { growingList, ownPage, section, type PanelView } from "./panel-parts.ts";
import { nextSection } from "./next-section.ts";
import { markedAbstract } from "./quotation.ts";
import { rove } from "./roving.ts";
import { carriers, sentencesOfBoth } from "./shared-terms.ts";
import { chipList, thingLink } from "./thing-link.ts";

export const paperPanel: PanelView = async (explorer, key, body) => {
  const { graph, dataset, overview } = explorer;
  const { label, index, linked } = graph.getNodeAttributes(key);
  const rest = element("div", { "aria-busy": "true" });
  body.append(
    element("h2", { class: "pw-title", dir: "auto", lang: languageOf(label) }, label),
    rest,
  );

  const paper = await dataset.paper(index);
  const shares = sharesMostWith(graph, key, overview.counts.papers);
  rest.removeAttribute("aria-busy");
  rest.append(
    ...[
      byline(explorer, paper),
      readLink(paper),
      abstractFold(explorer, paper),
      handPlace(),
      !linked &&
        element(
          "p",
          { class: "pw-aside" },
          "No term of this paper stands in another one, so nothing links it to the map.",
        ),
      relations(explorer, key),
      nextSection(explorer, key, shares),
      shares.length > 0 &&
        section(
          shares.some(({ terms }) => terms.length > 1) ? "Shares most with" : "Shares a term with",
          formatCount(shares.length, "paper"),
          sharesList(explorer, paper, key, shares),
        ),
      concepts(explorer, key),
      citations(explorer, "Cites", paper.cites),
      citations(explorer, "Cited by", paper.citedBy),
      record(paper),
      ownPage(explorer, key, "This paper’s own page"),
      aroundIt(explorer, paper),
    ].filter((part): part is HTMLElement => part !== null && part !== false),
  );
};

/** Authors, each of whom leads to what they wrote; venue and year; and how often it is cited. */
function byline(
  { store }: Explorer,
  { authors = [], venue, year, timesCited }: PaperDetails,
): HTMLElement | null {
  const published: Child[] = [
    venue !== undefined && venue !== "" && named(venue),
    year !== undefined && String(year),
  ].filter((part) => part !== false);
  if (authors.length === 0 && published.length === 0 && timesCited === undefined) return null;
  const names = authors.flatMap((author, i): Child[] => [
    i > 0 && ", ",
    element(
      "button",
      {
        type: "button",
        class: "pw-author",
        dir: "auto",
        title: `Papers by ${author}`,
        on: {
          click: () =>
            store.update({
              query: `author:"${author.replaceAll('"', "")}"`,
              selection: [],
              listed: true,
            }),
        },
      },
      author,
    ),
  ]);
  return element(
    "p",
    { class: "pw-byline" },
    ...names,
    authors.length > 0 && published.length > 0 && " · ",
    ...published.flatMap((part, i): Child[] => [i > 0 && " ", part]),
    timesCited !== undefined && authors.length + published.length > 0 && " · ",
    timesCited !== undefined && formatCited(timesCited),
  );
}

/** The paper itself, and where else it is. */
function readLink(paper: PaperDetails): HTMLElement {
  return element(
    "p",
    { class: "pw-read" },
    ...[outsideLink(paper), ...otherLinks(paper)].flatMap((link, i): Child[] => [
      i > 0 && " · ",
      leavingLink(link),
    ]),
  );
}

function leavingLink({ href, text }: OutsideLink): HTMLElement {
  return element(
    "a",
    { href, rel: "noreferrer", title: `Leaves this site: ${new URL(href).hostname}` },
    text,
    element("span", { "aria-hidden": "true" }, " ↗"),
  );
}

/** The abstract, folded to seven lines until it is asked for. */
function abstractFold(explorer: Explorer, paper: PaperDetails): HTMLElement {
  if (paper.abstract === "") {
    return element("p", { class: "pw-aside" }, "No abstract in the source.");
  }
  const text = rove(
    element(
      "p",
      { class: "pw-abstract", lang: languageOf(paper.abstract) ?? "en", dir: "auto" },
      ...markedAbstract(explorer, paper),
    ),
  );
  const more = element("button", { type: "button", class: "pw-unfold" }, "Whole abstract");
  const fold = element("div", { class: "pw-fold" }, text, more);
  const unfold = () => {
    fold.classList.add("pw-whole");
    text.scrollTop = 0;
  };
  more.addEventListener("click", () => {
    unfold();
    text.tabIndex = -1;
    text.focus({ preventScroll: true });
  });
  // Tabbing to a mark under the fold would scroll the text inside its box: open it instead.
  text.addEventListener("focusin", ({ target }) => {
    if (target !== text && text.scrollHeight > text.clientHeight + 4 && text.scrollTop > 0) {
      unfold();
    }
  });
  // A short abstract has nothing to fold away; known once it is laid out.
  requestAnimationFrame(() => {
    if (text.scrollHeight <= text.clientHeight + 4) unfold();
  });
  return fold;
}

function relations(explorer: Explorer, key: string): HTMLElement | null {
  const rows = [
    ...relationRow(explorer, "Introduces", termsBy(explorer, key, "introduces"), "pw-chip-new"),
    ...relationRow(explorer, "Uses", termsBy(explorer, key, "uses")),
  ];
  return rows.length === 0 ? null : element("dl", { class: "pw-relations" }, ...rows);
}

function relationRow(
  explorer: Explorer,
  name: string,
  keys: readonly string[],
  className = "",
): Child[] {
  if (keys.length === 0) return [];
  return [element("dt", {}, name), element("dd", {}, chipList(explorer, keys, className))];
}

function concepts(explorer: Explorer, key: string): HTMLElement | null {
  const keys = termsBy(explorer, key, "discusses");
  return keys.length === 0 ? null : section("Concepts", keys.length, chipList(explorer, keys));
}

/** Papers of this map that it cites, or that cite it; in the dataset's order. */
function citations(
  explorer: Explorer,
  heading: string,
  nodes: readonly number[] = [],
): HTMLElement | null {
  if (nodes.length === 0) return null;
  const list = growingList(
    nodes,
    (node) => {
      const thing = findThing(explorer, explorer.keys[node]!)!;
      return element("li", {}, thingLink(thing, "pw-paper-link", glyph(thing), named(thing.label)));
    },
    { className: "pw-paper-list", first: 5, step: 20 },
  );
  return section(heading, formatCount(nodes.length, "paper"), list);
}

/** What else the source says of the paper. */
function record({ keywords, licence, from }: PaperDetails): HTMLElement | null {
  const rows = [
    keywords !== undefined && ["Keywords", named(keywords)],
    from?.["abstract"] !== undefined && ["Abstract", `from ${from["abstract"]}`],
    licence !== undefined && ["Licence", licenceText(licence)],
  ].filter((row): row is [string, Child] => row !== false);
  if (rows.length === 0) return null;
  return element(
    "dl",
    { class: "pw-record" },
    ...rows.flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, value)]),
  );
}

/** A map of its own for what the paper cites and what cites it, where this site makes maps. */
function aroundIt({ site, hasPages, kept }: Explorer, paper: PaperDetails): HTMLElement | null {
  // A site that is one map alone makes no others.
  const href = hasPages || kept ? aroundAddress(site, paper) : null;
  if (href === null) return null;
  return element(
    "p",
    { class: "pw-own-page" },
    element("a", { href }, "Map what it cites and what cites it"),
  );
}

function licenceText(licence: string): Child {
  const { href, text } = licenceLink(licence);
  return href === null ? text : leavingLink({ href, text });
}

/** The paper's terms of one relation, heaviest edge first. */
function termsBy({ graph }: Explorer, paper: string, relation: Relation): string[] {
  return graph
    .filterOutEdges(paper, (_edge, attributes) => attributes.relation === relation)
    .sort((a, b) => graph.getEdgeAttribute(b, "weight") - graph.getEdgeAttribute(a, "weight"))
    .map((edge) => graph.target(edge));
}

function sharesList(
  explorer: Explorer,
  paper: PaperDetails,
  key: string,
  shares: readonly SharedWith[],
): HTMLElement {
  const highest = shares[0]!.score;
  return growingList(
    shares,
    (shared, index) => {
      const thing = findThing(explorer, shared.key)!;
      const bar = element("span", { class: "pw-bar", "aria-hidden": "true" }, element("span"));
      const filled = bar.firstElementChild as HTMLElement;
      filled.style.inlineSize = `${String(Math.round((100 * shared.score) / highest))}%`;
      return element(
        "li",
        { "data-hue": explorer.graph.getNodeAttribute(key, "hue") ?? undefined },
        bar,
        element(
          "div",
          {},
          thingLink(thing, "pw-paper-link", named(thing.label)),
          carriers(explorer, shared.terms, [key, shared.key]),
          index === 0
            ? sentencesOfBoth(explorer, paper, shared)
            : bothOnDemand(explorer, paper, shared),
        ),
      );
    },
    { className: "pw-shares", first: 5, step: 10 },
  );
}

function bothOnDemand(explorer: Explorer, paper: PaperDetails, shared: SharedWith): HTMLElement {
  const details = element(
    "details",
    { class: "pw-both" },
    element("summary", {}, "Both sentences"),
  );
  details.addEventListener(
    "toggle",
    () => details.append(sentencesOfBoth(explorer, paper, shared)),
    { once: true },
  );
  return details;
}
