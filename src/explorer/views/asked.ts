/** A question that was understood, as the first of the search's results: choosing it answers it. */
import type { Explorer } from "../context.ts";
import { element, svgElement } from "../element.ts";
import type { Asked, PaperOrder } from "../search.ts";
import type { ExplorerState } from "../state.ts";
import { askedName, formatSubject } from "../things.ts";
import type { ResultWriter } from "./search-results.ts";

/** The question as it was understood; null where the results themselves are the answer. */
export function formatAsked(
  explorer: Pick<Explorer, "graph" | "overview">,
  asked: Asked,
): string | null {
  switch (asked.asks) {
    case "connection":
      return formatSubject(explorer, { path: [asked.from, asked.to], selection: [] });
    case "next":
      return `What should I read after ${askedName(explorer, asked.key)}?`;
    case "saying":
      return `What do papers say about ${askedName(explorer, asked.key)}?`;
    case "papers":
    case "start":
      return null;
  }
}

/**
 * The line of a question; null where there is none to choose.
 *
 * @param ask - changes the state to what answers it
 */
export function renderAsked(
  { explorer, option }: Pick<ResultWriter, "explorer" | "option">,
  asked: Asked,
  ask: (change: Partial<ExplorerState>) => void,
): HTMLElement | null {
  const text = formatAsked(explorer, asked);
  if (text === null) return null;
  const line = option("pw-result-asked", () => ask(answerTo(asked)));
  line.append(questionMark(), element("span", {}, text));
  return element("div", { role: "group", "aria-label": "Your question" }, line);
}

const FIRST_WORDS: Readonly<Record<PaperOrder, string>> = {
  year: ", newest first",
  cited: ", most cited first",
};

/** Said above the papers that a question was read as asking for. */
export function readAs(asked: Asked | null): HTMLElement | null {
  if (asked?.asks === "start") return element("p", { class: "pw-read-as" }, asked.says);
  if (asked?.asks !== "papers") return null;
  const order = asked.first === undefined ? "" : FIRST_WORDS[asked.first];
  return element("p", { class: "pw-read-as" }, "Read as ", element("code", {}, asked.query), order);
}

/** The state that answers a question. */
function answerTo(asked: Asked): Partial<ExplorerState> {
  switch (asked.asks) {
    case "connection":
      return { path: [asked.from, asked.to] };
    case "next":
      return { selection: [asked.key], part: "next" };
    case "saying":
      return { selection: [asked.key], part: "sayings" };
    case "papers":
    case "start":
      return {};
  }
}

/** Two marks and what lies between them. */
function questionMark(): SVGSVGElement {
  return svgElement(
    "svg",
    { class: "pw-icon", viewBox: "0 0 16 16", "aria-hidden": "true" },
    svgElement("circle", { cx: 3.5, cy: 12.5, r: 2 }),
    svgElement("circle", { cx: 12.5, cy: 3.5, r: 2 }),
    svgElement("path", { d: "M5 10.5C6 7 9 9 10.9 5.2" }),
  );
}
