/** The panel of a community: what it is called, why it is one, and its typical papers. */
import { element } from "../element.ts";
import { findThing, formatCount } from "../things.ts";
import { glyph } from "./glyph.ts";
import { growingList, ownPage, section, type PanelView } from "./panel-parts.ts";
import { chipList, thingLink } from "./thing-link.ts";

export const communityPanel: PanelView = (explorer, key, body) => {
  const { overview, keys } = explorer;
  const community = overview.communities.find((candidate) => candidate.key === key)!;
  const typical = community.typical.map((index) => keys[index]!);
  body.append(
    element("h2", { class: "pw-title pw-title-term" }, community.name),
    element(
      "p",
      { class: "pw-byline" },
      `${formatCount(community.papers, "paper")} that share more with one another than with the rest of the map.`,
    ),
    section(
      "What holds it together",
      null,
      chipList(
        explorer,
        community.terms.map((index) => keys[index]!),
      ),
    ),
    section(
      "Typical papers",
      typical.length < community.papers
        ? `${String(typical.length)} of ${String(community.papers)}`
        : community.papers,
      growingList(
        typical,
        (paper) => {
          const thing = findThing(explorer, paper)!;
          return element(
            "li",
            {},
            thingLink(thing, "pw-paper-link", glyph(thing), element("span", {}, thing.label)),
          );
        },
        { className: "pw-sayings pw-typical", first: 12, step: 12 },
      ),
    ),
    ownPage(explorer, key, "This community’s own page"),
  );
  return Promise.resolve();
};
