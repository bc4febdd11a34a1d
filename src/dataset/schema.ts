/**
 * What the published files hold. Runs in the browser and in Node; imports no stage.
 *
 * ```
 * manifest.json        what this dataset is, and the hash of every other file
 * overview.json        communities and the map's frame: enough to draw land and names
 * plate.json           territories and water lines as SVG path data
 * nodes.bin edges.bin  columns, most important first: any prefix is a smaller map
 * cited.bin            how often each paper is cited, where any source says so
 * names/0000.json …    keys and labels of 4,096 nodes each, in the order of nodes.bin
 * papers/0000.json …   abstracts, mentions and sources of 128 papers each, in that order
 * terms/0000.json …    aliases and descriptions of 1,024 terms each, in that order
 * lenses/papers-nodes.bin …  places and ties of the papers alone, and of the shared terms alone
 * search.bin           the words of everything, for MiniSearch; a document's id is the node's index
 * graph.json           the same as one graphology export, for other programs
 * ```
 *
 * A node's index is its place in nodes.bin. Columns are little-endian, one after the other, each
 * starting at a multiple of 4 bytes.
 */

/** Raised by one where an older reader would misread a file. */
export const SCHEMA_VERSION = 1;

/** Nodes a names shard, papers a papers shard, terms a terms shard. */
export const SHARD_SIZE = { names: 4096, papers: 128, terms: 1024 } as const;

/** Path of a shard: `papers/0012.json`. */
export function shardPath(folder: keyof typeof SHARD_SIZE, index: number): string {
  return `${folder}/${String(index).padStart(4, "0")}.json`;
}

/** Stands in the community column of a node that is in none. */
export const NO_COMMUNITY = 0xffff;
/** Stands in the year column of a term, and of a paper whose year is not known. */
export const NO_YEAR = 0;
/** Stands in the venue column of a term, and of a paper whose venue the overview does not list. */
export const NO_VENUE = 0xffff;

export const NODE_KINDS = ["paper", "concept", "method"] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

export const RELATIONS = ["introduces", "uses", "discusses"] as const;
export type Relation = (typeof RELATIONS)[number];

/** Those of a map's rules (term-rules.ts), in an order that files count on: a new one goes last. */
export const METHOD_KINDS = [
  "method",
  "model",
  "dataset",
  "benchmark",
  "framework",
  "tool",
] as const;
export type MethodKind = (typeof METHOD_KINDS)[number];
/** Stands in the method kind column of a paper or concept. */
export const NO_METHOD_KIND = 0xff;

export const FIELDS = ["title", "abstract", "keywords"] as const;
export type Field = (typeof FIELDS)[number];

/** Bits of the flags column of nodes.bin. */
export const NODE_FLAG = {
  /** A term in a third of all papers or more. */
  hub: 1,
  /** A paper that no term links to the map. */
  unlinked: 2,
  /** Not on the earlier map that this one continues; never set where it continues none. */
  new: 4,
} as const;
/** Bits of the flags column of edges.bin. */
export const EDGE_FLAG = { quiet: 1 } as const;

type Column = "float32" | "uint8" | "uint16" | "uint32";

/** The columns of nodes.bin, in order. */
export const NODE_COLUMNS = {
  /** Map units, to the right. */
  x: "float32",
  /** Map units, up. */
  y: "float32",
  /** Radius of the disc at the start view of 1440 × 900, map units. */
  size: "float32",
  /** Edges of the node, quiet ones included. */
  degree: "uint32",
  /** Index into Overview.communities, or NO_COMMUNITY. */
  community: "uint16",
  /** Index into NODE_KINDS. */
  kind: "uint8",
  /** NODE_FLAG bits. */
  flags: "uint8",
  /** Of a paper, or NO_YEAR. */
  year: "uint16",
  /** Index into Overview.venues, or NO_VENUE. */
  venue: "uint16",
  /** Index into METHOD_KINDS, or NO_METHOD_KIND. */
  methodKind: "uint8",
} as const satisfies Record<string, Column>;

/** The column of cited.bin, a row for each node. */
export const CITED_COLUMNS = {
  /** Of a paper, or UNCOUNTED. */
  timesCited: "uint32",
} as const satisfies Record<string, Column>;
/** Stands there for a term, and for a paper of which no source says it. */
export const UNCOUNTED = 0xffffffff;

/**
 * The columns of edges.bin, in order. Edges are sorted by the later of their two nodes, then by
 * the earlier: the edges among the first n nodes are a prefix too.
 */
