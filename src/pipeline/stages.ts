/**
 * The order of the stages: the one place that knows it, for a command and for a browser.
 *
 * sources → papers → terms → graph → layout → files
 */
import {
  buildCorpus,
  type Corpus,
  type CorpusEffects,
  type MergeRules,
  type Source,
} from "../corpus/index.ts";
import { buildDatasetFiles, type DatasetFiles } from "../dataset/builder.ts";
import { InputError } from "../errors.ts";
import { buildGraph, colourCommunities, type PaperweftGraph } from "../graph/index.ts";
import { buildLayout, colourByPlace } from "../layout/index.ts";
import type { TermRule } from "../term-rules.ts";
import type { Extraction } from "../terms/index.ts";
import { tellRules } from "./curation.ts";
import type { Earlier } from "./earlier.ts";
import type { Effects } from "./effects.ts";
import type { Threads } from "./threads.ts";
import { describeOptions } from "./manifest-options.ts";
import { tellProblems } from "./problems.ts";
import { count, countNotEnglish } from "./summary.ts";

export interface StageInputs {
  readonly title: string;
  /** Without one, the map is described by its counts. */
  readonly description?: string;
  readonly sources: readonly Source[];
  /** Which papers are one, and which are not, whatever their records say. */
  readonly duplicates?: MergeRules;
  /** What a person says of the terms. */
  readonly curation?: Curation;
  /** The map that this one continues. */
  readonly earlier?: Earlier;
  readonly seed: number;
  /** Whether a single problem in the sources ends the build. */
  readonly strict: boolean;
  /** Whether graph.json is written above 20,000 nodes too. */
  readonly graphJson: boolean;
}

/** All that the stages do to the world; none of it needs a disk or a terminal. */
export type StageEffects = CorpusEffects &
  Pick<Effects, "tell" | "showProgress" | "now" | "signal">;

export interface Curation {
  readonly rules: readonly TermRule[];
  /** Lines of the files that say nothing. */
  readonly problems: readonly InputError[];
}

/** What the first two stages give. */
export interface TermResults {
  readonly corpus: Corpus;
  readonly extraction: Extraction;
  /** What is wrong with the papers and with the rules. */
  readonly problems: readonly InputError[];
}

export interface StageResults extends TermResults {
  readonly graph: PaperweftGraph;
  readonly files: DatasetFiles;
  /** What each stage took, in ms, in their order. */
  readonly times: readonly { readonly stage: string; readonly ms: number }[];
}

/**
 * Runs every stage in memory; nothing is written.
 *
 * @param threads - change no byte
 * @throws InputError where a source cannot be used, no record is usable, or `strict` and anything
 *   was reported
 */
export async function runStages(
  inputs: StageInputs,
  effects: StageEffects,
  threads: Threads,
): Promise<StageResults> {
  const { title, seed, graphJson } = inputs;
  const { signal } = effects;
  const { timed, times } = stageTimer(effects);
  const found = await findTerms(inputs, effects, threads, timed);
  const { corpus, extraction } = found;
  const earlier = inputs.earlier?.places;
  const graph = await timed("graph", (onProgress) =>
    buildGraph(corpus.papers, extraction, {
      seed,
      ...(earlier && { earlier }),
      onProgress: (share) => onProgress(share, 1),
    }),
  );
  const layout = await timed("layout", (onProgress) =>
    buildLayout(graph, {
      seed,
      ...(earlier && { anchors: earlier.nodes }),
      onProgress: (share) => onProgress(share, 1),
      signal,
    }),
  );
  const kept = new Set(earlier?.communities.map(({ key }) => key));
  graph.setAttribute("communities", colourByPlace(graph, layout, colourCommunities, kept));
  // The index is on its way while the lenses are, and the other files.
  const indexed = threads.indexSearch(graph, { signal });
  indexed.catch(() => undefined);
  const lenses = await timed("lenses", (onProgress) =>
    threads.placeLenses(graph, layout, { onProgress, signal }),
  );
  const files = await timed("dataset", async () =>
    buildDatasetFiles({
      title,
      description: inputs.description ?? describeGraph(corpus.papers.length, graph),
      graph,
      layout,
      lenses,
      notEnglish: countNotEnglish(extraction),
      seed,
      options: describeOptions(inputs),
      sources: corpus.sources,
      ...(inputs.earlier && { places: inputs.earlier }),
      graphJson,
      searchIndex: await indexed,
    }),
  );
  return { ...found, graph, files, times };
}

