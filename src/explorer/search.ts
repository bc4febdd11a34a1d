/**
 * Search over titles, terms, spellings, abstracts and people, in a small language of its own.
 *
 * Engine and index are fetched when somebody first asks, so that who only looks pays for neither.
 */
import type { CommunityOverview, Dataset } from "../dataset/reader.ts";
import type { Needle } from "./highlight.ts";
import type { Searched } from "./search/engine.ts";
import type { Hit } from "./search/groups.ts";
import type { Doing } from "./search/plan.ts";
import type { Problem } from "./search/query.ts";

/** What a question in plain words asks of this map. */
export type Asked =
  /** How two nodes are connected. */
  | { readonly asks: "connection"; readonly from: string; readonly to: string }
  /** What to read after a paper. */
  | { readonly asks: "next"; readonly key: string }
  /** What papers say about a term or in a community. */
  | { readonly asks: "saying"; readonly key: string }
  /** The papers that a query in the search's own language finds; they are the hits. */
  | { readonly asks: "papers"; readonly query: string };

/** What a query found. */
export interface Answer {
  /** Best first. */
  readonly hits: readonly Hit[];
  /** Communities by their names, largest first. */
  readonly communities: readonly CommunityOverview[];
  /** What is to be marked in names and texts. */
  readonly needles: readonly Needle[];
  /** What of the query could not be taken at its word. */
  readonly problems: readonly Problem[];
  /** Parts of the query that nothing on the map answers; empty where something was found. */
  readonly unknown: readonly string[];
  /** Where nothing was found: nodes whose names are spelt nearest. */
  readonly nearest: readonly string[];
  /** Whether it was found only by allowing for typing errors. */
  readonly loosely: boolean;
  /** What papers do with methods, where that was asked for. */
  readonly doing: readonly Doing[];
  /** The question that it was read as; null where it is words alone. */
  readonly asked: Asked | null;
}

export interface Search {
  /** Fetches engine and index, once; rejects where they cannot be read. */
  load(): Promise<void>;
  /** Answers a query; the language is search/query.ts's. */
  ask(query: string): Promise<Answer>;
}

/**
 * A search over a dataset.
 *
 * @param searched - with the dataset's address: the index is read by a worker
 */
export function createSearch(
  searched: Searched & {
    readonly dataset: Pick<Dataset, "searchIndex">;
    readonly address: string;
  },
): Search {
  let engine: Promise<(query: string) => Promise<Answer>> | undefined;
  const load = () => {
    engine ??= import("./search/engine.ts")
      .then(async ({ createEngine, openIndex }) =>
        createEngine(searched, await openIndex(searched.dataset, searched.address)),
      )
      .catch((error: unknown) => {
        // Asked for again the next time.
        engine = undefined;
        throw error;
      });
    return engine;
  };
  return {
    async load() {
      await load();
    },
    ask: async (query) => (await load())(query),
  };
}
