/** Who belongs to a community, and which terms tell it from the rest of the map. */
import type { CommunityOverview } from "../dataset/reader.ts";
import { compareBy, compareText } from "../ordering.ts";
import type { Site } from "./site.ts";

/** The papers of a community: the typical ones first, then by importance. */
export function communityPapers(
  { graph, keys }: Pick<Site, "graph" | "keys">,
  community: CommunityOverview,
): string[] {
  const typical = community.typical.map((index) => keys[index]!);
  const first = new Set(typical);
  const others = keys.filter((key) => {
    const node = graph.getNodeAttributes(key);
    return node.kind === "paper" && node.community === community.key && !first.has(key);
  });
  return [...typical, ...others];
}

export interface TellingTerm {
  readonly key: string;
  /** Papers of the community that have it, and papers of the rest of the map that do. */
  readonly inside: number;
  readonly outside: number;
}

/** A community's telling terms; those that more of its papers have first. */
export function communityTerms(
  { graph, keys }: Pick<Site, "graph" | "keys">,
  community: CommunityOverview,
  papers: readonly string[],
): TellingTerm[] {
  const members = new Set(papers);
  return community.terms
    .map((index): TellingTerm => {
      const key = keys[index]!;
      const all = graph.inNeighbors(key);
      const inside = all.filter((paper) => members.has(paper)).length;
      return { key, inside, outside: all.length - inside };
    })
    .sort(
      compareBy(
        (a, b) => b.inside - a.inside,
        (a, b) => a.outside - b.outside,
        (a, b) => compareText(a.key, b.key),
      ),
    );
}
