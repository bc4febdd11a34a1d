/** Where a paper leads: to its own page on this site, and to the paper itself. */
import { makingPage } from "../dataset/kept-address.ts";
import type { PaperDetails } from "../dataset/reader.ts";
import { doiAddress, doiOf } from "../doi.ts";
import { PAGE_FOLDERS } from "../page-folders.ts";

export interface OutsideLink {
  readonly href: string;
  /** What the link says. */
  readonly text: string;
}

/**
 * The page of a node or community.
 *
 * @param site - the site's own path, with "/" at its end
 * @throws RangeError where the key is none of ours
 */
export function pageAddress(site: string, key: string): string {
  const cut = key.indexOf("/");
  const folder = PAGE_FOLDERS.get(key.slice(0, cut));
  if (folder === undefined) throw new RangeError(`no page for the key ${key}`);
  return `${site}${folder}/${encodeURIComponent(key.slice(cut + 1))}/`;
}

type Identified = Pick<PaperDetails, "title" | "doi" | "arxiv" | "pmid" | "url">;

/**
 * The paper itself: its DOI, its address, its place on arXiv or PubMed; where none is known, a
 * search for its title. Nothing is asked of another host until somebody follows it.
 */
export function outsideLink(paper: Identified): OutsideLink {
  const { title, doi, arxiv, pmid } = paper;
  const url = webAddress(paper.url);
  if (isSaid(doi)) return { href: doiAddress(doiOf(doi) ?? doi), text: "Read the paper" };
  if (url !== null) return { href: url.href, text: "Read the paper" };
  if (isSaid(arxiv)) return { href: arxivAddress(arxiv), text: "Read the paper on arXiv" };
  if (isSaid(pmid)) return { href: pubmedAddress(pmid), text: "See the paper on PubMed" };
  return {
    href: `https://scholar.google.com/scholar?q=${encodeURIComponent(`"${title}"`)}`,
    text: "Look the paper up",
  };
}

/** Where else the paper is: its preprint on arXiv, its record on PubMed, its address. */
export function otherLinks(paper: Identified): OutsideLink[] {
  const { doi, arxiv, pmid } = paper;
  const url = webAddress(paper.url);
  const links = [
    ...(isSaid(arxiv) ? [{ href: arxivAddress(arxiv), text: "arXiv" }] : []),
    ...(isSaid(pmid) ? [{ href: pubmedAddress(pmid), text: "PubMed" }] : []),
    ...(url === null ? [] : [{ href: url.href, text: url.hostname.replace(/^www\./, "") }]),
  ];
  // Each host once: an address is nearly always the DOI's, arXiv's or PubMed's own again.
  const shown = new Set([hostOf(outsideLink(paper).href)]);
  if (isSaid(doi) && /10\.48550\/arxiv\./i.test(doi)) shown.add("arxiv.org");
  return links.filter(({ href }) => {
    const host = hostOf(href);
    return !shown.has(host) && shown.add(host);
  });
}

/**
 * The page that makes maps, with the question what is around a paper; null where the paper has no name
 * that others know it by.
 *
 * @param site - the site's own path, with "/" at its end
 */
export function aroundAddress(
  site: string,
  { doi, arxiv }: Pick<PaperDetails, "doi" | "arxiv">,
): string | null {
  const name = isSaid(doi) ? doi : isSaid(arxiv) ? `arXiv:${arxiv.replace(/^arxiv:/i, "")}` : null;
  return name === null ? null : makingPage(site, name);
}

/** Where arXiv shows a preprint; its id as a source gives it, "arXiv:" before it or not. */
export function arxivAddress(arxiv: string): string {
  return `https://arxiv.org/abs/${encodePath(arxiv.replace(/^arxiv:/i, ""))}`;
}

/** Where PubMed shows a record. */
export function pubmedAddress(pmid: string): string {
  return `https://pubmed.ncbi.nlm.nih.gov/${encodePath(pmid)}/`;
}

/**
 * A licence as people call it, and where it can be read: "CC BY 4.0" of its address.
 *
 * @returns href is null where the licence is a name alone
 */
export function licenceLink(licence: string): {
  readonly href: string | null;
  readonly text: string;
} {
  const url = webAddress(licence);
  if (url === null) return { href: null, text: licence };
  const [, name, version = ""] =
    /creativecommons\.org\/licenses\/([a-z-]+)\/([\d.]+)/i.exec(url.href) ?? [];
  if (name !== undefined) return { href: url.href, text: `CC ${name.toUpperCase()} ${version}` };
  if (/creativecommons\.org\/publicdomain\/zero\//i.test(url.href)) {
    return { href: url.href, text: "CC0" };
  }
  return { href: url.href, text: hostOf(url.href) };
}

/** Only these two schemes: a source could name `javascript:` as a paper's address. */
function webAddress(text: string | undefined): URL | null {
  if (text === undefined || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  return new URL(text);
}

function hostOf(href: string): string {
  return new URL(href).hostname.replace(/^(?:www|dx|export)\./, "");
}

function isSaid(text: string | undefined): text is string {
  return text !== undefined && text !== "";
}

/** Slashes stay: DOIs and old arXiv ids have them. */
function encodePath(text: string): string {
  return encodeURIComponent(text).replaceAll("%2F", "/");
}
