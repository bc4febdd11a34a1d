/**
 * What is taken away: papers, or the graph, as exporters are given them.
 *
 * Browser and command line gather these from the dataset, each in its way; a format knows neither.
 * Texts are as the dataset has them: white space folded, Unicode composed.
 */
import type { LensName, NodeKind, PaperDetails, Relation } from "../dataset/schema.ts";

/** One paper, with what bibliographies ask for and what this map knows besides. */
export interface ExportedPaper extends Pick<
  PaperDetails,
  | "title"
  | "abstract"
  | "authors"
  | "year"
  | "venue"
  | "url"
  | "doi"
  | "arxiv"
  | "pmid"
  | "keywords"
  | "timesCited"
  | "licence"
> {
  /** `paper/<slug>`. */
  readonly key: string;
  /** Its terms on the map, heaviest first. */
  readonly terms: readonly { readonly label: string; readonly relation: Relation }[];
  /** Whole address of its page on the map's site, where that is known. */
  readonly page?: string;
  /** What the reader wrote beside it; may have several lines. */
  readonly note?: string;
  /** Whether the reader has ticked it as read; missing where it was in no reading list. */
  readonly read?: boolean;
}

export interface ExportedCommunity {
  readonly key: string;
  readonly name: string;
  /** Index among the community inks, 0 to 7. */
  readonly hue: number;
}

export interface ExportedNode {
  readonly key: string;
  readonly kind: NodeKind;
  /** A paper's is its title. */
  readonly label: string;
  readonly shortLabel: string;
  /** Map units, y up; the radius in the same. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly community: ExportedCommunity | null;
  /** null of a term, and where it is not known. */
  readonly year: number | null;
  readonly venue: string | null;
  /** Edges on the whole map, citations aside: papers of a term, terms of a paper. */
  readonly degree: number;
  /** Where to read the paper, or the term's page on the map's site, as far as that is known. */
  readonly url?: string;
  /** Of papers whose texts were gathered, where the source said so. */
  readonly doi?: string;
  readonly timesCited?: number;
  readonly authors?: readonly string[];
  readonly abstract?: string;
}

export interface ExportedEdge {
  /** Key of the paper; of a lens's tie, of the end that comes first by code unit. */
  readonly source: string;
  /** Key of the term, or of the paper that is cited. */
  readonly target: string;
  readonly relation: Relation | "cites" | "tied";
  /** In (0, 1]; null of a citation, which has none. */
  readonly weight: number | null;
  /** The sentence that the edge was drawn from, where it was gathered. */
  readonly evidence?: string;
  /** Of a lens's tie: papers that have both terms, or terms that both papers have. */
  readonly shared?: number;
}

/** The map, or a part of it. */
export interface ExportedGraph {
  readonly title: string;
  readonly description: string;
  /** The lens through which it is seen, whose ties have no direction; missing where it is the map. */
  readonly lens?: LensName;
  /** Sorted by key, as the edges are by source, then target. */
  readonly nodes: readonly ExportedNode[];
  readonly edges: readonly ExportedEdge[];
}

interface Format {
  /** In small letters, as the command line and addresses have it. */
  readonly name: string;
  /** As people call it. */
  readonly label: string;
  /** What it is good for, in a few words. */
  readonly about: string;
  /** Of the file, without a dot in front; each format has its own, so that none is saved over another. */
  readonly extension: string;
  readonly mediaType: string;
  /** Name of the file in which every site publishes the whole map so; most formats have none. */
  readonly published?: string;
}

export interface PaperExporter extends Format {
  readonly of: "papers";
  /** @param title - the map's, or the list's, for formats that have a heading */
  readonly format: (papers: readonly ExportedPaper[], title: string) => string;
}

export interface GraphExporter extends Format {
  readonly of: "graph";
  readonly format: (graph: ExportedGraph) => string;
}

export type Exporter = PaperExporter | GraphExporter;
