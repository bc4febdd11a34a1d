/** What the search can be asked, behind two quiet words: examples from the map itself. */
import type { Explorer } from "../context.ts";
import { element } from "../element.ts";
import { tipsFor } from "../search/tips.ts";

/**
 * The tips, folded.
 *
 * @param tryQuery - puts an example into the field
 */
export async function searchTips(
  explorer: Explorer,
  tryQuery: (query: string) => void,
): Promise<HTMLElement> {
  const { graph, overview, dataset } = explorer;
  const first = graph.findNode((_key, { kind }) => kind === "paper");
  const index = first === undefined ? undefined : graph.getNodeAttribute(first, "index");
  // Without it there is one example fewer.
  const paper = index === undefined ? undefined : await dataset.paper(index).catch(() => undefined);
  const tips = tipsFor(graph, overview, paper?.authors?.[0]);
  return element(
    "details",
    { class: "pw-tips" },
    element("summary", {}, "Search tips"),
    element(
      "ul",
      {},
      ...tips.map(({ query, about }) =>
        element(
          "li",
          {},
          element(
            "button",
            { type: "button", on: { click: () => tryQuery(query) } },
            element("code", {}, query),
            element("span", {}, about),
          ),
        ),
      ),
    ),
  );
}
