/**
 * Addresses within the site, written in one place.
 *
 * A map lies at the root of a host or under a sub-path (GitHub's project pages), and a link that
 * forgets the sub-path works at home and breaks when published.
 */
import { selectAddress } from "../explorer/address.ts";
import { pageAddress } from "../explorer/paper-links.ts";

/**
 * An address within the site.
 *
 * @param base - the site's sub-path, with "/" at both ends or without the last
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
