/**
 * Addresses within the site, written in one place.
 *
 * A map lies at the root of a host or under a sub-path (GitHub's project pages), and a link that
 * forgets the sub-path works at home and breaks when published.
 */
import { UsageError } from "../errors.ts";

/** What a page can be about: the first part of a key. */
export type PageKind = "paper" | "concept" | "method" | "community";

/** The folder of each kind's pages. */
export const PAGE_FOLDER = {
  paper: "papers",
  concept: "concepts",
  method: "methods",
  community: "communities",
} as const satisfies Record<PageKind, string>;

/**
 * A sub-path as Astro takes it: `my-map`, `/my-map` and `/my-map/` are all `/my-map/`.
 *
 * @param base - undefined or empty: the root, `/`
 */
export function formatBase(base: string | undefined): string {
  const path = (base ?? "")
    .split("/")
    .filter((part) => part !== "")
    .join("/");
  return path === "" ? "/" : `/${path}/`;
}

/**
 * The site's own address: its host alone, since the sub-path is a setting of its own.
 *
 * @returns undefined where none is given
 * @throws UsageError where it is no http or https address
 */
export function parseSite(site: string | undefined): string | undefined {
  if (site === undefined || site.trim() === "") return undefined;
  const url = URL.parse(site.trim());
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new UsageError(`not the address of a site: "${site}"`, {
      hint: "write it whole, as in SITE=https://example.org",
    });
  }
  return url.origin;
}

/**
 * An address within the site.
 *
 * @param base - as `formatBase` gives it, or without its last slash
 * @param path - without a leading slash: `papers/`, or `""` for the start page
 */
export function joinBase(base: string, path: string): string {
  return `${base.endsWith("/") ? base : `${base}/`}${path}`;
}

/** The page of a node or community: `concept/reward-model` has `concepts/reward-model/`. */
export function pagePath(key: string): string {
  const slash = key.indexOf("/");
  const folder = PAGE_FOLDER[key.slice(0, slash) as PageKind] as string | undefined;
  if (folder === undefined) throw new RangeError(`no page is about "${key}"`);
  return `${folder}/${encodeURIComponent(key.slice(slash + 1))}/`;
}

/** The last part of a page's address. */
export function slugOf(key: string): string {
  return key.slice(key.indexOf("/") + 1);
}

/** The map with the given node or community chosen. */
export function mapPath(key: string): string {
  return `?select=${encodeURIComponent(key).replaceAll("%2F", "/")}`;
}

/** An address within this build's site; see `joinBase`. */
export function href(path: string): string {
  return joinBase(import.meta.env.BASE_URL, path);
}
