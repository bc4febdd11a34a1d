/**
 * A corpus that is read by shards: dealt out in batches, counted, settled, linked and named.
 *
 * `extract` makes lines of what comes of it, a build the terms stage's result; which thread read
 * which paper changes no byte of either.
 */
import type { TermRule } from "../term-rules.ts";
import {
  type CorpusCounts,
  type CountsPiece,
  countTerms,
  forgetCounts,
  gatherFacts,
  gatherNames,
  keywordsAmong,
  type KnownTerm,
  type LinkCounts,
  linkTableOf,
  mergePiece,
  type NameCounts,
  nameTerms,
  noCounts,
  packTable,
  planCuration,
  reportCuration,
  type RuleOutcome,
  settleVocabulary,
  type Vocabulary,
  withoutStrays,
} from "../terms/index.ts";
import type { Effects } from "./effects.ts";
import type { ExtractRecord } from "./extract.ts";
import type { OpenShards, ShardHandle, ShardPool } from "./shard-handle.ts";

export interface SettleOptions {
  readonly rules?: readonly TermRule[];
  /** Whether the counts are wanted, terms among them; else they are forgotten on the way. */
  readonly isCounted?: boolean;
}

export type CorpusEffects = Pick<Effects, "showProgress" | "signal">;

/** What the shards' papers come to. */
export interface SettledCorpus {
  /** Where each batch is, in their order. */
  readonly places: readonly BatchPlace[];
  readonly counts: CorpusCounts;
  readonly vocabulary: Vocabulary;
  /** Of each shard. */
  readonly links: readonly LinkCounts[];
  /** What the papers call the entries that they keep. */
  readonly names: NameCounts;
}

/** Records that travel together. */
const BATCH = 200;
/** Batches that may wait for a shard: one at work, one to go on with. */
const MOST_WAITING = 2;
/** Threads are not worth their start for fewer batches than this. */
const FEWEST_BATCHES = 3;

/** Reads all batches and settles what their terms are, and what these are called. */
export async function settleCorpus(
  batches: Batches,
  pool: ShardPool,
  { rules = [], isCounted = false }: SettleOptions,
  effects: CorpusEffects,
): Promise<SettledCorpus> {
  const { shards } = pool;
  const { places, counts } = await readAll(batches, shards, effects);
  effects.showProgress("settling terms");
  await sweep(pool);
  const settled = settleVocabulary(counts, rules);
  const isKeyword = keywordsAmong(settled, counts);
  const table = packTable(linkTableOf(settled, counts));
  // A quarter of the memory that all of this takes.
  if (!isCounted) forgetCounts(counts);
  pool.sweepOwn();
  effects.showProgress("linking papers");
  const links = await Promise.all(shards.map((shard) => shard.link(table)));
  const facts = gatherFacts(settled, isKeyword, links);
  const vocabulary = withoutStrays(settled, facts);
  const names = gatherNames(await Promise.all(shards.map((shard) => shard.choose(facts))));
  if (isCounted) countTerms(counts, vocabulary, links, names);
  return { places, counts, vocabulary, links, names };
}

/**
 * What each rule for terms came to.
 *
 * @param known - terms of the map that this one continues
 */
export function outcomesOf(
  { vocabulary, links, names }: SettledCorpus,
  rules: readonly TermRule[] = [],
  known?: readonly KnownTerm[],
): RuleOutcome[] {
  if (rules.length === 0) return [];
  const said = new Map<string, number>();
  for (const own of links)
    for (const [key, papers] of own.said) said.set(key, (said.get(key) ?? 0) + papers);
  const named = nameTerms(vocabulary, names, known);
  return reportCuration(planCuration(rules), vocabulary, said, named);
}

type Records = AsyncIterable<ExtractRecord> | Iterable<ExtractRecord>;

export type Batches = AsyncIterable<readonly ExtractRecord[]>;

