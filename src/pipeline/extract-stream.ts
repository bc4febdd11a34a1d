/**
 * `npm run extract` over input of any size: a line is read, handed to a shard and forgotten.
 *
 * The whole input is the corpus, so no line can be answered before the last has been read; with the
 * counts of a corpus in its place, lines are answered as they come.
 */
import {
  type CorpusCounts,
  factsFromCounts,
  linkTableOf,
  nameEntries,
  nameFromCounts,
  packTable,
  type RuleOutcome,
  settleVocabulary,
  standingByCounts,
  withoutStrays,
} from "../terms/index.ts";
import type { Effects } from "./effects.ts";
import { type ExtractRecord, parseExtractRecord } from "./extract.ts";
import {
  type Batches,
  inOrder,
  outcomesOf,
  type BatchPlace,
  type SettleOptions,
  settleCorpus,
  withShards,
} from "./extract-corpus.ts";
import { openShards } from "./extract-pool.ts";
import type { ShardPool } from "./shard-handle.ts";

export interface StreamOptions extends SettleOptions {
  /** Threads; 1 or more. */
  readonly jobs: number;
  /** Whether the records' lines are wanted; default: true. */
  readonly isAnswered?: boolean;
}

/** What is told and put out on the way. */
export type StreamEffects = Pick<Effects, "showProgress" | "signal"> & {
  /** Takes lines of the result, each with its line end. */
  readonly write: (lines: string) => void;
};

/**
 * Records out of pieces of text, a line each; empty lines are stepped over.
 *
 * @throws InputError with the line, where one is not an object with an id
 */
export async function* readRecords(
  pieces: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<ExtractRecord> {
  let line = 0;
  let rest = "";
  for await (const piece of pieces) {
    const lines = (rest + piece).split("\n");
    rest = lines.pop() ?? "";
    for (const content of lines) {
      ++line;
      if (content.trim() !== "") yield parseExtractRecord(content, line);
    }
  }
  if (rest.trim() !== "") yield parseExtractRecord(rest, line + 1);
}

/** What the whole input says. */
export interface StreamResult {
  readonly counts: CorpusCounts;
  /** What each rule for terms came to. */
  readonly outcomes: readonly RuleOutcome[];
}

/** Answers records by the corpus that they are together. */
export async function extractStream(
  records: AsyncIterable<ExtractRecord>,
  { jobs, isAnswered = true, ...options }: StreamOptions,
  effects: StreamEffects,
): Promise<StreamResult> {
  return withShards(records, jobs, openShards, async (batches, pool) => {
    const { shards } = pool;
    if (!isAnswered) {
      const { counts } = await settleCorpus(batches, pool, options, effects);
      return { counts, outcomes: [] };
    }
    const { places, ...result } = await settleNames(batches, pool, options, effects);
    pool.sweepOwn();
    const linesOf = ({ shard, from, count }: BatchPlace) => shards[shard]!.lines(from, count);
    await inOrder(places, 2 * shards.length, linesOf, effects.write, effects);
    return result;
  });
}

/** Tells the shards what their terms are called; with that, the vocabulary is done with. */
async function settleNames(
  batches: Batches,
  pool: ShardPool,
  options: SettleOptions,
  effects: StreamEffects,
): Promise<StreamResult & { readonly places: readonly BatchPlace[] }> {
  const settled = await settleCorpus(batches, pool, options, effects);
  const { places, counts } = settled;
  const names = nameEntries(settled.vocabulary, settled.names);
  await Promise.all(pool.shards.map((shard) => shard.name(names)));
  return { places, counts, outcomes: outcomesOf(settled, options.rules) };
}

/** Answers each record by itself, by what counts say of a corpus. */
export async function filterStream(
  records: AsyncIterable<ExtractRecord>,
  counts: CorpusCounts,
  { jobs, rules = [] }: Pick<StreamOptions, "jobs" | "rules">,
  effects: StreamEffects,
): Promise<void> {
  effects.showProgress("settling terms");
  const vocabulary = settleVocabulary(counts, rules);
  const facts = factsFromCounts(vocabulary, counts);
  const { entries } = withoutStrays(vocabulary, facts);
  const settled = {
    table: packTable(linkTableOf(vocabulary, counts)),
    facts,
    names: entries.map((entry) => nameFromCounts(entry, counts)),
    stands: standingByCounts(vocabulary, counts),
  };
  await withShards(records, jobs, openShards, async (batches, { shards }) => {
    await Promise.all(shards.map((shard) => shard.settle(settled)));
    let next = 0;
    const linesOf = (batch: readonly ExtractRecord[]) =>
      shards[next++ % shards.length]!.filter(batch);
    await inOrder(batches, 2 * shards.length, linesOf, effects.write, effects);
  });
}
