/**
 * search.json: the index that the browser searches on each keystroke.
 *
 * Built here once, so that no phone has to; see search-options.ts for how texts are cut. Documents and
 * index are made apart: on a large map the index is a minute's work, which another thread can do.
 */
import MiniSearch from "minisearch";
import type { OrderedNode } from "./node-order.ts";
import { SEARCH_OPTIONS, searchedName, type SearchDocument } from "./search-options.ts";

/** What is searched, node by node; numbers and text alone, so that it can go to another thread. */
export function searchDocuments(nodes: readonly OrderedNode[]): SearchDocument[] {
  return nodes.map(({ attributes }, id): SearchDocument => {
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
  });
}

/** The bytes of search.json; the same for the same order of documents. */
export function buildSearchIndex(documents: readonly SearchDocument[]): Uint8Array {
  const index = new MiniSearch<SearchDocument>(SEARCH_OPTIONS);
  index.addAll(documents);
  return new TextEncoder().encode(JSON.stringify(index));
}
