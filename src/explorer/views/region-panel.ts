/**
 * The panel of a region: what a large map's communities make together.
 *
 * Its name on the map answers to a pointer alone; here whoever goes by keys, or by a search, finds
 * what lies in it.
 */
import type { Explorer } from "../context.ts";
import { element } from "../element.ts";
import { findThing, formatCount, regionOf } from "../things.ts";
import { glyph } from "./glyph.ts";
import { section, type PanelView } from "./panel-parts.ts";
import { carriers } from "./shared-terms.ts";
import { thingLink } from "./thing-link.ts";
import { yearChart } from "./year-chart.ts";

/** Of a community, its most telling terms. */
const TERMS_SHOWN = 4;

export const regionPanel: PanelView = (explorer, key, body) => {
  const { overview, graph } = explorer;
  const region = regionOf(overview, key)!;
  const communities = region.communities.map((index) => overview.communities[index]!);
  const inside = new Set(communities.map((community) => community.key));
  const papers = graph.filterNodes(
    (_key, { kind, community }) => kind === "paper" && community !== null && inside.has(community),
  );
  const years = yearChart(explorer, papers);
  body.append(
    element("h2", { class: "pw-title pw-title-term", dir: "auto" }, region.name),
    element(
      "p",
      { class: "pw-lead" },
      `${formatCount(papers.length, "paper")} in ${formatCount(communities.length, "community")} that share more with one another than with the rest of the map.`,
    ),
    section(
      "Communities",
      communities.length,
      element(
        "ul",
        { class: "pw-beside" },
        ...communities.map((one) => communityRow(explorer, one)),
      ),
    ),
  );
  if (years !== null) body.append(section("Years", null, years));
  return Promise.resolve();
};

function communityRow(
  explorer: Explorer,
  { key, papers, terms }: Explorer["overview"]["communities"][number],
): HTMLElement {
  const thing = findThing(explorer, key)!;
  const telling = terms.slice(0, TERMS_SHOWN).map((index) => explorer.keys[index]!);
  return element(
    "li",
    { "data-hue": thing.hue ?? undefined },
    thingLink(
      thing,
      "pw-community-link",
      glyph(thing),
      element("span", { dir: "auto" }, thing.label),
      element("span", { class: "pw-count" }, formatCount(papers, "paper")),
    ),
    carriers(explorer, telling),
  );
}
