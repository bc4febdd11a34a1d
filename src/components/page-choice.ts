/**
 * Which nodes have a page of their own.
 *
 * GitHub Pages holds a site under 1 GB. 1,000 papers make 9,900 pages of 10 kB, seven in ten of
 * them about a concept of a single paper; Astro writes some 400 a second. Of 87,000 papers 40,000
 * pages of 32 kB would be 1.3 GB beside a dataset of .36.
 */
import type { NodeKind } from "../dataset/reader.ts";
import type { NodeAttributes } from "../explorer/graph.ts";
import { publishedBytes } from "../exporters/index.ts";
import { slugOf } from "./hrefs.ts";
import { openSite, type Site } from "./site.ts";

/** Above so many papers, a concept of one paper has no page: the paper's says all of it. */
const PAPERS_WITH_ALL_CONCEPTS = 1500;
/** Most pages of nodes; the most important nodes come first. */
const PAGES_LIMIT = 40_000;
/** What pages of nodes, the dataset and files for others may weigh; the rest of 1 GB is for communities and lists. */
const SITE_BYTES = 900e6;
/** With more papers than these, a term's page hardly grows: TermPage.astro quotes and lists so many. */
const PAPERS_WEIGHED = 200;

let chosen: { site: Site; keys: ReadonlySet<string> } | undefined;

/** Keys of the nodes that have a page. */
export function pageKeys(site: Site): ReadonlySet<string> {
  if (chosen?.site !== site) {
    const taken = site.dataset.manifest.files.reduce((sum, { bytes }) => sum + bytes, 0);
    const room = SITE_BYTES - taken - publishedBytes(site.overview.counts);
    chosen = { site, keys: choosePages(site, room) };
  }
  return chosen.keys;
}

/**
 * Chooses the nodes that have a page; see above.
 *
 * @param room - what the pages may weigh, bytes
 */
export function choosePages(
  { graph, keys, overview }: Pick<Site, "graph" | "keys" | "overview">,
  room = SITE_BYTES,
): Set<string> {
  const all = overview.counts.papers <= PAPERS_WITH_ALL_CONCEPTS;
  const fitting = keys.filter((key) => {
    const { kind, degree } = graph.getNodeAttributes(key);
    return all || kind !== "concept" || degree > 1;
  });
  const pages = new Set<string>();
  let left = room;
  for (const key of fitting.slice(0, PAGES_LIMIT)) {
    left -= pageBytes(graph.getNodeAttributes(key));
    if (left < 0) break;
    pages.add(key);
  }
  return pages;
}

/** What a node's page weighs, roughly, as measured on 63 to 87,000 papers. */
function pageBytes({ kind, degree }: Pick<NodeAttributes, "kind" | "degree">): number {
  if (kind === "paper") return 11_500 + 550 * degree;
  return 7000 + 1050 * Math.min(degree, PAPERS_WEIGHED);
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
