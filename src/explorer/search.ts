/**
 * Search over titles, terms, spellings, abstracts and people, in a small language of its own.
 *
 * Engine and index are fetched when somebody first asks, so that who only looks pays for neither.
 */
import { searchedName, type CommunityOverview, type Dataset } from "../dataset/reader.ts";
import type { Needle } from "./highlight.ts";
import type { Searched } from "./search/finding.ts";
import type { Hit } from "./search/groups.ts";
import type { ListSort } from "./list/view.ts";
import type { Reread } from "./search/lenient.ts";
import type { Doing } from "./search/plan.ts";
import type { Problem } from "./search/query.ts";
import type { WordIndex } from "./search/word-index.ts";

/** What a question in plain words asks of this map. */
export type Asked =
  /** How two nodes are connected. */
  | { readonly asks: "connection"; readonly from: string; readonly to: string }
  /** What to read after a paper. */
  | { readonly asks: "next"; readonly key: string }
  /** What papers say about a term or in a community. */
  | { readonly asks: "saying"; readonly key: string }
  /** Where to begin; it is the hits. */
  | {
      readonly asks: "start";
      /** What they are, and by what they were chosen, in a sentence. */
      readonly says: string;
      /** Why each of them is among them, by its key. */
      readonly why: ReadonlyMap<string, string>;
      /** In which order the list has them too; undefined: in no order of its own. */
      readonly first?: PaperOrder | undefined;
    }
  /** What a query in the search's own language finds, papers as a rule; it is the hits. */
  | { readonly asks: "papers"; readonly query: string; readonly first?: PaperOrder };

/** Which papers come first: the newest, or those most cited; as the list has it. */
export type PaperOrder = Extract<ListSort, "year" | "cited">;

/** A name that nothing on the map has. */
export interface Unnamed {
  readonly text: string;
  /** Key of what was taken instead, called most nearly so; null where nothing is. */
  readonly nearest: string | null;
  /** What it was to be, where that is no thing of the map's: somebody, or a paper by its number. */
  readonly as?: "author" | "number" | "unread number";
}

/** What a query found. */
export interface Answer {
  /** Best first. */
  readonly hits: readonly Hit[];
  /** Whether the hits together answer, as papers of a year do: then none of them is meant alone. */
  readonly isSet: boolean;
  /** Keys of the hits that are called just what was asked for, by their name or another spelling. */
  readonly called: ReadonlySet<string>;
  /** Communities by their names, largest first. */
  readonly communities: readonly CommunityOverview[];
  /** What is to be marked in names and texts. */
  readonly needles: readonly Needle[];
  /** What of the query could not be taken at its word. */
  readonly problems: readonly Problem[];
  /** Parts of the query that nothing on the map answers; empty where something was found. */
  readonly unknown: readonly string[];
  /**
   * Where nothing has all that was asked for, and the hits have a part of it: the words that none of
   * them has, maybe none. Else null.
   */
  readonly without: readonly string[] | null;
  /** Names in a question that nothing has, and what was taken instead. */
  readonly unnamed: readonly Unnamed[];
  /** Words that nothing has, and those that they were read as. */
  readonly reread: readonly Reread[];
  /** Where nothing was found: nodes whose names are spelt nearest. */
  readonly nearest: readonly string[];
  /** Whether it was found only by allowing for typing errors. */
  readonly loosely: boolean;
  /** What papers do with methods, where that was asked for. */
  readonly doing: readonly Doing[];
  /** The question that it was read as; null where it is words alone. */
  readonly asked: Asked | null;
  /** Whether names alone were searched, since the texts are still on their way. */
  readonly inNames: boolean;
}

export interface Search {
  /** Fetches engine and index, once; rejects where they cannot be read. */
  load(): Promise<void>;
  /**
   * Answers a query; the language is search/query.ts's. Of a large map, from names alone while the
   * index is on its way.
   */
  ask(query: string): Promise<Answer>;
}

/** From so many nodes on names are searched first: the index of all texts takes its time. */
const NAMES_FIRST = 20_000;

/** Answers queries. */
type Engine = (query: string) => Promise<Answer>;

/** Engines on their way; null where the one for names would not come sooner. */
interface Engines {
  readonly names: Promise<Engine> | null;
  readonly whole: Promise<Engine>;
}

/**
 * A search over a dataset.
 *
 * @param searched - with the dataset's address: the index is read by a worker
 * @param namesFirst - nodes from which on names are searched first
 */
export function createSearch(
  searched: Searched & {
    readonly dataset: Pick<Dataset, "searchIndex">;
    readonly address: string;
  },
  namesFirst = NAMES_FIRST,
): Search {
  let engines: Promise<Engines> | undefined;
  const load = () => {
    engines ??= open();
    return engines;
  };
  async function open(): Promise<Engines> {
    try {
      const { createEngine, openIndex } = await import("./search/engine.ts");
      const { names, whole } = openIndex(
        searched.dataset,
        searched.address,
        namesOf(searched, namesFirst),
      );
      const engine = (index: WordIndex) => createEngine(searched, index);
      const opened = { names: names?.then(engine) ?? null, whole: whole.then(engine) };
      opened.names?.catch(() => undefined);
      opened.whole.catch(() => {
        // Asked for again the next time.
        engines = undefined;
      });
      return opened;
    } catch (error) {
      engines = undefined;
      throw error;
    }
  }
  return {
    async load() {
      const { whole } = await load();
      await whole;
    },
    async ask(query) {
      const { engine, inNames } = await soonest(await load());
      return { ...(await engine(query)), inNames };
    },
  };
}

/** The engine for everything where it is there, else the one that comes first. */
function soonest({ names, whole }: Engines): Promise<{ engine: Engine; inNames: boolean }> {
  const last = whole.then((engine) => ({ engine, inNames: false }));
  const first = names?.then((engine) => ({ engine, inNames: true })).catch(() => last);
  return Promise.race([last, first ?? last]);
}

/** What the nodes of a large map are called; null for a small one, whose index is there at once. */
function namesOf({ graph }: Searched, namesFirst: number): readonly string[] | null {
  if (graph.order < namesFirst) return null;
  return graph.mapNodes((_key, attributes) => searchedName(attributes));
}
