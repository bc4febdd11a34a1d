/**
 * The stage: sources in, papers out.
 *
 * Whatever the order of the sources and of the records in them, the papers are the same and in the
 * same order, so that everything after this stage can be.
 */
import { InputError, type OnProblem } from "../errors.ts";
import { joinBrokenWords } from "./broken-words.ts";
import { buildPapers, type Merge } from "./build-papers.ts";
import type { CorpusEffects } from "./files.ts";
import type { MergeRules } from "./merge-rules.ts";
import type { Paper } from "./paper.ts";
import type { KnownPaper } from "./paper-keys.ts";
import { readSource } from "./read-source.ts";
import type { PaperRecord } from "./record.ts";
import { findSourceFiles, orTold, type Source, type SourceFile } from "./source-files.ts";

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
  /** Which records became one paper, and why; sorted by the paper's key. */
  readonly merges: readonly Merge[];
  /** In the order of the sources, and of the lines in each; then rules that cannot be followed. */
  readonly problems: readonly InputError[];
}

export interface CorpusOptions {
  /** What a person says of duplicates; it goes before what their fields say. */
  readonly rules?: MergeRules | undefined;
  /** Papers of the map that this one continues; those that are here again keep their keys. */
  readonly known?: readonly KnownPaper[] | undefined;
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
  { rules, known, onProblem, onProgress, signal }: CorpusOptions,
  effects: CorpusEffects,
): Promise<Corpus> {
  const problems: InputError[] = [];
  const take: OnProblem = (problem) => {
    problems.push(problem);
    onProblem?.(problem);
  };

  const all: PaperRecord[] = [];
  const read: Omit<SourceSummary, "merged">[] = [];
  const files = await findFiles(sources, effects, take);
  for (const [i, { file, isNamed }] of files.entries()) {
    signal?.throwIfAborted();
    const readFile = () => readSource(file, effects, take, signal);
    const found = await (isNamed ? readFile() : orTold(readFile, take));
    onProgress?.(i + 1, files.length);
    if (found === null) continue;
    const { records, ...summary } = found;
    if (records.length === 0 && files.length > 1) take(noRecord(file, summary.skipped, problems));
    for (const record of records) all.push(record);
    read.push({ file: file.name, ...summary, records: records.length });
  }
  const [first] = sources;
  if (first === undefined) throw new RangeError("a corpus needs at least one source");
  if (all.length === 0) throw noRecord(first, read[0]?.skipped ?? 0, problems);

  const { papers, merges, mergedOf } = buildPapers(joinBrokenWords(all), rules, take, known);
  const isCounted = new Set<string>();
  return {
    papers,
    sources: read.map(({ file, format, sha256, records, skipped }) => {
      // A source that is named twice counts its merged records once, where it stands first.
      const merged = isCounted.has(file) ? 0 : (mergedOf.get(file) ?? 0);
      isCounted.add(file);
      return { file, format, sha256, records, skipped, merged };
    }),
    merges,
    problems,
  };
}

/** All files that the sources stand for, in their order. */
async function findFiles(
  sources: readonly Source[],
  effects: CorpusEffects,
  onProblem: OnProblem,
): Promise<{ readonly file: SourceFile; readonly isNamed: boolean }[]> {
  const all: { readonly file: SourceFile; readonly isNamed: boolean }[] = [];
  for (const source of sources) {
    const find = () => findSourceFiles(source, effects, onProblem);
    const found = await (source.isFound === true ? orTold(find, onProblem) : find());
    if (found === null) continue;
    const { files, isNamed } = found;
    if (files.length === 0 && source.isFound !== true) {
      throw new InputError("there is no file in it that may hold papers", {
        place: { file: source.path },
        hint: "put an export of papers into it, or name another one",
      });
    }
    for (const file of files) all.push({ file, isNamed: isNamed && source.isFound !== true });
  }
  return all;
}

/** At the line of the source's first problem: that is where to begin. */
function noRecord({ path }: Source, skipped: number, problems: readonly InputError[]): InputError {
  const line = problems.find(({ place }) => place?.file === path)?.place?.line;
  const bad = skipped === 0 ? "" : `: ${String(skipped)} found, none good`;
  return new InputError(`no paper could be read${bad}`, {
    place: { file: path, line },
    hint: "each paper needs a title, and an abstract to be linked; in plain text, an empty line parts them",
  });
}
