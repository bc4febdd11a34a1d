/**
 * `npm run train -- --gold DIR`: learns src/terms/model/weights.json.
 *
 * DIR holds inspec-train.jsonl and keywords-dev.jsonl, a JSON object a line with `title`,
 * `abstract` and `keyphrases` (a list of lists of variants). The same files give the same bytes.
 * docs/terms.md says what the data is.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { InputError, UsageError } from "../src/errors.ts";
import { command } from "../src/pipeline/command.ts";
import { parseFlags } from "../src/pipeline/flags.ts";
import { keyOfText } from "../src/terms/key.ts";
import { analyzePaper } from "../src/terms/analysis.ts";
import { abbreviatedKeys } from "../src/terms/abbreviations.ts";
import {
  examplesOutOfFold,
  fitLogistic,
  learnWordWeights,
  type TrainingPaper,
} from "../src/terms/model/training.ts";
import type { WordWeights } from "../src/terms/word-weights.ts";

interface Labelled {
  readonly title?: string;
  readonly abstract?: string;
  readonly keyphrases: readonly (readonly string[])[];
}

const ABOUT = "Learns the weights that rank terms, from papers whose keyphrases people chose.";

const FLAGS = {
  gold: { value: "DIR", about: "where inspec-train.jsonl and keywords-dev.jsonl are" },
} as const;

/** Words that stand in fewer candidates of the training papers are left out of the table. */
const LEAST_COUNT = 5;
/** Word weights nearer to 0 than this say nothing. */
const LEAST_WEIGHT = 0.3;

await command(
  "train",
  // eslint-disable-next-line @typescript-eslint/require-await -- a command's work is a promise
  async (effects) => {
    const { gold } = parseFlags(process.argv.slice(2), FLAGS);
    if (gold === undefined)
      throw new UsageError("no folder of training data was named", {
        hint: "npm run train -- --gold DIR",
      });
    const indexed = readLabelled(join(gold, "inspec-train.jsonl"));
    const authors = readLabelled(join(gold, "keywords-dev.jsonl"));
    const target = new URL("../src/terms/model/weights.json", import.meta.url);
    writeFileSync(target, `${JSON.stringify(learn(indexed, authors), null, 2)}\n`);
    effects.log(`${String(indexed.length)} + ${String(authors.length)} papers`);
  },
  { about: ABOUT, flags: FLAGS },
);

function learn(indexed: readonly TrainingPaper[], authors: readonly TrainingPaper[]): object {
  const byIndexers = fitLogistic(examplesOutOfFold(indexed, authors));
  const byAuthors = fitLogistic(examplesOutOfFold(authors, indexed));
  return {
    keyphrases: byIndexers.map(round),
    // An index lists more than authors do, and what they do; a map wants what both would choose.
    concepts: byIndexers.map((weight, i) => round((weight + (byAuthors[i] ?? 0)) / 2)),
    words: tableOf(learnWordWeights([...indexed, ...authors], LEAST_COUNT)),
  };
}

function readLabelled(file: string): TrainingPaper[] {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (cause) {
    throw new InputError("cannot be read", {
      place: { file },
      hint: "name the folder that holds it with --gold",
      cause,
    });
  }
  const lines = text.split("\n");
  return lines
    .filter((line) => line !== "")
    .map((line, i) => {
      const { title = "", abstract = "", keyphrases } = JSON.parse(line) as Labelled;
      const analysis = analyzePaper({ key: `paper/${String(i)}`, title, abstract, origins: [] });
      const chosen = new Set<string>();
      for (const variant of keyphrases.flat()) chosen.add(keyOfText(variant));
      const { fields, candidates, abbreviations } = analysis;
      return { fields, candidates, abbreviated: abbreviatedKeys(abbreviations), chosen };
    });
}

function tableOf(weights: WordWeights): Record<string, string> {
  const table: Record<string, string> = {};
  for (const place of ["head", "first", "alone", "any"] as const)
    table[place] = [...weights[place]]
      .filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([word, weight]) => `${word} ${String(weight)}`)
      .join("\n");
  return table;
}

function round(weight: number): number {
  return Math.round(weight * 1000) / 1000;
}
