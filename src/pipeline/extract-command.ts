/** `npm run extract`: terms, or a corpus's counts, out of standard input; or counts out of counts. */
import { availableParallelism } from "node:os";
import { explainWriting, InputError, UsageError } from "../errors.ts";
import { type CorpusCounts, formatCounts, mergeCounts, parseCounts } from "../terms/index.ts";
import { readRules } from "./build.ts";
import { tellRules } from "./curation.ts";
import { RULES_FLAG } from "./data-flags.ts";
import type { Effects } from "./effects.ts";
import { extractStream, filterStream, readRecords } from "./extract-stream.ts";
import { type Flags, type Help, parseFlags, parseWhole } from "./flags.ts";

const FLAGS = {
  ...RULES_FLAG,
  jobs: { value: "N", about: "threads; default: one for each processor" },
  stats: { about: "print the papers' counts instead; into a FILE that follows, beside the terms" },
  background: {
    value: "FILE",
    multiple: true,
    about: "let counts stand for the corpus: each paper is answered by itself",
  },
  merge: { value: "FILE", multiple: true, about: "print the sum of files of counts" },
} as const satisfies Flags;

export const EXTRACT_HELP: Help = {
  about: "Extracts terms: JSON lines with id, title, abstract and keywords in, JSON lines out.",
  flags: FLAGS,
  words: "merge",
};

const MOST_JOBS = 256;

/**
 * @param input - pieces of standard input
 * @throws UsageError, InputError and OutputError, as the flags and files deserve
 */
export async function runExtract(
  args: readonly string[],
  input: AsyncIterable<string>,
  effects: Effects,
): Promise<void> {
  const {
    terms,
    stats = false,
    background,
    merge = [],
    ...flags
  } = parseFlags(args, FLAGS, "merge");
  const jobs =
    flags.jobs === undefined
      ? availableParallelism()
      : parseWhole("jobs", flags.jobs, 1, MOST_JOBS);
  const [statsFile] = merge;
  if (!stats && statsFile !== undefined && !args.some((arg) => /^--merge(?:=|$)/.test(arg)))
    throw new UsageError(`extract reads papers from standard input: "${statsFile}" is no flag`, {
      hint: `npm run -s extract < ${statsFile}; files of counts stand after --merge`,
    });
  if (stats ? merge.length > 1 : merge.length === 1)
    throw new UsageError("--merge takes two files or more", {
      hint: "write --merge a.json b.json, without --stats",
    });
  if (stats && background !== undefined)
    throw new UsageError("--stats and --background cannot stand together", {
      hint: "the counts of --background are there already; --merge adds more to them",
    });
  if (!stats && merge.length > 0) {
    writeCounts(await readCounts(merge, effects), effects);
    return;
  }
  const { inputs } = await readRules(terms, effects);
  const options = { jobs, rules: inputs.curation?.rules ?? [] };
  const records = readRecords(input);
  if (background !== undefined) {
    const counts = await readCounts(background, effects);
    await filterStream(records, counts, options, streamEffects(effects));
    return;
  }
  const isAnswered = !stats || statsFile !== undefined;
  const { counts, outcomes } = await extractStream(
    records,
    { ...options, isCounted: stats, isAnswered },
    streamEffects(effects),
  );
  tellRules(outcomes, inputs.curation?.problems ?? [], effects, { isOfData: false });
  if (statsFile !== undefined) await saveCounts(counts, statsFile, effects);
  else if (stats) writeCounts(counts, effects);
}

function streamEffects({ log, showProgress, signal }: Effects) {
  return { showProgress, signal, write: (lines: string) => lines !== "" && log(lines.trimEnd()) };
}

/** The sum of the files' counts. */
async function readCounts(files: readonly string[], effects: Effects): Promise<CorpusCounts> {
  const [first, ...others] = files;
  const counts = await readFile(first ?? "", effects);
  for (const file of others) mergeCounts(counts, await readFile(file, effects));
  return counts;
}

async function readFile(file: string, effects: Effects): Promise<CorpusCounts> {
  let text: string;
  try {
    text = await effects.readText(file);
  } catch (cause) {
    throw new InputError("the counts cannot be read", {
      place: { file },
      hint: "check the name and your right to read it",
      cause,
    });
  }
  return parseCounts(text, file);
}

function writeCounts(counts: CorpusCounts, { log }: Effects): void {
  for (const lines of formatCounts(counts)) log(lines);
}

async function saveCounts(counts: CorpusCounts, file: string, effects: Effects): Promise<void> {
  const text = [...formatCounts(counts)].map((lines) => `${lines}\n`).join("");
  await explainWriting({ file }, "check that there is room, and your right to write there", () =>
    effects.writeFile(file, new TextEncoder().encode(text)),
  );
}
