/** The steps of a path, one below the other: each thing, and the sentence that leads to the next. */
import type { Relation } from "../../dataset/reader.ts";
import type { Explorer } from "../context.ts";
import { element } from "../element.ts";
import type { Trail } from "../paths/connection.ts";
import { findThing } from "../things.ts";
import { glyph } from "./glyph.ts";
import { quotations } from "./quotation.ts";
import { thingLink } from "./thing-link.ts";

/** How the line reads on from the paper, and from the term. */
const WORDS: Readonly<Record<Relation, readonly [fromPaper: string, fromTerm: string]>> = {
  introduces: ["introduces", "introduced by"],
  uses: ["uses", "used by"],
  discusses: ["discusses", "discussed in"],
};

/** The list of steps; its sentences follow when their texts are there. */
export function pathSteps(explorer: Explorer, trail: Trail): HTMLElement {
  return element(
    "ol",
    { class: "pw-steps" },
    ...trail.map((key, i) => step(explorer, key, trail[i + 1])),
  );
}

function step(explorer: Explorer, key: string, next: string | undefined): HTMLElement {
  const thing = findThing(explorer, key)!;
  const name = thingLink(
    thing,
    `pw-step pw-step-${thing.kind}`,
    glyph(thing),
    element("span", { dir: "auto" }, thing.label),
  );
  return element("li", {}, name, next !== undefined && line(explorer, key, next));
}

/** The line from one node to the next: what the paper does with the term, and its words for it. */
function line(explorer: Explorer, from: string, to: string): HTMLElement {
  const { graph, dataset } = explorer;
  const fromPaper = graph.getNodeAttribute(from, "kind") === "paper";
  const [paper, term] = fromPaper ? [from, to] : [to, from];
  const relation = graph.getEdgeAttribute(graph.edge(paper, term), "relation");
  const place = element(
    "div",
    { class: "pw-line", "aria-busy": "true" },
    element("p", { class: "pw-relation" }, WORDS[relation][fromPaper ? 0 : 1]),
  );
  dataset.paper(graph.getNodeAttribute(paper, "index")).then(
    (details) => {
      const [best, ...others] = quotations(explorer, details, term);
      if (best !== undefined) place.append(best);
      if (others.length > 0) place.append(moreSentences(others));
      place.removeAttribute("aria-busy");
    },
    () => {
      place.append(element("p", { class: "pw-aside" }, "Its text could not be fetched."));
      place.removeAttribute("aria-busy");
    },
  );
  return place;
}

function moreSentences(others: readonly HTMLElement[]): HTMLElement {
  const count = others.length === 1 ? "1 more sentence" : `${String(others.length)} more sentences`;
  return element("details", { class: "pw-both" }, element("summary", {}, count), ...others);
}
