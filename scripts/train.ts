/**
 * `npm run train -- --gold DIR --corpora DIR`: counts phrases in a corpus of papers, learns the two
 * heads of the ranker from papers with chosen keyphrases, and writes both as figures into
 * src/terms/model/. The same files give the same bytes; docs/terms.md says what the data is.
 *
 * The folder of training data holds inspec-train.jsonl and keywords-dev.jsonl, a JSON object a line
 * with `id`, `title`, `abstract` and `keyphrases` (a list of lists of variants); the folder of
 * corpora papers-87k.jsonl.gz.
 */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findSourceFiles } from "../src/corpus/index.ts";
import { openSource } from "../src/corpus/source-text.ts";
import { InputError, UsageError } from "../src/errors.ts";
import { compareText } from "../src/ordering.ts";
import { analyzePaper } from "../src/terms/analysis.ts";
import { keyOfText } from "../src/terms/key.ts";
import { BackgroundCounts } from "../src/terms/model/background-counts.ts";
import { ODDS_OF, type Odds } from "../src/terms/odds.ts";
import { rankerOf } from "../src/terms/ranking.ts";
import {
  describeForTraining,
  type LearnedHead,
  learnHead,
  type TrainingPaper,
} from "../src/terms/model/training.ts";
import { command } from "../src/pipeline/command.ts";
import type { Effects } from "../src/pipeline/effects.ts";
import { extractLines } from "../src/pipeline/extract.ts";
import { parseFlags, type Flags, type FlagValues } from "../src/pipeline/flags.ts";

const FLAGS = {
  gold: { value: "DIR", about: "where inspec-train.jsonl and keywords-dev.jsonl are" },
  corpora: { value: "DIR", about: "where papers-87k.jsonl.gz is; without it the counts stay" },
  counts: {
    about: "count the corpora's papers once more by what the last count knows; learn nothing",
  },
  check: {
    value: "FILE",
    about:
      "instead, write what each fifth of keywords-dev gives with a ranker that has not seen it",
  },
} as const satisfies Flags;

/** Phrases and words of fewer papers are left out of the table. */
const LEAST_PAPERS = 8;
const FOLDS = 5;

const MODEL = new URL("../src/terms/model/", import.meta.url);

interface Labelled {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  /** Keys of all variants of its keyphrases. */
  readonly chosen: ReadonlySet<string>;
}

await command("train", (effects) => train(parseFlags(process.argv.slice(2), FLAGS), effects), {
  about: "Learns what ranks terms, from papers whose keyphrases people chose.",
  flags: FLAGS,
});

/**
 * @throws UsageError where no folder of training data is named
 * @throws InputError where a named folder does not hold what is read from it
 */
async function train(flags: FlagValues<typeof FLAGS>, effects: Effects): Promise<number> {
  const { gold, corpora, counts, check } = flags;
  if (gold === undefined) {
    throw new UsageError("no folder of training data was named", {
      hint: "npm run train -- --gold DIR --corpora DIR",
    });
  }
  if (counts === true && corpora === undefined) {
    throw new UsageError("no folder of corpora was named", {
      hint: "npm run train -- --gold DIR --corpora DIR --counts",
    });
  }
  await checkFolder("gold", gold, ["inspec-train.jsonl", "keywords-dev.jsonl"], effects);
  if (corpora !== undefined) {
    await checkFolder("corpora", corpora, ["papers-87k.jsonl.gz"], effects);
  }
  if (counts === true && corpora !== undefined) {
    const labelled = await readLabelled(join(gold, "keywords-dev.jsonl"), effects);
    const titles = new Set(labelled.map(({ title }) => keyOfText(title)));
    const file = join(corpora, "papers-87k.jsonl.gz");
    writeModel("background.json", await countBackground(file, titles, effects));
    return 0;
  }
  if (corpora !== undefined) {
    // The first count starts from nothing, so that none before it matters; the second knows from it
    // which verbs are nouns (nouns.ts).
    writeModel("background.json", new BackgroundCounts().table(LEAST_PAPERS));
    const count = ["--gold", gold, "--corpora", corpora, "--counts"];
    for (const args of [count, count, ["--gold", gold]]) {
      const code = runAlone(args);
      if (code !== 0) return code;
    }
    return 0;
  }
  const authors = await readLabelled(join(gold, "keywords-dev.jsonl"), effects);
  if (check !== undefined) {
    writeFileSync(check, `${crossValidate(authors, effects).join("\n")}\n`);
    return 0;
  }
  const indexed = await readLabelled(join(gold, "inspec-train.jsonl"), effects);
  effects.tell(`learning from ${String(indexed.length)} papers that were indexed`);
  const keyphrases = learn(indexed);
  effects.tell(`learning from ${String(authors.length)} papers with their authors' keywords`);
  const concepts = learn(authors);
  writeModel("ranker.json", {
    keyphrases: describeHead(keyphrases),
    concepts: describeHead(concepts),
  });
  return 0;
}

