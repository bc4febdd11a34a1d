/**
 * The other things chosen, under the title of what the panel shows, and what joins them to it.
 *
 * Choosing two things asks how they are connected; a panel that only names both leaves the reader
 * to find it out.
 */
import type { Explorer } from "../context.ts";
import { element, fill } from "../element.ts";
import { papersOfBoth, sharesMostWith, termsOfBoth } from "../similarity.ts";
import { findThing, formatCount, isLand, type Thing } from "../things.ts";
import { pickerPlace } from "./asks.ts";
import { glyph } from "./glyph.ts";
import { followLight } from "./lit-fold.ts";
import { crossIcon, growingList } from "./panel-parts.ts";
import { quotation } from "./quotation.ts";
import { carriers, sentencesOfBoth } from "./shared-terms.ts";
import { thingLink } from "./thing-link.ts";

/** So many of the other things chosen have what joins them said; more would bury the page. */
const MOST_JOINED = 3;
const PAPERS_SHOWN = 4;

/** Writes where the next thing is named, and the others of a selection; the last is what the panel shows. */
export function renderChosen(
  explorer: Explorer,
  place: HTMLElement,
  selection: readonly string[],
): void {
  const shown = findThing(explorer, selection.at(-1) ?? "");
  const others = selection
    .slice(0, -1)
    .map((key) => findThing(explorer, key))
    .filter((thing) => thing !== null);
  fill(place);
  const { picking } = explorer.store.get();
  place.hidden = shown === null || (picking === null && others.length === 0);
  if (shown === null) return;
  if (picking !== null) place.append(pickerPlace(explorer, picking));
  if (others.length === 0) return;
  place.append(
    element("span", { class: "pw-chosen-label" }, "Also chosen"),
    ...others.map((thing) => chosenChip(explorer, thing)),
  );
  const joinable = [...others, shown].filter((thing) => !isLand(thing));
  if (joinable.length === 2) place.append(pathButton(explorer, joinable[0]!.key, joinable[1]!.key));
  if (joinable.length > 1)
    place.append(
      likeFold(
        explorer,
        joinable.map(({ key }) => key),
      ),
    );
  for (const other of others.slice(-MOST_JOINED).toReversed()) {
    const joint = element("div", { class: "pw-joint" });
    place.append(joint);
    join(explorer, joint, shown, other).catch(() => {
      joint.append(element("p", { class: "pw-aside" }, "The texts could not be fetched."));
    });
  }
}

/** What is nearest to all of them; written, and lit on the map, when it is opened. */
function likeFold(explorer: Explorer, seeds: readonly string[]): HTMLElement {
  const fold = element(
    "details",
    { class: "pw-both pw-joint" },
    element("summary", {}, "More like these"),
  );
  const list = element("div");
  fold.append(list);
  followLight(explorer.store, fold, ({ chosen }) => chosen.join() === seeds.join());
  fold.addEventListener("toggle", () => {
    if (!fold.open) return;
    import("./more-like.ts").then(
      ({ moreLike }) => list.isConnected && fold.open && fill(list, moreLike(explorer, seeds)),
      () => fill(list, element("p", { class: "pw-aside" }, "It could not be fetched.")),
    );
  });
  return fold;
}

/** Asks for the paths between two things. */
function pathButton({ store }: Explorer, from: string, to: string): HTMLElement {
  return element(
    "button",
    { type: "button", class: "pw-more", on: { click: () => store.update({ path: [from, to] }) } },
    "How are they connected?",
  );
}

/** A thing that can be shown instead, or taken out. */
function chosenChip({ store }: Explorer, { key, kind, label, hue }: Thing): HTMLElement {
  const without = () => store.get().selection.filter((other) => other !== key);
  return element(
    "span",
    { class: "pw-chip pw-chip-pair" },
    element(
      "button",
      { type: "button", on: { click: () => store.update({ selection: [...without(), key] }) } },
      glyph({ kind, hue }),
      element("span", { dir: "auto" }, label),
    ),
    element(
      "button",
      {
        type: "button",
        "aria-label": `Take ${label} out`,
        on: { click: () => store.update({ selection: without() }) },
      },
      crossIcon(),
    ),
  );
}

/** Says what joins two things; nothing where one of them is a community. */
async function join(
  explorer: Explorer,
  place: HTMLElement,
  shown: Thing,
  other: Thing,
): Promise<void> {
  const { graph, dataset, overview } = explorer;
  const textOf = (paper: string) => dataset.paper(graph.getNodeAttribute(paper, "index"));
  if (isLand(shown) || isLand(other)) return;
  if (shown.kind === "paper" && other.kind === "paper") {
    const telling = sharesMostWith(graph, shown.key, overview.counts.papers).find(
      ({ key }) => key === other.key,
    );
    const terms = telling?.terms ?? termsOfBoth(graph, shown.key, other.key);
    if (terms.length === 0) {
      place.append(element("p", { class: "pw-carriers" }, "These two papers share no term."));
      return;
    }
    const head =
      telling === undefined ? "Both papers have, as many others do," : "Both papers have";
    place.append(
      element("p", { class: "pw-joint-head" }, head),
      carriers(explorer, terms, [shown.key, other.key]),
      sentencesOfBoth(explorer, await textOf(shown.key), { key: other.key, terms }),
    );
    return;
  }
  if (shown.kind !== "paper" && other.kind !== "paper") {
    place.append(...bothTerms(explorer, shown, other));
    return;
  }
  const [paper, term] = shown.kind === "paper" ? [shown, other] : [other, shown];
  if (!graph.hasDirectedEdge(paper.key, term.key)) {
    const said = `${paper.label} does not mention ${term.label}.`;
    place.append(element("p", { class: "pw-carriers" }, said));
    return;
  }
  const quoted = quotation(explorer, await textOf(paper.key), term.key, paper.label);
  if (quoted !== null) place.append(quoted);
}

/** The papers that have both of two terms. */
function bothTerms(explorer: Explorer, shown: Thing, other: Thing): HTMLElement[] {
  const papers = papersOfBoth(explorer.graph, shown.key, other.key);
  if (papers.length === 0) {
    return [element("p", { class: "pw-carriers" }, "No paper has both.")];
  }
  const list = growingList(
    papers,
    (key) => {
      const thing = findThing(explorer, key)!;
      const link = thingLink(
        thing,
        "pw-paper-link",
        glyph(thing),
        element("span", { dir: "auto" }, thing.label),
      );
      return element("li", {}, link);
    },
    { className: "pw-sayings pw-typical", first: PAPERS_SHOWN, step: 12 },
  );
  const verb = papers.length === 1 ? "has" : "have";
  return [
    element("p", { class: "pw-joint-head" }, `${formatCount(papers.length, "paper")} ${verb} both`),
    list,
  ];
}
