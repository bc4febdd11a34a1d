/** Communities as the graph carries them: key, name, hue, typical papers, telling terms. */
import type { Paper } from "../corpus/index.ts";
import { compareBy } from "../ordering.ts";
import { shortHash, slugify } from "../slug.ts";
import type { Term } from "../terms/index.ts";
import type { Community } from "./attributes.ts";
import { colourCommunities } from "./colouring.ts";
import type { EarlierCommunity } from "./earlier-map.ts";
import type { Links } from "./links.ts";
import { nameCommunities } from "./naming.ts";
import { surfaceName } from "./surface-names.ts";

/** Terms kept for each community. */
const MOST_TERMS = 24;

/**
 * Describes each community.
 *
 * @param papers - sorted by key
 * @param terms - sorted by key
 * @param communityOf - of each paper: 0 the largest community, −1 none
 * @param inherited - by number: what an earlier map had, whose key, name and hue stay
 */
export function describeCommunities(
  papers: readonly Paper[],
  terms: readonly Term[],
  links: Links,
  communityOf: Int32Array,
  inherited: readonly (EarlierCommunity | null)[] = [],
): Community[] {
  const members: number[][] = [];
  for (const [paper, community] of communityOf.entries())
    if (community >= 0) (members[community] ??= []).push(paper);
  const paperOf = new Map(papers.map((paper) => [paper.key, paper]));
  const names = nameCommunities(
    members.length,
    members.map(({ length }) => length),
    terms.map((term, i) => {
      const own = links.ofTerm[i]!;
      return {
        name: surfaceName(term, (key) => paperOf.get(key)),
        key: term.key,
        hub: own.some(({ attributes }) => attributes.quiet),
        score: own.reduce((sum, { score }) => sum + score, 0) / Math.max(1, own.length),
        papers: own.map(({ paper, attributes }) => ({
          community: communityOf[paper]!,
          weight: attributes.weight,
        })),
      };
    }),
    inherited.map((community) => community?.name),
  );
  const hues = colourCommunities(
    members.length,
    sharedWeights(links, communityOf),
    inherited.map((community) => community?.hue),
  );
  const slugs = names.map(({ name }, community) => {
    return inherited[community]?.key.replace("community/", "") ?? slugify(name);
  });
  return members.map((papersIn, community) => {
    const { name, terms: telling } = names[community]!;
    const slug = slugs[community]!;
    const clash = slug === "" || slugs.indexOf(slug) !== slugs.lastIndexOf(slug);
    const keys = papersIn.map((paper) => papers[paper]!.key);
    return {
      key:
        inherited[community]?.key ??
        `community/${clash ? `${slug === "" ? "c" : slug}-${shortHash(keys.join("\n"))}` : slug}`,
      name,
      hue: hues[community]!,
      papers: byTypicality(papersIn, links, communityOf).map((paper) => papers[paper]!.key),
      terms: telling.slice(0, MOST_TERMS).map((term) => terms[term]!.key),
    };
  });
}

/** Papers by what they share with the rest of their community, most first. */
function byTypicality(
  papers: readonly number[],
  { ofPaper, ofTerm }: Links,
  communityOf: Int32Array,
): number[] {
  const shared = new Map(
    papers.map((paper) => {
      let sum = 0;
      for (const { term, attributes } of ofPaper[paper]!) {
        if (attributes.quiet) continue;
        const others = ofTerm[term]!;
        let inside = -1;
        for (const other of others) if (communityOf[other.paper] === communityOf[paper]) ++inside;
        sum += attributes.weight * (inside / others.length);
      }
      return [paper, Math.round(sum * 1e6)];
    }),
  );
  return [...papers].sort(
    compareBy(
      (a, b) => shared.get(b)! - shared.get(a)!,
      (a, b) => a - b,
    ),
  );
}

/** Weight that each two communities share through terms that are no hubs. */
function sharedWeights(
  { ofTerm }: Links,
  communityOf: Int32Array,
): (a: number, b: number) => number {
  const shared = new Map<string, number>();
  const pair = (a: number, b: number): string =>
    `${String(Math.min(a, b))} ${String(Math.max(a, b))}`;
  for (const links of ofTerm) {
    const within = new Map<number, number>();
    for (const { paper, attributes } of links) {
      const community = communityOf[paper]!;
      if (community >= 0 && !attributes.quiet)
        within.set(community, (within.get(community) ?? 0) + attributes.weight);
    }
    const entries = [...within].sort(([a], [b]) => a - b);
    for (const [i, [a, weight]] of entries.entries())
      for (const [b, other] of entries.slice(i + 1))
        shared.set(pair(a, b), (shared.get(pair(a, b)) ?? 0) + Math.min(weight, other));
  }
  return (a, b) => shared.get(pair(a, b)) ?? 0;
}
