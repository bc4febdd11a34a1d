/**
 * `npm run extract` over input of any size: a line is read, handed to a shard and forgotten.
 *
 * The whole input is the corpus, so no line can be answered before the last has been read; with the
 * counts of a corpus in its place, lines are answered as they come.
 */
import {
  type CorpusCounts,
  type CountsPiece,
  countTerms,
  type CurationRule,
  type EntryName,
  factsFromCounts,
  forgetCounts,
  gatherFacts,
  gatherNames,
  keywordsAmong,
  linkTableOf,
  mergePiece,
  type NamedTerm,
  nameFromCounts,
  nameTerms,
  noCounts,
  packTable,
  planCuration,
  reportCuration,
  type RuleOutcome,
  settleVocabulary,
} from "../terms/index.ts";
import type { Effects } from "./effects.ts";
import { type ExtractRecord, parseRecord } from "./extract.ts";
import { openShards, type ShardHandle } from "./extract-pool.ts";

export interface StreamOptions {
  /** Threads; 1 or more. */
  readonly jobs: number;
  readonly rules?: readonly CurationRule[];
  /** Whether the counts are wanted, terms among them; else they are forgotten on the way. */
  readonly isCounted?: boolean;
  /** Whether the records' lines are; default: true. */
  readonly isAnswered?: boolean;
}

/** What is told and put out on the way. */
export type StreamEffects = Pick<Effects, "showProgress" | "signal"> & {
  /** Takes lines of the result, each with its line end. */
  readonly write: (lines: string) => void;
};

/** Records that travel together. */
const BATCH = 200;
/** Batches that may wait for a shard: one at work, one to go on with. */
const MOST_WAITING = 2;
/** Threads are not worth their start for fewer batches than this. */
const FEWEST_BATCHES = 3;

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
      if (content.trim() !== "") yield parseRecord(content, line);
    }
  }
  if (rest.trim() !== "") yield parseRecord(rest, line + 1);
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
  { jobs, rules = [], isCounted = false, isAnswered = true }: StreamOptions,
  effects: StreamEffects,
): Promise<StreamResult> {
  return withShards(records, jobs, async (batches, shards) => {
    const { places, counts } = await readAll(batches, shards, effects);
    effects.showProgress("settling terms");
    const vocabulary = settleVocabulary(counts, rules);
    const isKeyword = keywordsAmong(vocabulary, counts);
    // Half of the memory that all of this takes.
    if (!isCounted) forgetCounts(counts);
    effects.showProgress("linking papers");
    const table = packTable(linkTableOf(vocabulary));
    const links = await Promise.all(shards.map((shard) => shard.link(table)));
    const facts = gatherFacts(vocabulary, isKeyword, links);
    const chosen = await Promise.all(shards.map((shard) => shard.choose(facts)));
    const names = gatherNames(chosen);
    if (isCounted) countTerms(counts, vocabulary, links, names);
    if (!isAnswered) return { counts, outcomes: [] };
    const named = nameTerms(vocabulary, names);
    await Promise.all(
      shards.map((shard, i) => {
        const own = [...(chosen[i]?.forms.keys() ?? [])].flatMap((index) => {
          const term = named.get(index);
          return term === undefined ? [] : [[index, entryName(term)] as const];
        });
        return shard.name(new Map(own));
      }),
    );
    await inOrder(places, 2 * shards.length, effects, ({ shard, from, count }) =>
      shards[shard]!.lines(from, count),
    );
    const said = new Map<string, number>();
    for (const own of links)
      for (const [key, papers] of own.said) said.set(key, (said.get(key) ?? 0) + papers);
    return {
      counts,
      outcomes:
        rules.length === 0 ? [] : reportCuration(planCuration(rules), vocabulary, said, named),
    };
  });
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
  const settled = {
    table: packTable(linkTableOf(vocabulary)),
    facts: factsFromCounts(vocabulary, counts),
    names: vocabulary.entries.map((entry) => nameFromCounts(entry, counts)),
  };
  await withShards(records, jobs, async (batches, shards) => {
    await Promise.all(shards.map((shard) => shard.settle(settled)));
    let next = 0;
    await inOrder(batches, 2 * shards.length, effects, (batch) =>
      shards[next++ % shards.length]!.filter(batch),
    );
  });
}

type Batches = AsyncIterable<readonly ExtractRecord[]>;

/** Where a batch is. */
interface Place {
  readonly shard: number;
  /** Its first record among the shard's. */
  readonly from: number;
  readonly count: number;
}

/** Opens shards for the work, as many as the records are worth, and closes them. */
async function withShards<Result>(
  records: AsyncIterable<ExtractRecord>,
  jobs: number,
  work: (batches: Batches, shards: readonly ShardHandle[]) => Promise<Result>,
): Promise<Result> {
  const batches = batchesOf(records);
  const first: (readonly ExtractRecord[])[] = [];
  let isAll = false;
  while (!isAll && first.length < FEWEST_BATCHES) {
    const { value, done } = await batches.next();
    if (done === true) isAll = true;
    else first.push(value);
  }
  const pool = openShards(isAll ? 1 : jobs);
  try {
    return await work(chain(first, batches), pool.shards);
  } finally {
    await pool.close();
  }
}

async function* batchesOf(
  records: AsyncIterable<ExtractRecord>,
): AsyncGenerator<readonly ExtractRecord[], undefined> {
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
  effects: StreamEffects,
): Promise<{ places: Place[]; counts: CorpusCounts }> {
  const places: Place[] = [];
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

/** Writes what is made of each item, in the order of the items; `ahead` of them are under way. */
async function inOrder<Item>(
  items: AsyncIterable<Item> | Iterable<Item>,
  ahead: number,
  { write, signal }: StreamEffects,
  make: (item: Item) => Promise<string>,
): Promise<void> {
  const made: Promise<string>[] = [];
  for await (const item of items) {
    signal.throwIfAborted();
    made.push(heard(make(item)));
    if (made.length >= ahead) write((await made.shift()) ?? "");
  }
  for (const lines of made) write(await lines);
}

/** A promise that fails is asked for it later; until then nobody need hear of it. */
function heard<Result>(promise: Promise<Result>): Promise<Result> {
  promise.catch(() => undefined);
  return promise;
}

function entryName(term: NamedTerm): EntryName {
  if (term.kind === "concept") return { label: term.label };
  return { label: term.label, methodKind: term.methodKind };
}
