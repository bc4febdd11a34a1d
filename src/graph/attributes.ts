/** The graphology graph that the graph stage puts out: what nodes, edges and the graph carry. */
import type Graph from "graphology";
import type { Paper } from "../corpus/index.ts";
import type { Mention, MethodKind, Relation, Sentence } from "../terms/index.ts";

export type NodeKind = "paper" | "concept" | "method";

interface NodeBase {
  /** A paper's is its title. */
  readonly label: string;
  /** The name on the map. */
  readonly shortLabel: string;
  /** Key of the community, `community/<slug>`; null where the node is linked to nothing. */
  readonly community: string | null;
  /** Key of the community's region, `region/<slug>`; absent where the map has none. */
  readonly region?: string;
  /** Edges of the node, quiet ones included. */
  readonly degree: number;
  /** In [0, 1]: how early the node is drawn, named and loaded. */
  readonly importance: number;
  /** Where the map has an earlier one, and that did not have this node; absent otherwise. */
  readonly isNew?: true;
}

export interface PaperAttributes
  extends
    NodeBase,
    Pick<Paper, "title" | "abstract" | "origins">,
    Pick<Paper, "authors" | "year" | "venue" | "url" | "doi" | "arxiv" | "pmid" | "keywords">,
    Pick<Paper, "timesCited" | "licence" | "from"> {
  readonly kind: "paper";
  /**
   * Keys of the papers that it cites, sorted; empty where none is known. No edges of this graph: a
   * citation has no sentence, and must count in no weight, degree, community or place.
   */
  readonly cites: readonly string[];
  readonly sentences: readonly Sentence[];
  /** Whether any term links it to the map; unlinked papers stay, marked. */
  readonly linked: boolean;
}

interface TermAttributes extends NodeBase {
  readonly aliases: readonly string[];
  /** Keys of the terms that it is a kind or a version of, direct ones alone, sorted. */
  readonly broader: readonly string[];
  /** A sentence, where a person wrote one. */
  readonly description?: string;
  /** A term in a third of all papers or more: kept, but damped. */
  readonly hub: boolean;
}

export interface ConceptAttributes extends TermAttributes {
  readonly kind: "concept";
}

export interface MethodAttributes extends TermAttributes {
  readonly kind: "method";
  readonly methodKind: MethodKind;
}

export type NodeAttributes = PaperAttributes | ConceptAttributes | MethodAttributes;

/** An edge from a paper (source) to a term (target). */
export interface EdgeAttributes {
  readonly relation: Relation;
  /** In (0, 1]: how much this edge tells. */
  readonly weight: number;
  /** Never empty. */
  readonly mentions: readonly Mention[];
  /** A hub's edge: shown on demand only. */
  readonly quiet: boolean;
}

export interface Community {
  /** `community/<slug of its name>`. */
  readonly key: string;
  /** One or two telling terms. */
  readonly name: string;
  /** The first of them that two lines of the overview hold. */
  readonly shortName: string;
  /** Key of its region; absent where the map has none. */
  readonly region?: string;
  /** Index of its hue in look's community inks, 0 to 7; neighbours differ. */
  readonly hue: number;
  /** Keys of its papers, most typical first. */
  readonly papers: readonly string[];
  /** Keys of its telling terms, most telling first. */
  readonly terms: readonly string[];
}

/** Communities that share most, on a map of many. */
export interface Region {
  /** `region/<slug of its name>`. */
  readonly key: string;
  /** One or two telling terms; no community has the same. */
  readonly name: string;
  /** The first of them that two lines of the overview hold. */
  readonly shortName: string;
  /** Keys of its communities, largest first. */
  readonly communities: readonly string[];
}

export interface GraphAttributes {
  /** The one with the most papers first; empty on a map that needs none. */
  readonly regions: readonly Region[];
  /** Largest first. */
  readonly communities: readonly Community[];
}

/** Undirected in meaning, stored as directed from paper to term; one edge a pair, no loops. */
export type PaperweftGraph = Graph<NodeAttributes, EdgeAttributes, GraphAttributes>;
