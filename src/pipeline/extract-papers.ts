/**
 * The terms stage in threads, for a corpus that is worth their start.
 *
 * Reading papers is most of what a large build does, and each is read by itself. The result is that
 * of the stage in one thread, byte for byte.
 */
import type { Paper } from "../corpus/index.ts";
import { sortedBy } from "../ordering.ts";
import {
  type Extraction,
  extractTerms,
  finishTerms,
  nameTerms,
  type Occurrence,
  type PaperText,
} from "../terms/index.ts";
import type { ExtractRecord } from "./extract.ts";
import type { ExtractionOptions } from "./hands.ts";
import { inOrder, outcomesOf, settleCorpus, withShards } from "./extract-corpus.ts";

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
  { jobs, fewest = FEWEST_PAPERS, rules = [], known = [], onProgress, signal }: PapersOptions,
): Promise<Extraction> {
  if (jobs === 1 || papers.length < fewest)
    return extractTerms(papers, { rules, known, signal, ...(onProgress && { onProgress }) });
  const sorted = sortedBy(papers, ({ key }) => key);
  const effects = {
    signal,
    showProgress: (_: string, done?: number) =>
      done !== undefined && onProgress?.(done, sorted.length),
  };
  return withShards(recordsOf(sorted), jobs, async (batches, shards) => {
    const settled = await settleCorpus(batches, shards, { rules }, effects);
    const placed = new Map<number, Occurrence[]>();
    const texts: PaperText[] = [];
    await inOrder(
      settled.places,
      2 * shards.length,
      ({ shard, from, count }) => shards[shard]!.placed(from, count),
      (batch) => {
        for (const { text, placements } of batch) {
          const { key } = sorted[texts.length]!;
          texts.push({ ...text, paper: key });
          for (const { entry, ...rest } of placements) {
            const list = placed.get(entry);
            if (list === undefined) placed.set(entry, [{ paper: key, ...rest }]);
            else list.push({ paper: key, ...rest });
          }
        }
      },
      effects,
    );
    return {
      terms: finishTerms(nameTerms(settled.vocabulary, settled.names, known), placed, sorted, {
        rules,
        known,
      }),
      texts,
      ...(rules.length > 0 && { curation: outcomesOf(settled, rules, known) }),
    };
  });
}

/** What a shard needs of a paper. */
function* recordsOf(papers: readonly Paper[]): Generator<ExtractRecord> {
  for (const { key, title, abstract, keywords } of papers)
    yield { id: key, title, abstract, ...(keywords !== undefined && { keywords }) };
}
