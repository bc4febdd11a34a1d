/** Where a paper leads: to its own page on this site, and to the paper itself. */
import type { PaperDetails } from "../dataset/reader.ts";

export interface OutsideLink {
  readonly href: string;
  /** What the link says. */
  readonly text: string;
}

/** The folders of the site's pages, by the kind that begins a key. */
const FOLDERS: Readonly<Record<string, string>> = {
  paper: "papers",
  concept: "concepts",
  method: "methods",
  community: "communities",
};

/**
 * The page of a node or community.
 *
 * @param site - the site's own path, with "/" at its end
 * @throws RangeError where the key is none of ours
 */
export function pageAddress(site: string, key: string): string {
  const cut = key.indexOf("/");
  const folder = FOLDERS[key.slice(0, cut)];
  if (folder === undefined) throw new RangeError(`no page for the key ${key}`);
  return `${site}${folder}/${encodeURIComponent(key.slice(cut + 1))}/`;
}

/**
 * The paper itself: its DOI, its place on arXiv, or its address; where none is known, a search
 * for its title. Nothing is asked of another host until somebody follows it.
 */
export function outsideLink(
  paper: Pick<PaperDetails, "title" | "doi" | "arxiv" | "url">,
): OutsideLink {
  const { title, doi, arxiv, url } = paper;
  if (doi !== undefined && doi !== "") {
    const bare = doi.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)/i, "");
    const path = encodeURIComponent(bare).replaceAll("%2F", "/");
    return { href: `https://doi.org/${path}`, text: "Read the paper" };
  }
  // Only these two schemes: a source could name `javascript:` as a paper's address.
  if (url !== undefined && /^https?:\/\//i.test(url)) return { href: url, text: "Read the paper" };
  if (arxiv !== undefined && arxiv !== "") {
    const bare = encodeURIComponent(arxiv.replace(/^arxiv:/i, "")).replaceAll("%2F", "/");
    return { href: `https://arxiv.org/abs/${bare}`, text: "Read the paper on arXiv" };
  }
  return {
    href: `https://scholar.google.com/scholar?q=${encodeURIComponent(`"${title}"`)}`,
    text: "Look the paper up",
  };
}
