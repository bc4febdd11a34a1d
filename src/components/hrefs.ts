/**
 * Addresses within the site, written in one place.
 *
 * A map lies at the root of a host or under a sub-path (GitHub's project pages), and a link that
 * forgets the sub-path works at home and breaks when published.
 */
import { UsageError } from "../errors.ts";
import { selectAddress } from "../explorer/address.ts";
import { pageAddress } from "../explorer/paper-links.ts";

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

/** The last part of a page's address. */
export function slugOf(key: string): string {
  return key.slice(key.indexOf("/") + 1);
}

/** The page of a node or community. */
export function pageHref(key: string): string {
  return pageAddress(href(""), key);
}

/** The map with the given node or community chosen. */
export function mapHref(key: string): string {
  return href(selectAddress(key));
}

/** An address within this build's site; see `joinBase`. */
export function href(path: string): string {
  return joinBase(import.meta.env.BASE_URL, path);
}

/** Whole address of the start page of this build's site; "" where nobody has said where it lives. */
export function siteAddress(): string {
  const site = import.meta.env.SITE as string | undefined;
  return site === undefined ? "" : new URL(href(""), site).href;
}