/** Where a batch is. */
export interface BatchPlace {
  readonly shard: number;
  /** Its first record among the shard's. */
  readonly from: number;
  readonly count: number;
}

/** Opens shards for the work, as many as the records are worth, and closes them. */
export async function withShards<Result>(
  records: Records,
  jobs: number,
  open: OpenShards,
  work: (batches: Batches, pool: ShardPool) => Promise<Result>,
): Promise<Result> {
  const batches = batchesOf(records);
  const first: (readonly ExtractRecord[])[] = [];
  let isAll = false;
  while (!isAll && first.length < FEWEST_BATCHES) {
    const { value, done } = await batches.next();
    if (done === true) isAll = true;
    else first.push(value);
  }
  const pool = open(isAll ? 1 : jobs);
  try {
    return await work(chain(first, batches), pool);
  } finally {
    await pool.close();
  }
}

async function* batchesOf(records: Records): AsyncGenerator<readonly ExtractRecord[], undefined> {
  let batch: ExtractRecord[] = [];
  for await (const record of records) {
    batch.push(record);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function* chain<Item>(first: Iterable<Item>, rest: AsyncIterable<Item>) {
  yield* first;
  yield* rest;
}

/**
 * Deals the batches out, round and round; a shard never waits for more than it can soon read.
 *
 * Each batch's counts are fetched as soon as it is read: a corpus's counts would not fit into the
 * memory twice.
 */
async function readAll(
  batches: Batches,
  shards: readonly ShardHandle[],
  effects: CorpusEffects,
): Promise<{ places: BatchPlace[]; counts: CorpusCounts }> {
  const places: BatchPlace[] = [];
  const sizes = shards.map(() => 0);
  const counts = noCounts();
  const waiting: { count: number; piece: Promise<CountsPiece | null> }[] = [];
  const [first, ...others] = shards;
  let read = 0;
  const settle = async (): Promise<void> => {
    const { count, piece } = waiting.shift()!;
    const counted = await piece;
    if (counted !== null) mergePiece(counts, counted);
    read += count;
    effects.showProgress("reading papers", read);
  };
  for await (const batch of batches) {
    effects.signal.throwIfAborted();
    const at = places.length % shards.length;
    const shard = shards[at]!;
    if (waiting.length >= MOST_WAITING * shards.length) await settle();
    places.push({ shard: at, from: sizes[at] ?? 0, count: batch.length });
    sizes[at] = (sizes[at] ?? 0) + batch.length;
    const done = heard(shard.read(batch));
    // One shard has the whole corpus, and keeps count itself.
    const piece = others.length > 0 ? shard.takePiece() : done.then(() => null);
    waiting.push({ count: batch.length, piece: heard(done.then(() => piece)) });
  }
  while (waiting.length > 0) await settle();
  return { places, counts: others.length > 0 ? counts : ((await first?.takeCounts()) ?? counts) };
}

/** Takes what is made of each item, in the order of the items; `ahead` of them are under way. */
export async function inOrder<Item, Made>(
  items: AsyncIterable<Item> | Iterable<Item>,
  ahead: number,
  make: (item: Item) => Promise<Made>,
  take: (made: Made) => void,
  { signal }: Pick<CorpusEffects, "signal">,
): Promise<void> {
  const made: Promise<Made>[] = [];
  for await (const item of items) {
    signal.throwIfAborted();
    made.push(heard(make(item)));
    if (made.length >= ahead) take(await made.shift()!);
  }
  for (const each of made) take(await each);
}

/** Gives back what no thread uses any longer. */
async function sweep({ shards, sweepOwn }: ShardPool): Promise<void> {
  if (shards.length === 1) return;
  const swept = shards.map((shard) => shard.sweep());
  sweepOwn();
  await Promise.all(swept);
}

/** A promise that fails is asked for it later; until then nobody need hear of it. */
function heard<Result>(promise: Promise<Result>): Promise<Result> {
  promise.catch(() => undefined);
  return promise;
}
