/** The record that every source is turned into, and that every later stage reads. */

/** Where in a source a paper was read. */
export interface Origin {
  /** The source's path as data/map.yaml or --input names it. */
  readonly source: string;
  /** 1-based line of the record's first line, where the format knows lines. */
  readonly line?: number;
  /** 1-based number of the record in its source. */
  readonly record: number;
}

/** The name of the source that gave each field; a field that no source gave is missing. */
export type FieldSources = Readonly<
  Partial<Record<Exclude<keyof Paper, "key" | "id" | "cites" | "from" | "origins">, string>>
>;

/** One normalised record: title, abstract, and what else the source knows. */
export interface Paper {
  /**
   * `paper/<slug of the title>`, with a short hash only on those that clash; of a paper of the map
   * that this one continues, the key that it has there, whatever its title is now.
   */
  readonly key: string;
  /** The source's own identifier, where it has one. */
  readonly id?: string;
  /** Never empty. */
  readonly title: string;
  /** "" where the source has none. */
  readonly abstract: string;
  readonly authors?: readonly string[];
  readonly year?: number;
  readonly venue?: string;
  readonly url?: string;
  readonly doi?: string;
  /** Without its version. */
  readonly arxiv?: string;
  /** PubMed's number. */
  readonly pmid?: string;
  /** As the source has them, "; " between two. */
  readonly keywords?: string;
  /** How often it was cited, by papers of any kind, when its source was written: a whole number. */
  readonly timesCited?: number;
  /** Under which the abstract may be used: an address, or a name such as "CC BY 4.0". */
  readonly licence?: string;
  /** Keys of the corpus's papers that it cites: sorted, none twice, never its own, never empty. */
  readonly cites?: readonly string[];
  /** Which source gave each field, where records of more than one source were merged. */
  readonly from?: FieldSources;
  /** Where it was read; more than one where duplicates were merged. Sorted. */
  readonly origins: readonly Origin[];
}
