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

/** One normalised record: title, abstract, and what else the source knows. */
export interface Paper {
  /** `paper/<slug of the title>`, with a short hash of the content only on those that clash. */
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
  readonly arxiv?: string;
  /** As the source has them, "; " between two. */
  readonly keywords?: string;
  /** Where it was read; more than one where duplicates were merged. Sorted. */
  readonly origins: readonly Origin[];
}