export const EDGE_COLUMNS = {
  /** Index of the paper. */
  source: "uint32",
  /** Index of the term. */
  target: "uint32",
  /** Weight × 255, rounded, at least 1. */
  weight: "uint8",
  /** Index into RELATIONS. */
  relation: "uint8",
  /** EDGE_FLAG bits. */
  flags: "uint8",
} as const satisfies Record<string, Column>;

export const LENS_NAMES = ["papers", "terms"] as const;
/** The map seen through papers alone, or through the terms that papers share. */
export type LensName = (typeof LENS_NAMES)[number];

/** The columns of lenses/<name>-nodes.bin, in order; rows are rising by node. */
export const LENS_NODE_COLUMNS = {
  /** The node's index. */
  node: "uint32",
  /** Map units; size and community are those of nodes.bin. */
  x: "float32",
  y: "float32",
} as const satisfies Record<string, Column>;

/**
 * The columns of lenses/<name>-ties.bin, in order. A tie has no direction: source is the lower index. Sorted as edges are.
 */
export const LENS_TIE_COLUMNS = {
  source: "uint32",
  target: "uint32",
  /** Weight × 255, rounded, at least 1. */
  weight: "uint8",
} as const satisfies Record<string, Column>;

interface ArrayOf {
  float32: Float32Array;
  uint8: Uint8Array;
  uint16: Uint16Array;
  uint32: Uint32Array;
}
export type Columns<Spec extends Record<string, Column>> = {
  readonly [Name in keyof Spec]: ArrayOf[Spec[Name]];
};
export type NodeColumns = Columns<typeof NODE_COLUMNS> & Partial<Columns<typeof CITED_COLUMNS>>;
export type EdgeColumns = Columns<typeof EDGE_COLUMNS>;
export interface LensColumns {
  readonly nodes: Columns<typeof LENS_NODE_COLUMNS>;
  readonly ties: Columns<typeof LENS_TIE_COLUMNS>;
}

/** Path of a lens's file. */
export function lensPath(name: LensName, part: "nodes" | "ties"): string {
  return `lenses/${name}-${part}.bin`;
}

