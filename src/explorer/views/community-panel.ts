/** The panel of a community: what it is called, why it is one, its papers, and what lies beside. */
import { communityFacts, type Bond, type CommunityFacts } from "../community-facts.ts";
import { formatReason } from "../community-words.ts";
import type { Explorer } from "../context.ts";
import { element, type Child, named } from "../element.ts";
import { formatFigures } from "../../figures.ts";
import { findThing, formatCount } from "../things.ts";
import { differencesSection } from "./differences-section.ts";
import { glyph } from "./glyph.ts";
import { handPlace } from "./hand-row.ts";
import { growingList, ownPage, section, type PanelView } from "./panel-parts.ts";
import { carriers } from "./shared-terms.ts";
import { chipList, thingLink } from "./thing-link.ts";
import { yearChart } from "./year-chart.ts";

/** Terms named as what binds it; the rest is among the telling ones. */
const BONDS_SHOWN = 3;
/** Of a typical paper, the telling terms that it has. */
const REASONS_SHOWN = 4;
const NEIGHBOURS_SHOWN = 4;

export const communityPanel: PanelView = (explorer, key, body) => {
  const { overview, graph, keys } = explorer;
  const community = overview.communities.find((candidate) => candidate.key === key)!;
  const typical = community.typical.map((index) => keys[index]!);
  const telling = community.terms.map((index) => keys[index]!);
  const facts = communityFacts(graph, key, overview.counts.papers);
  const bonds = facts.bonds.slice(0, BONDS_SHOWN).sort((a, b) => b.inside - a.inside);
  const counted = formatReason(facts, bonds, (term) => named(findThing(explorer, term)!.label));
  const members = graph.filterNodes(
    (_key, node) => node.kind === "paper" && node.community === key,
  );
  const years = yearChart(explorer, members);
  body.append(
    element("h2", { class: "pw-title pw-title-term", dir: "auto" }, community.name),
    element("p", { class: "pw-lead" }, ...reason(explorer, facts.papers, bonds)),
    ...(counted.length === 0 ? [] : [element("p", { class: "pw-aside" }, ...counted)]),
    handPlace(),
    section("Telling terms", "papers with each, anywhere", chipList(explorer, telling)),
    section(
      "Typical papers",
      typical.length < community.papers
        ? `${String(typical.length)} of ${formatFigures(community.papers)}`
        : community.papers,
      growingList(typical, (paper) => typicalPaper(explorer, paper, telling), {
        className: "pw-sayings pw-typical",
        first: 6,
        step: 12,
      }),
    ),
  );
  const differing = differencesSection(
    explorer,
    members.map((paper) => [paper, telling.filter((term) => graph.hasDirectedEdge(paper, term))]),
  );
  if (differing !== null) body.append(differing);
  if (years !== null) body.append(section("Years", null, years));
  if (facts.neighbours.length > 0) {
    body.append(section("Beside it", null, neighbours(explorer, facts)));
  }
  const page = ownPage(explorer, key, "This community’s own page");
  if (page !== null) body.append(page);
  return Promise.resolve();
};

/** What holds it together, in words. */
function reason(explorer: Explorer, papers: number, bonds: readonly Bond[]): Child[] {
  if (bonds.length === 0) return [`${formatCount(papers, "paper")}.`];
  return [
    `${formatCount(papers, "paper")}, held together by `,
    ...bonds.flatMap(({ key }, i): Child[] => {
      const thing = findThing(explorer, key)!;
      const link = thingLink(thing, `pw-mark pw-mark-${thing.kind}`, named(thing.label));
      if (i === 0) return [link];
      return [i === bonds.length - 1 ? " and " : ", ", link];
    }),
    ".",
  ];
}

/** A typical paper, with the telling terms that make it so. */
function typicalPaper(
  explorer: Explorer,
  paper: string,
  telling: readonly string[],
): HTMLLIElement {
  const thing = findThing(explorer, paper)!;
  const own = telling.filter((term) => explorer.graph.hasDirectedEdge(paper, term));
  return element(
    "li",
    {},
    thingLink(thing, "pw-paper-link", glyph(thing), element("span", { dir: "auto" }, thing.label)),
    own.length > 0 && carriers(explorer, own.slice(0, REASONS_SHOWN), [paper]),
  );
}

function neighbours(explorer: Explorer, facts: CommunityFacts): HTMLElement {
  return element(
    "ul",
    { class: "pw-beside" },
    ...facts.neighbours.slice(0, NEIGHBOURS_SHOWN).map(({ key, terms }) => {
      const thing = findThing(explorer, key)!;
      return element(
        "li",
        { "data-hue": thing.hue ?? undefined },
        thingLink(
          thing,
          "pw-community-link",
          glyph(thing),
          element("span", { dir: "auto" }, thing.label),
        ),
        carriers(explorer, terms),
      );
    }),
  );
}
