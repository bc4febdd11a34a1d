/** Communities and regions as the graph carries them: keys, names, hues, typical papers, telling terms. */
import type { Paper } from "../corpus/index.ts";
import { compareBy, compareText } from "../ordering.ts";
import { shortHash, slugify } from "../slug.ts";
import type { Term } from "../terms/index.ts";
import type { Community, GraphAttributes, Region } from "./attributes.ts";
import { colourCommunities } from "./colouring.ts";
import type { EarlierCommunity } from "./earlier-map.ts";
import type { Links } from "./links.ts";
import { nameCommunities, type CommunityName, type NameCandidate } from "./naming.ts";
import { surfaceName } from "./surface-names.ts";

/** Terms kept for each community. */
const MOST_TERMS = 24;

/** What is described. */
export interface Grouping {
  readonly regionOf: Int32Array | null;
  readonly inherited?: readonly (EarlierCommunity | null)[];
}

/**
 * Describes communities and regions.
 *
 * @param papers - sorted by key
 * @param terms - sorted by key
 * @param communityOf - of each paper: 0 the largest community, −1 none
 * @param regionOf - of each community, from 0; null where the map has none
 * @param inherited - by number: what an earlier map had, whose key, name and hue stay
 */
export function describeCommunities(
  papers: readonly Paper[],
  terms: readonly Term[],
  links: Links,
  communityOf: Int32Array,
  { regionOf, inherited = [] }: Grouping,
): Pick<GraphAttributes, "communities" | "regions"> {
  const members = membersOf(communityOf);
  const candidatesIn = nameCandidates(papers, terms, links);
  const regionOfPaper = regionOf && communityOf.map((c) => (c < 0 ? -1 : regionOf[c]!));
  const regionMembers = regionOfPaper ? membersOf(regionOfPaper) : [];
  const names = nameCommunities(
    members.length,
    members.map(({ length }) => length),
    candidatesIn(communityOf),
    inherited.map((community) => community?.name),
  );
  const regionNames = nameCommunities(
    regionMembers.length,
    regionMembers.map(({ length }) => length),
    regionOfPaper ? candidatesIn(regionOfPaper) : [],
    [],
    {
      all: new Set(names.flatMap(({ name, shortName }) => [name, shortName])),
      ofParts: regionMembers.map((_, region) =>
        names.filter((__, community) => regionOf![community] === region).map((n) => n.shortName),
      ),
    },
  );
  const keysOf = (papersIn: readonly number[]): string[] =>
    papersIn.map((paper) => papers[paper]!.key);
  const keys = keysFor(
    "community",
    names,
    members.map(keysOf),
    inherited.map((community) => community?.key),
  );
  const regionKeys = keysFor("region", regionNames, regionMembers.map(keysOf));
  const hues = colourCommunities(
    members.length,
    sharedWeights(links, communityOf),
    inherited.map((community) => community?.hue),
  );
  const communities = members.map((papersIn, community): Community => {
    const { name, shortName, terms: telling } = names[community]!;
    return {
      key: keys[community]!,
      name,
      shortName,
      ...(regionOf && { region: regionKeys[regionOf[community]!]! }),
      hue: hues[community]!,
      papers: keysOf(byTypicality(papersIn, links)),
      terms: telling.slice(0, MOST_TERMS).map((term) => terms[term]!.key),
    };
  });
  const regions = regionMembers.map((papersIn, region): Region & { papers: number } => ({
    key: regionKeys[region]!,
    name: regionNames[region]!.name,
    shortName: regionNames[region]!.shortName,
    communities: keys.filter((_, community) => regionOf![community] === region),
    papers: papersIn.length,
  }));
  return {
    communities,
    regions: regions
      .sort(
        compareBy(
          (a, b) => b.papers - a.papers,
          (a, b) => compareText(a.key, b.key),
        ),
      )
      .map(({ key, name, shortName, communities: own }) => ({
        key,
        name,
        shortName,
        communities: own,
      })),
  };
}

/** The papers of each group, in order. */
function membersOf(groupOf: Int32Array): number[][] {
  const members: number[][] = [];
  for (const [paper, group] of groupOf.entries())
    if (group >= 0) (members[group] ??= []).push(paper);
  return members;
}

/** Terms as naming sees them, for any grouping of the papers. */
function nameCandidates(
  papers: readonly Paper[],
  terms: readonly Term[],
  links: Links,
): (groupOf: Int32Array) => NameCandidate[] {
  const paperOf = new Map(papers.map((paper) => [paper.key, paper]));
  const named = terms.map((term, i) => {
    const own = links.ofTerm[i]!;
    return {
      name: surfaceName(term, (key) => paperOf.get(key)),
      key: term.key,
      hub: own.some(({ attributes }) => attributes.quiet),
      score: own.reduce((sum, { score }) => sum + score, 0) / Math.max(1, own.length),
    };
  });
  return (groupOf) =>
    named.map((candidate, i) => ({
      ...candidate,
      papers: links.ofTerm[i]!.map(({ paper, attributes }) => ({
        community: groupOf[paper]!,
        weight: attributes.weight,
      })),
    }));
}

/** Keys made of names, with a hash of what they hold where two would be the same. */
function keysFor(
  kind: "community" | "region",
  names: readonly CommunityName[],
  papers: readonly (readonly string[])[],
  given: readonly (string | undefined)[] = [],
): string[] {
  const slugs = names.map(({ name }, i) => given[i]?.replace(`${kind}/`, "") ?? slugify(name));
  return slugs.map((slug, i) => {
    const known = given[i];
    if (known !== undefined) return known;
    const clash = slug === "" || slugs.indexOf(slug) !== slugs.lastIndexOf(slug);
    const hash = shortHash(papers[i]!.join("\n"));
    return `${kind}/${clash ? `${slug === "" ? kind.charAt(0) : slug}-${hash}` : slug}`;
  });
}

/** Papers by what they share with the rest of their community, most first. */
function byTypicality(papers: readonly number[], { ofPaper, ofTerm }: Links): number[] {
  // How many of a term's papers are in this community: asked of each of them.
  const insideOf = new Map<number, number>();
  for (const paper of papers)
    for (const { term } of ofPaper[paper]!) insideOf.set(term, (insideOf.get(term) ?? 0) + 1);
  const shared = new Map(
    papers.map((paper) => {
      let sum = 0;
      for (const { term, attributes } of ofPaper[paper]!)
        if (!attributes.quiet)
          sum += attributes.weight * ((insideOf.get(term)! - 1) / ofTerm[term]!.length);
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
