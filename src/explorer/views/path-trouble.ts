/** What a path panel says where filters or the map itself stand between two things. */
import type { Explorer } from "../context.ts";
import { element } from "../element.ts";
import { SHOW_ALL } from "../filters.ts";
import type { Connection, Trail } from "../paths/connection.ts";
import { findThing, formatCount, shortName } from "../things.ts";
import { chip } from "./thing-link.ts";

/** Says that a shorter path is hidden, and offers to show it. */
export function shorterHidden(explorer: Explorer, hidden: Trail): HTMLElement {
  return element(
    "p",
    { class: "pw-aside" },
    `The filters hide ${hiddenOf(explorer, hidden)}: a shorter path leads there. `,
    showAll(explorer),
  );
}

/** Says why nothing joins two things, and what is nearest to a path all the same. */
export function notJoined(
  explorer: Explorer,
  from: string,
  to: string,
  { hidden, namesakes }: Connection,
): HTMLElement[] {
  const name = (key: string) => shortName(explorer, findThing(explorer, key)!);
  if (hidden !== null) {
    return [
      element("p", { class: "pw-byline" }, "Nothing that is shown joins them."),
      element(
        "p",
        { class: "pw-aside" },
        `The filters hide ${hiddenOf(explorer, hidden)}, and the path that leads there. `,
        showAll(explorer),
      ),
    ];
  }
  const said = element("p", { class: "pw-byline" }, "No path of this map joins them.");
  const why = element("p", { class: "pw-aside" }, whyNot(explorer, from, to));
  if (namesakes === null) return [said, why];
  const pair = element(
    "ul",
    { class: "pw-chips" },
    ...[namesakes.from, namesakes.to].map((key) =>
      element("li", {}, chip(findThing(explorer, key)!)),
    ),
  );
  const nearest = `Nearest by name: ${name(from)}’s side and ${name(to)}’s both speak of “${namesakes.word}”.`;
  return [said, why, element("p", { class: "pw-aside" }, nearest), pair];
}

/** The smaller of the two sides is the one that stands apart. */
function whyNot(explorer: Explorer, from: string, to: string): string {
  const { graph } = explorer;
  const [apart, papers] = [from, to]
    .map((key): [string, number] => [key, papersAround(explorer, key)])
    .sort((a, b) => a[1] - b[1])[0]!;
  const name = shortName(explorer, findThing(explorer, apart)!);
  if (papers === 1 && graph.getNodeAttribute(apart, "kind") === "paper") {
    return `No term of ${name} stands in any other paper.`;
  }
  return `${name} hangs together with ${formatCount(papers, "paper")} alone, which share no term with the rest.`;
}

/** Papers in a node's own part of the map. */
function papersAround({ graph }: Explorer, key: string): number {
  const reached = new Set([key]);
  let papers = 0;
  for (const node of reached) {
    if (graph.getNodeAttribute(node, "kind") === "paper") papers += 1;
    graph.forEachNeighbor(node, (next) => reached.add(next));
  }
  return papers;
}

/** What of a path the filters hide: nodes by their names, or what papers do with the terms. */
function hiddenOf(explorer: Explorer, trail: Trail): string {
  const { graph } = explorer;
  const shown = explorer.shown();
  const names = trail
    .slice(1, -1)
    .filter((key) => !shown.has(graph.getNodeAttributes(key)))
    .map((key) => shortName(explorer, findThing(explorer, key)!));
  return names.length === 0 ? "what papers do with the terms between" : names.join(" – ");
}

function showAll({ store }: Explorer): HTMLElement {
  return element(
    "button",
    { type: "button", class: "pw-more", on: { click: () => store.update(SHOW_ALL) } },
    "Show all",
  );
}