export interface ManifestFile {
  /** Relative to the manifest, with "/". */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface ManifestSource {
  readonly file: string;
  readonly format: string;
  readonly sha256: string;
  /** Good entries found. */
  readonly records: number;
  /** Bad entries, reported and left out. */
  readonly skipped: number;
  /** Records that were folded into another paper. */
  readonly merged: number;
}

export interface ManifestPlaces {
  /** Path of the file, or folder or address of the dataset. */
  readonly file: string;
  /** Of the places as `npm run keep` writes them. */
  readonly sha256: string;
}

export interface Counts {
  readonly papers: number;
  readonly concepts: number;
  readonly methods: number;
  readonly edges: number;
  readonly communities: number;
  /** Papers that no term links to the map. */
  readonly unlinked: number;
  /** Pairs of papers of which one cites the other; none of `edges`. */
  readonly citations: number;
  /** Those that the earlier map which this one continues did not have; 0 where there is none. */
  readonly newPapers: number;
  readonly newTerms: number;
}

/** How far the sources go. */
export interface ManifestCoverage {
  /** Papers of which there is a title alone, or a title and keywords. */
  readonly withoutAbstract: number;
  /** Papers that have no term because they are not in English. */
  readonly notEnglish: number;
}

/** Rules that a person wrote. */
export interface ManifestRules {
  readonly rules: number;
  /** Of what they say, in their order, as JSON: wherever and however they are written. */
  readonly sha256: string;
}

/** What shaped a dataset beside its seed and its sources; what there is none of is absent. */
export interface ManifestOptions {
  /** Which papers are one, and which are not. */
  readonly duplicates?: ManifestRules;
  /** Rules for terms. */
  readonly terms?: ManifestRules;
}

export interface Manifest {
  readonly schema: number;
  readonly counts: Counts;
  /** Absent from datasets that were built before it was counted. */
  readonly coverage?: ManifestCoverage;
  readonly seed: number;
  readonly options: ManifestOptions;
  readonly sources: readonly ManifestSource[];
  /** The map that this one continues: the file of its places, and their hash; absent where none. */
  readonly places?: ManifestPlaces;
  /** Sorted by path. */
  readonly files: readonly ManifestFile[];
}

export interface CommunityOverview {
  /** `community/<slug>`. */
  readonly key: string;
  readonly name: string;
  /** For the overview; absent where it is the name. */
  readonly shortName?: string;
  /** Index of its hue among look's community inks, 0 to 7. */
  readonly hue: number;
  readonly papers: number;
  /** Indexes of its most typical papers, at most 12, most typical first. */
  readonly typical: readonly number[];
  /** Indexes of its telling terms, at most 12, most telling first. */
  readonly terms: readonly number[];
  /** Centre of mass of its papers, map units. */
  readonly x: number;
  readonly y: number;
}

/** Communities that share most, on a map of many. */
export interface RegionOverview {
  /** `region/<slug>`. */
  readonly key: string;
  readonly name: string;
  /** For the overview; absent where it is the name. */
  readonly shortName?: string;
  /** Indexes of its communities, largest first. */
  readonly communities: readonly number[];
}

/** A journal, conference or site that papers appeared in. */
export interface VenueOverview {
  /** As the sources write it. */
  readonly name: string;
  readonly papers: number;
}

export interface Overview {
  readonly title: string;
  readonly description: string;
  readonly counts: Counts;
  /** Rows of each lens's files. */
  readonly lenses: Readonly<Record<LensName, { readonly nodes: number; readonly ties: number }>>;
  /** Smallest and largest year known; null where none is. */
  readonly years: readonly [number, number] | null;
  /** Papers of which it is known how often they are cited; absent where there is none. */
  readonly counted?: number;
  /** Those of two papers or more, at most 200: most papers first, then by name. */
  readonly venues: readonly VenueOverview[];
  /** x₀, y₀, x₁, y₁ of marks and land, map units. */
  readonly extent: readonly [number, number, number, number];
  /** Side of a grid square, map units. */
  readonly gridStep: number;
  /** Largest first. */
  readonly communities: readonly CommunityOverview[];
  /** The one with the most papers first; absent where communities are few enough. */
  readonly regions?: readonly RegionOverview[];
}

export interface PlateFile {
  /** In the order of Overview.communities; each: SVG path data, lowest band (the coast) first. */
  readonly territories: readonly (readonly string[])[];
  /** SVG path data in map units (y up), outermost first. */
  readonly waterLines: readonly string[];
}

/** A names shard: three lists of one length. */
export interface NamesShard {
  readonly keys: readonly string[];
  /** A paper's is its title. */
  readonly labels: readonly string[];
  /** The name on the map; "" where it is the label. */
  readonly shortLabels: readonly string[];
}

export interface Mention {
  readonly field: Field;
  /** Inclusive, in UTF-16 units into the field. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** The term's form, where the span is a whole coordination. */
  readonly form?: string;
}

export interface Sentence {
  readonly field: Field;
  readonly start: number;
  readonly end: number;
}

/** One paper of a papers shard. */
export interface PaperDetails {
  /** The node's index. */
  readonly node: number;
  readonly title: string;
  readonly abstract: string;
  readonly sentences: readonly Sentence[];
  /** Its edges' evidence; heaviest edge first. */
  readonly terms: readonly { readonly node: number; readonly mentions: readonly Mention[] }[];
  readonly authors?: readonly string[];
  readonly year?: number;
  readonly venue?: string;
  readonly url?: string;
  readonly doi?: string;
  readonly arxiv?: string;
  /** PubMed's number. */
  readonly pmid?: string;
  readonly keywords?: string;
  /** How often it was cited, by papers of any kind, when its source was written. */
  readonly timesCited?: number;
  /** Under which the abstract may be used: an address, or a name such as "CC BY 4.0". */
  readonly licence?: string;
  /** Which source gave each field, where records of more than one source were merged. */
  readonly from?: Readonly<Record<string, string>>;
  /** Indexes of the papers that it cites, and that cite it: rising, never empty. */
  readonly cites?: readonly number[];
  readonly citedBy?: readonly number[];
  /**
   * Where it was read, each source once, sorted. Without line or record: another order of the input
   * must not change this file.
   */
  readonly origins: readonly { readonly source: string }[];
}

/** One term of a terms shard. */
export interface TermDetails {
  /** The node's index. */
  readonly node: number;
  /** Every surface form, sorted. */
  readonly aliases: readonly string[];
  /** A sentence that a person wrote; terms without one lack it. */
  readonly description?: string;
  /** Of methods only. */
  readonly methodKind?: MethodKind;
  /**
   * Indexes of the terms that it is a kind or a version of, and of those that are one of it: direct
   * ones alone, rising, never empty.
   */
  readonly broader?: readonly number[];
  readonly narrower?: readonly number[];
}

/** Fields of the search index; boosts belong to the reader that searches. */
export const SEARCH_FIELDS = ["label", "aliases", "abstract", "authors", "venue"] as const;
