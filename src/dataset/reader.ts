/**
 * Reads a dataset, in the browser and in Node.
 *
 * Every file arrives through one function, so that the explorer fetches, the pages read from disk
 * and tests read from memory. Shards are fetched once, when first asked for.
 */
import type {
  EdgeColumns,
  Manifest,
  NamesShard,
  NodeColumns,
  Overview,
  PaperDetails,
  PlateFile,
  TermDetails,
} from "./schema.ts";

export * from "./schema.ts";

/** Gives a file's bytes, by its path relative to the manifest; rejects where there is none. */
export type ReadFile = (path: string) => Promise<ArrayBuffer>;

export interface Dataset {
  readonly manifest: Manifest;
  overview(): Promise<Overview>;
  plate(): Promise<PlateFile>;
  nodes(): Promise<NodeColumns>;
  edges(): Promise<EdgeColumns>;
  /** All names, in the order of nodes. */
  names(): Promise<NamesShard>;
  /** @param node - index of a paper */
  paper(node: number): Promise<PaperDetails>;
  /** @param node - index of a concept or method */
  term(node: number): Promise<TermDetails>;
  /** The serialised MiniSearch index. */
  searchIndex(): Promise<string>;
}
