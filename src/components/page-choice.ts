/**
 * Which nodes have a page of their own.
 *
 * GitHub Pages holds a site under 1 GB. 1,000 papers make 9,900 pages of 10 kB, seven in ten of
 * them about a concept of a single paper; Astro writes some 400 a second.
 */
import type { NodeKind } from "../dataset/reader.ts";
import { slugOf } from "./hrefs.ts";
import { openSite, type Site } from "./site.ts";

/** Above so many papers, a concept of one paper has no page: the paper's says all of it. */
const PAPERS_WITH_ALL_CONCEPTS = 1500;
/** Most pages of nodes; the most important nodes come first. */
const PAGES_LIMIT = 40_000;

let chosen: { site: Site; keys: ReadonlySet<string> } | undefined;

/** Keys of the nodes that have a page. */
export function pageKeys(site: Site): ReadonlySet<string> {
  if (chosen?.site !== site) chosen = { site, keys: choosePages(site) };
  return chosen.keys;
}

/** Chooses the nodes that have a page; see above. */
export function choosePages({
  graph,
  keys,
  overview,
}: Pick<Site, "graph" | "keys" | "overview">): Set<string> {
  const all = overview.counts.papers <= PAPERS_WITH_ALL_CONCEPTS;
  const fitting = keys.filter((key) => {
    const { kind, degree } = graph.getNodeAttributes(key);
    return all || kind !== "concept" || degree > 1;
  });
  return new Set(fitting.slice(0, PAGES_LIMIT));
}

/** One page, as Astro's getStaticPaths takes it. */
export interface PagePath {
  readonly params: { readonly slug: string };
  readonly props: { readonly of: string };
}

function pagePath(key: string): PagePath {
  return { params: { slug: slugOf(key) }, props: { of: key } };
}

/** The pages of one kind of node. */
export async function nodePaths(kind: NodeKind): Promise<PagePath[]> {
  const site = await openSite();
  return [...pageKeys(site)]
    .filter((key) => site.graph.getNodeAttribute(key, "kind") === kind)
    .map(pagePath);
}

/** The pages of all communities. */
export async function communityPaths(): Promise<PagePath[]> {
  const { overview } = await openSite();
  return overview.communities.map(({ key }) => pagePath(key));
}
