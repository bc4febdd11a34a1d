/** What pages ask of the dataset: who a node is, which papers a term has, where it is said. */
import type {
  CommunityOverview,
  Field,
  Mention,
  PaperDetails,
  Relation,
} from "../dataset/reader.ts";
import { compareBy, compareText } from "../ordering.ts";
import type { Site } from "./site.ts";

/** An edge as a page lists it: the node at its other end. */
export interface Neighbour {
  readonly key: string;
  readonly relation: Relation;
  /** In (0, 1]. */
  readonly weight: number;
}

/** A paper's terms or a term's papers, heaviest edge first, equal ones by key. */
export function neighboursOf({ graph }: Site, key: string): Neighbour[] {
  return graph
    .mapEdges(key, (_edge, { relation, weight }, source, target) => ({
      key: source === key ? target : source,
      relation,
      weight,
    }))
    .sort(
      compareBy(
        (a, b) => b.weight - a.weight,
        (a, b) => compareText(a.key, b.key),
      ),
    );
}

/** The community of a node, or null. */
export function communityOf({ overview, graph }: Site, key: string): CommunityOverview | null {
  const community = graph.getNodeAttribute(key, "community");
  return overview.communities.find((candidate) => candidate.key === community) ?? null;
}

/** The details of a paper, from its shard. */
export function paperDetails({ dataset, graph }: Site, key: string): Promise<PaperDetails> {
  return dataset.paper(graph.getNodeAttribute(key, "index"));
}

/** Where a paper mentions a term; empty where it does not. */
export function mentionsOf({ graph }: Site, paper: PaperDetails, term: string): readonly Mention[] {
  const node = graph.getNodeAttribute(term, "index");
  return paper.terms.find((candidate) => candidate.node === node)?.mentions ?? [];
}

/**
 * The long form of a term that is known by its short one: "Direct Preference Optimization" of DPO.
 *
 * @param aliases - every surface form
 * @returns null where no alias of several words spells out the label's letters; "DPO model" does
 *   not, it repeats them
 */
export function longForm(label: string, aliases: readonly string[]): string | null {
  const letters = label.toLowerCase().replace(/s$/, "");
  if (!/^[\p{L}\d]{2,8}$/u.test(letters) || !/\p{Lu}.*\p{Lu}/u.test(label)) return null;
  const initials = (alias: string): string =>
    alias
      .split(/[\s-]+/)
      .map((word) => word.slice(0, 1).toLowerCase())
      .join("");
  const fitting = aliases.filter((alias) => {
    const first = initials(alias);
    const spelt = alias.toLowerCase();
    return (
      first.length > 1 &&
      first.startsWith(letters.slice(0, 1)) &&
      !spelt.includes(letters) &&
      hasInOrder(spelt, letters)
    );
  });
  // One letter a word fits best; what is written with capitals reads as the name; then the
  // shortest, then by code unit.
  const misfit = (alias: string): number => (initials(alias) === letters ? 0 : 1);
  const capitals = (alias: string): number => (alias.match(/\p{Lu}/gu) ?? []).length;
  const [best] = fitting.sort(
    compareBy(
      (a, b) => misfit(a) - misfit(b),
      (a, b) => capitals(b) - capitals(a),
      (a, b) => a.length - b.length,
      compareText,
    ),
  );
  return best ?? null;
}

/** Whether the letters stand in the text in this order, with others between them or none. */
function hasInOrder(text: string, letters: string): boolean {
  let at = 0;
  for (const character of text) {
    if (character === letters[at]) ++at;
  }
  return at === letters.length;
}

/** A paper's mentions of all its terms in one field, for `markMentions`. */
export function mentionsIn(
  { keys }: Site,
  paper: PaperDetails,
  field: Field,
): { key: string; start: number; end: number }[] {
  return paper.terms.flatMap(({ node, mentions }) =>
    mentions
      .filter((mention) => mention.field === field)
      .map(({ start, end }) => ({ key: keys[node]!, start, end })),
  );
}
