/**
 * Preprints: the same work as the one that a journal or conference published later.
 *
 * A preprint has a DOI, a venue and a year of its own, so that whatever tells works apart by these
 * must know it; and where both are known, the published ones are those that people cite.
 */
import { isArxivDoi } from "./identifiers.ts";
import type { PaperFields } from "./record.ts";

/** arXiv, bioRxiv and their like, as databases call them: "bioRxiv (Cold Spring Harbor …)". */
const VENUE = /^corr\b|\b(?:\w*rxiv|ssrn|research square|preprints?(?:\.org)?)\b/i;

/** DOIs of preprint servers, by how they begin. */
const DOI_STARTS: readonly string[] = [
  "10.48550/", // arXiv
  "10.64898/", // bioRxiv and medRxiv, since openRxiv
  "10.21203/rs.", // Research Square
  "10.31234/", // PsyArXiv
  "10.31235/", // SocArXiv
  "10.31219/", // OSF Preprints
  "10.31223/", // EarthArXiv
  "10.35542/", // EdArXiv
  "10.32942/", // EcoEvoRxiv
  "10.26434/chemrxiv", // ChemRxiv
  "10.20944/preprints", // Preprints.org
  "10.2139/ssrn.", // SSRN
  "10.36227/techrxiv", // TechRxiv
  "10.22541/au.", // Authorea
  "10.33774/", // Cambridge Open Engage
];

/** bioRxiv and medRxiv, whose publisher's journals have the same prefix: "10.1101/gr.…". */
const BIORXIV_DOI = /^10\.1101\/\d/;

/** Whether a DOI is a preprint server's, and no publisher's. */
function isPreprintDoi(doi: string): boolean {
  return DOI_STARTS.some((start) => doi.startsWith(start)) || BIORXIV_DOI.test(doi);
}

/**
 * Whether a record is of a preprint: by its DOI, else by its venue, else by its arXiv id alone.
 *
 * arXiv's DOI decides nothing: databases give it to the conference's paper too, when it has none.
 */
export function isPreprint({
  venue,
  doi,
  arxiv,
}: Pick<PaperFields, "venue" | "doi" | "arxiv">): boolean {
  if (doi !== undefined && !isArxivDoi(doi)) return isPreprintDoi(doi);
  if (venue !== undefined) return VENUE.test(venue);
  return doi !== undefined || arxiv !== undefined;
}

/** The DOI of a record where it tells works apart: a publisher's, no preprint server's. */
export function publisherDoi({ doi }: Pick<PaperFields, "doi">): string | undefined {
  return doi === undefined || isPreprintDoi(doi) ? undefined : doi;
}