/** What reading says of a missing file is for people who make maps: it speaks of map.yaml. */
async function checkFolder(
  flag: "gold" | "corpora",
  folder: string,
  files: readonly string[],
  effects: Effects,
): Promise<void> {
  const there = (await effects.listFolder(folder).catch(() => null)) ?? [];
  const missing = files.find((file) => !there.includes(file));
  if (missing === undefined) return;
  throw new InputError("there is no such file", {
    place: { file: join(folder, missing) },
    hint: `--${flag} ${FLAGS[flag].value} says ${FLAGS[flag].about}`,
  });
}

/** Trains in a process of its own, since each reads the counts when it starts; gives its exit code. */
function runAlone(args: readonly string[]): number {
  const script = fileURLToPath(import.meta.url);
  const { status } = spawnSync(process.execPath, [...process.execArgv, script, ...args], {
    stdio: "inherit",
  });
  return status ?? 1;
}

function learn(papers: readonly Labelled[]): LearnedHead {
  const described = papers.map(({ title, abstract, chosen }, i): TrainingPaper => {
    const key = `paper/${String(i)}`;
    return describeForTraining(analyzePaper({ key, title, abstract, origins: [] }), chosen);
  });
  return learnHead(described);
}

/**
 * What `extract` says of each paper, with a `concepts` head that has seen no paper of its venue and
 * year. A line a paper, in their order.
 */
function crossValidate(papers: readonly Labelled[], effects: Effects): string[] {
  const foldOf = dealGroups(papers.map(({ id }) => id.replace(/-[^-]*$/, "")));
  const lines: string[] = papers.map(() => "");
  for (let fold = 0; fold < FOLDS; ++fold) {
    effects.tell(`fold ${String(fold + 1)} of ${String(FOLDS)}`);
    const head = learn(papers.filter((_, i) => foldOf[i] !== fold));
    const held = papers.flatMap((paper, i) => (foldOf[i] === fold ? [{ paper, i }] : []));
    const found = extractLines(
      held.map(({ paper: { id, title, abstract } }) => ({ id, title, abstract })),
      { concepts: rankerOf(describeHead(head)) },
    );
    for (const [k, { i }] of held.entries()) lines[i] = found[k] ?? "";
  }
  return lines;
}

/** A fold for each item, groups kept together: the largest first, to the fold that has least. */
function dealGroups(groups: readonly string[]): number[] {
  const sizes = new Map<string, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const filled = new Array<number>(FOLDS).fill(0);
  const foldOf = new Map<string, number>();
  for (const [group, size] of [...sizes].sort(([a, n], [b, m]) => m - n || compareText(a, b))) {
    const fold = filled.indexOf(Math.min(...filled));
    foldOf.set(group, fold);
    filled[fold] = filled[fold]! + size;
  }
  return groups.map((group) => foldOf.get(group)!);
}

/**
 * @param labelled - keys of titles that are left out: a paper that is learned from must find itself
 *   in the counts no more than one that is met later
 */
async function countBackground(
  file: string,
  labelled: ReadonlySet<string>,
  effects: Effects,
): Promise<object> {
  const counts = new BackgroundCounts();
  let line = 0;
  for await (const { title = "", abstract = "" } of readJsonLines(file, effects)) {
    ++line;
    if (typeof title !== "string" || typeof abstract !== "string") continue;
    if (labelled.has(keyOfText(title))) continue;
    counts.add(analyzePaper({ key: "paper/x", title, abstract, origins: [] }));
    effects.showProgress("background", line);
  }
  effects.tell(`counted ${String(counts.papers)} papers`);
  return counts.table(LEAST_PAPERS);
}

async function readLabelled(file: string, effects: Effects): Promise<Labelled[]> {
  const papers: Labelled[] = [];
  for await (const { id, title, abstract, keyphrases } of readJsonLines(file, effects)) {
    const chosen = new Set((keyphrases as readonly (readonly string[])[]).flat().map(keyOfText));
    papers.push({ id: String(id), title: String(title), abstract: String(abstract), chosen });
  }
  return papers;
}

async function* readJsonLines(
  path: string,
  effects: Effects,
): AsyncGenerator<Readonly<Record<string, unknown>>> {
  const source = { name: path, path };
  const { files } = await findSourceFiles(source, effects, () => undefined);
  const { lines } = await openSource(path, files[0]!.open(), effects, () => undefined);
  for await (const { text } of lines())
    if (text !== "") yield JSON.parse(text) as Readonly<Record<string, unknown>>;
}

/** A head as ranker.json holds it: a line for each entry of a table, and for each tree. */
function describeHead({ odds, trees }: LearnedHead) {
  return { odds: tablesOf(odds), trees };
}

function tablesOf(odds: Odds): Record<(typeof ODDS_OF)[number], string> {
  const tables = ODDS_OF.map((place) => {
    const rows = [...odds[place]].filter(([, value]) => value !== 0);
    return [
      place,
      rows
        .sort(([a], [b]) => compareText(a, b))
        .map((row) => row.join(" "))
        .join("\n"),
    ];
  });
  return Object.fromEntries(tables) as Record<(typeof ODDS_OF)[number], string>;
}

function writeModel(name: string, content: object): void {
  writeFileSync(fileURLToPath(new URL(name, MODEL)), `${JSON.stringify(content, null, 1)}\n`);
}