/**
 * Runs the stages from sources to terms.
 *
 * @throws InputError as runStages does
 */
export async function runTermStages(
  inputs: StageInputs,
  effects: StageEffects,
  threads: Threads,
): Promise<TermResults> {
  return findTerms(inputs, effects, threads, stageTimer(effects).timed);
}

async function findTerms(
  { sources, duplicates, curation, earlier, strict }: StageInputs,
  effects: StageEffects,
  threads: Threads,
  timed: Timed,
): Promise<TermResults> {
  const { signal } = effects;
  const problems: InputError[] = [];
  const onProblem = (problem: InputError) => problems.push(problem);
  // What it had keeps its keys: where they are given, lest anything be called otherwise anywhere.
  const known = earlier?.places.nodes ?? [];
  const corpus = await timed("corpus", (onProgress) =>
    buildCorpus(sources, { rules: duplicates, known, onProblem, onProgress, signal }, effects),
  ).finally(() => {
    // Also where no record is usable: then they say why.
    tellProblems(problems, effects);
  });
  if (strict) refuseProblems(corpus.problems, "sources");
  const extraction = await timed("terms", (onProgress) =>
    threads.extract(corpus.papers, {
      rules: curation?.rules ?? [],
      known,
      onProgress,
      signal,
    }),
  );
  const ofRules = tellRules(extraction.curation ?? [], curation?.problems ?? [], effects);
  if (strict) refuseProblems(ofRules, "rules for terms");
  return { corpus, extraction, problems: [...corpus.problems, ...ofRules] };
}

type Timed = <T>(stage: string, work: (tick: Tick) => T | Promise<T>) => Promise<T>;

/** Runs stages, tells of each, and notes what each took. */
function stageTimer(effects: StageEffects): {
  timed: Timed;
  times: { stage: string; ms: number }[];
} {
  const times: { stage: string; ms: number }[] = [];
  return {
    times,
    async timed(stage, work) {
      effects.signal.throwIfAborted();
      const start = effects.now();
      effects.showProgress(stage);
      // A terminal or a page shows it before a stage blocks the thread.
      await new Promise((resolve) => setTimeout(resolve));
      const result = await work((done, total) => {
        effects.showProgress(stage, done, total);
      });
      const ms = effects.now() - start;
      times.push({ stage, ms });
      effects.tell(formatStage(stage, ms));
      return result;
    },
  };
}

type Tick = (done: number, total: number) => void;

/** What a stage took, as a line: "terms        1.23 s". */
export function formatStage(stage: string, ms: number): string {
  return `${stage.padEnd(10)}${(ms / 1000).toFixed(2).padStart(7)} s`;
}

/** A map by what it holds: papers whose terms are their own alone share none. */
function describeGraph(papers: number, graph: PaperweftGraph): string {
  // A term has an edge to each paper that it stands in.
  const most = graph.reduceNodes(
    (found, _key, { kind, degree }) => (kind === "paper" ? found : Math.max(found, degree)),
    0,
  );
  if (papers === 1) {
    return most > 0
      ? "One paper, its concepts and its methods."
      : "One paper, in which no concept or method was found.";
  }
  const all = count(papers, "paper", "papers");
  return most > 1
    ? `${all}, and the concepts and methods that they share.`
    : `${all}, no two of which share a concept or a method.`;
}

function refuseProblems(problems: readonly InputError[], where: string): void {
  const [first] = problems;
  if (first === undefined) return;
  const some = problems.length === 1 ? "a problem" : count(problems.length, "problem", "problems");
  throw new InputError(`${some} in the ${where}, and --strict allows none`, {
    place: first.place,
    hint: "mend what is reported above, or build without --strict",
    cause: first,
  });
}
