/**
 * Search over titles, terms, spellings, abstracts and people.
 *
 * The index is fetched when somebody first asks, so that who only looks pays nothing for it.
 */
import type MiniSearch from "minisearch";
import type { SearchOptions } from "minisearch";
import { SEARCH_OPTIONS, type Dataset } from "../dataset/reader.ts";
import type { ExplorerGraph } from "./graph.ts";
import { queryWords } from "./highlight.ts";
import { rankHits, type Hit } from "./search-groups.ts";

/** What a query found. */
export interface Answer {
  /** Best first. */
  readonly hits: readonly Hit[];
  /** Words of the query that nothing on the map says; empty where something was found. */
  readonly unknown: readonly string[];
  /** Where nothing was found: nodes whose names are spelt nearest. */
  readonly nearest: readonly string[];
  /** Whether it was found only by allowing for typing errors. */
  readonly loosely: boolean;
}

export interface Search {
  /** Fetches the index, once; rejects where it cannot be read. */
  load(): Promise<void>;
  ask(query: string): Promise<Answer>;
}

const BOOSTS = { label: 8, aliases: 5, people: 2, abstract: 1 };
const STRICT: SearchOptions = { boost: BOOSTS, prefix: true, combineWith: "AND" };
/** One typing error in a word of four letters or more, two from eight on. */
const LOOSE: SearchOptions = {
  ...STRICT,
  fuzzy: (word) => (word.length < 4 ? false : word.length < 8 ? 1 : 2),
};
/** As far as "rewrad modle" is from "reward model". */
const NEAREST: SearchOptions = {
  fields: ["label", "aliases"],
  boost: BOOSTS,
  prefix: false,
  combineWith: "AND",
  fuzzy: (word) => (word.length < 3 ? false : word.length < 5 ? 1 : 2),
};
const NEAREST_SHOWN = 3;
/** The same, where no name is near in all of its words. */
const NEAREST_IN_PART: SearchOptions = { ...NEAREST, combineWith: "OR" };

/** A search over a dataset; `keys` are those of all nodes, by index. */
export function createSearch(
  dataset: Dataset,
  graph: ExplorerGraph,
  keys: readonly string[],
): Search {
  let index: Promise<MiniSearch> | undefined;
  const loadIndex = (): Promise<MiniSearch> => {
    index ??= readIndex(dataset).catch((error: unknown) => {
      index = undefined;
      throw error;
    });
    return index;
  };

  function find(mini: MiniSearch, query: string, options: SearchOptions): Hit[] {
    return mini.search(query, options).map(({ id, score, terms, match }): Hit => {
      const key = keys[id as number]!;
      const { kind, label, degree } = graph.getNodeAttributes(key);
      const fields = Object.values(match).flat();
      return {
        key,
        kind,
        label,
        degree,
        score,
        words: terms,
        inTextOnly: fields.every((field) => field === "abstract"),
      };
    });
  }

  return {
    async load() {
      await loadIndex();
    },
    async ask(query) {
      const nothing = { hits: [], unknown: [], nearest: [], loosely: false };
      if (queryWords(query).length === 0) return nothing;
      const mini = await loadIndex();
      const strict = find(mini, query, STRICT);
      const hits = strict.length > 0 ? strict : find(mini, query, LOOSE);
      if (hits.length > 0) {
        return { ...nothing, hits: rankHits(hits, query), loosely: strict.length === 0 };
      }
      return {
        ...nothing,
        unknown: queryWords(query).filter((word) => mini.search(word, LOOSE).length === 0),
        nearest: firstOf(find(mini, query, NEAREST), () => find(mini, query, NEAREST_IN_PART))
          .slice(0, NEAREST_SHOWN)
          .map(({ key }) => key),
      };
    },
  };
}

/** The hits, or others where there are none. */
function firstOf(hits: Hit[], otherwise: () => Hit[]): Hit[] {
  return hits.length > 0 ? hits : otherwise();
}

async function readIndex(dataset: Dataset): Promise<MiniSearch> {
  const [{ default: Index }, json] = await Promise.all([
    import("minisearch"),
    dataset.searchIndex(),
  ]);
  return Index.loadJSONAsync(json, SEARCH_OPTIONS);
}
