/**
 * The names that a paper has all over the world: DOI, arXiv id, PubMed id.
 *
 * Programs write each of them bare, after a prefix or as an address, and two spellings of one name
 * would be two papers. Here each has one spelling, by which papers are told apart, cited, and named
 * in data/map.yaml.
 */
import { doiOf } from "../doi.ts";

const ARXIV =
  /^(?:(?:https?:\/\/)?(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html)\/|(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?10\.48550\/arxiv\.|arxiv:\s*)([a-z-]+(?:\.[a-z]{2})?\/\d{7}|\d{4}\.\d{4,5})(?:v\d+)?(?:\.pdf)?$/i;
const PMID =
  /^(?:https?:\/\/(?:www\.ncbi\.nlm\.nih\.gov\/pubmed|pubmed\.ncbi\.nlm\.nih\.gov)\/|pmid:?\s*)0*([1-9]\d{0,8})\/?$/i;

/** The arXiv id without its version, of "arXiv:…", a DOI of arXiv's or an address at arXiv. */
export function arxivOf(text: string | undefined): string | undefined {
  return ARXIV.exec(text ?? "")?.[1]?.toLowerCase();
}

/** PubMed's number without zeros before it, of "PMID: …" or an address at PubMed. */
export function pmidOf(text: string | undefined): string | undefined {
  return PMID.exec(text ?? "")?.[1];
}

/**
 * The DOI of a paper that is named by it or by its arXiv id, in any spelling: indexes know arXiv's
 * papers by arXiv's own DOIs.
 *
 * @returns undefined where the text is neither
 */
export function doiOfPaper(text: string): string | undefined {
  const arxiv = arxivOf(text) ?? arxivOf(`arxiv:${text}`);
  return arxiv === undefined ? doiOf(text) : `10.48550/arxiv.${arxiv}`;
}

/** Whether a DOI is arXiv's own for one of its ids, and says no more than the id does. */
export function isArxivDoi(doi: string): boolean {
  return doi.startsWith("10.48550/arxiv.");
}

/**
 * The one spelling of an identifier: "10.1000/182", "2310.01234", "pmid:123".
 *
 * @param text - in any spelling; a bare arXiv id is one too, a bare number is not
 * @returns undefined where it is none of the three
 */
export function parseIdentifier(text: string): string | undefined {
  const arxiv = arxivOf(text) ?? arxivOf(`arxiv:${text}`);
  if (arxiv !== undefined) return arxiv;
  const pmid = pmidOf(text);
  return pmid === undefined ? doiOf(text) : `pmid:${pmid}`;
}

/** The identifiers that a record has, each in its one spelling. */
export function identifiersOf({
  doi,
  arxiv,
  pmid,
}: {
  readonly doi?: string;
  readonly arxiv?: string;
  readonly pmid?: string;
}): string[] {
  const ids: string[] = [];
  if (doi !== undefined) ids.push(arxivOf(doi) ?? doi);
  if (arxiv !== undefined && !ids.includes(arxiv)) ids.push(arxiv);
  if (pmid !== undefined) ids.push(`pmid:${pmid}`);
  return ids;
}
