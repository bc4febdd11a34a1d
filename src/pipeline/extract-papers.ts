/** The terms stage of a command: in threads, for a corpus that is worth their start. */
import type { Paper } from "../corpus/index.ts";
import { type Extraction, extractTerms } from "../terms/index.ts";
import { extractInShards } from "./extract-in-shards.ts";
import { openShards } from "./extract-pool.ts";
import type { ExtractionOptions } from "./threads.ts";

export interface PapersOptions extends ExtractionOptions {
  /** Threads; 1 or more. */
  readonly jobs: number;
  /** Below so many papers, threads take longer to start than they save; default: 2,000. */
  readonly fewest?: number;
}

const FEWEST_PAPERS = 2000;

/** @throws the signal's reason, once it is aborted */
export async function extractPapers(
  papers: readonly Paper[],
  { jobs, fewest = FEWEST_PAPERS, ...options }: PapersOptions,
): Promise<Extraction> {
  return jobs === 1 || papers.length < fewest
    ? extractTerms(papers, options)
    : extractInShards(papers, { ...options, jobs, open: openShards });
}
