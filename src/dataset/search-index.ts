/**
 * search.json: the index that the browser searches on each keystroke.
 *
 * Built here once, so that no phone has to; see search-options.ts for how texts are cut.
 */
import MiniSearch from "minisearch";
import type { OrderedGraph } from "./node-order.ts";
import { SEARCH_OPTIONS, searchedName, type SearchDocument } from "./search-options.ts";

/** The serialised index of all nodes; the same for the same order of nodes. */
export function buildSearchIndex({ nodes }: OrderedGraph): string {
  const index = new MiniSearch<SearchDocument>(SEARCH_OPTIONS);
  index.addAll(
    nodes.map(({ attributes }, id): SearchDocument => {
      const label = searchedName(attributes);
      if (attributes.kind !== "paper") {
        return {
          id,
          label,
          aliases: attributes.aliases.join("\n"),
          ...{ abstract: "", authors: "", venue: "" },
        };
      }
      const { abstract, keywords = "", authors = [], venue = "", year } = attributes;
      return {
        id,
        label,
        aliases: keywords,
        abstract,
        authors: authors.join("\n"),
        venue: year === undefined ? venue : `${venue}\n${String(year)}`,
      };
    }),
  );
  return JSON.stringify(index);
}
