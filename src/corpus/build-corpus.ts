/**
 * The stage: sources in, papers out.
 *
 * Whatever the order of the sources and of the records in them, the papers are the same and in the
 * same order, so that everything after this stage can be.
 */
import { InputError, type OnProblem } from "../errors.ts";
import { sortedBy } from "../ordering.ts";
import { contentOf, mergeDuplicates } from "./duplicates.ts";
import { nodeFiles, type CorpusEffects } from "./files.ts";
import { giveKeys } from "./keys.ts";
import type { Paper } from "./paper.ts";
import { readSource, type Source } from "./read-source.ts";
import type { PaperRecord } from "./record.ts";

/** What became of one source. */
export interface SourceSummary {
  /** As data/map.yaml or --input names it. */
  readonly file: string;
  /** Name of the format that its content shows. */
  readonly format: string;
  /** Of its bytes, in hexadecimal. */
  readonly sha256: string;
  /** Good records found. */
  readonly records: number;
  /** Bad ones, which are left out and apart from `records`. */
  readonly skipped: number;
  /** How many of `records` were merged into another record, of this source or another. */
  readonly merged: number;
}

export interface Corpus {
  /** Sorted by key. papers = the sum of records − the sum of merged. */
  readonly papers: readonly Paper[];
  /** In the order given. */
  readonly sources: readonly SourceSummary[];
  /** In the order of the sources, and of the lines in each. */
  readonly problems: readonly InputError[];
}

export interface CorpusOptions {
  /** Told of each problem as it is found; `problems` has them all as well. */
  readonly onProblem?: OnProblem | undefined;
  /** After each source: how many are read, of how many. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * @param sources - at least one; one that is named twice is read twice and merged
 * @throws InputError where a source cannot be used at all, or no source has a usable record
 */
export async function buildCorpus(
  sources: readonly Source[],
  { onProblem, onProgress, signal }: CorpusOptions = {},
  effects: CorpusEffects = nodeFiles,
): Promise<Corpus> {
  const problems: InputError[] = [];
  const take: OnProblem = (problem) => {
    problems.push(problem);
    onProblem?.(problem);
  };

  const all: PaperRecord[] = [];
  const read: Omit<SourceSummary, "merged">[] = [];
  for (const source of sources) {
    signal?.throwIfAborted();
    const { records, ...summary } = await readSource(source, take, effects, signal);
    if (records.length === 0 && sources.length > 1)
      take(noRecord(source, summary.skipped, problems));
    for (const record of records) all.push(record);
    read.push({ file: source.name, ...summary, records: records.length });
    onProgress?.(read.length, sources.length);
  }
  const [first] = sources;
  if (first === undefined) throw new RangeError("a corpus needs at least one source");
  if (all.length === 0) throw noRecord(first, read[0]?.skipped ?? 0, problems);

  const works = mergeDuplicates(all);
  const mergedOf = new Map<string, number>();
  for (const { source } of works.flatMap(({ mergedOrigins }) => mergedOrigins)) {
    mergedOf.set(source, (mergedOf.get(source) ?? 0) + 1);
  }
  const keys = giveKeys(
    "paper",
    works.map(({ record }) => record),
    contentOf,
  );
  const papers = works.map(({ record, origins }, i): Paper => {
    return { key: keys[i]!, ...record, origins };
  });
  return {
    papers: sortedBy(papers, ({ key }) => key),
    sources: read.map(({ file, format, sha256, records, skipped }) => {
      const merged = mergedOf.get(file) ?? 0;
      // A source that is named twice counts its merged records once, where it stands first.
      mergedOf.delete(file);
      return { file, format, sha256, records, skipped, merged };
    }),
    problems,
  };
}

/** At the line of the source's first problem: that is where to begin. */
function noRecord({ path }: Source, skipped: number, problems: readonly InputError[]): InputError {
  const line = problems.find(({ place }) => place?.file === path)?.place?.line;
  const bad = skipped === 0 ? "" : `: ${String(skipped)} found, none good`;
  return new InputError(`no usable record${bad}`, {
    place: { file: path, line },
    hint: "each paper needs a title, and an abstract to be linked; see data/README.md",
  });
}
