/**
 * The terms stage in shards, each in a thread of a command or of a browser.
 *
 * Reading papers is most of what a large build does, and each is read by itself. The result is that
 * of the stage in one thread, byte for byte.
 */
import type { Paper } from "../corpus/index.ts";
import { sortedBy } from "../ordering.ts";
import {
  type Extraction,
  finishTerms,
  nameTerms,
  type Occurrence,
  type PaperText,
} from "../terms/index.ts";
import type { ExtractRecord } from "./extract.ts";
import type { ExtractionOptions } from "./threads.ts";
import { inOrder, outcomesOf, settleCorpus, withShards } from "./extract-corpus.ts";
import type { OpenShards } from "./shard-handle.ts";

export interface ShardOptions extends ExtractionOptions {
  /** Shards; 1 or more. */
  readonly jobs: number;
  readonly open: OpenShards;
}

/** @throws the signal's reason, once it is aborted */
export async function extractInShards(
  papers: readonly Paper[],
  { jobs, open, rules = [], known = [], onProgress, signal }: ShardOptions,
): Promise<Extraction> {
  const sorted = sortedBy(papers, ({ key }) => key);
  const effects = {
    signal,
    showProgress: (_: string, done?: number) =>
      done !== undefined && onProgress?.(done, sorted.length),
  };
  return withShards(recordsOf(sorted), jobs, open, async (batches, pool) => {
    const { shards } = pool;
    const settled = await settleCorpus(batches, pool, { rules }, effects);
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
