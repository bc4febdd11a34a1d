/**
 * Learns src/terms/model/weights.json: `node scripts/train.ts --gold DIR`.
 *
 * DIR holds inspec-train.jsonl and keywords-dev.jsonl, a JSON object a line with `title`,
 * `abstract` and `keyphrases` (a list of lists of variants). The same files give the same bytes.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
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

/** Words that stand in fewer candidates of the training papers are left out of the table. */
const LEAST_COUNT = 5;
/** Word weights nearer to 0 than this say nothing. */
const LEAST_WEIGHT = 0.3;

const { values } = parseArgs({ options: { gold: { type: "string" } } });
if (values.gold === undefined) {
  console.error("usage: node scripts/train.ts --gold DIR");
  process.exit(2);
}
const indexed = readLabelled(join(values.gold, "inspec-train.jsonl"));
const authors = readLabelled(join(values.gold, "keywords-dev.jsonl"));
const byIndexers = fitLogistic(examplesOutOfFold(indexed, authors));
const byAuthors = fitLogistic(examplesOutOfFold(authors, indexed));
const model = {
  keyphrases: byIndexers.map(round),
  // An index lists more than authors do, and what they do; a map wants what both would choose.
  concepts: byIndexers.map((weight, i) => round((weight + (byAuthors[i] ?? 0)) / 2)),
  words: tableOf(learnWordWeights([...indexed, ...authors], LEAST_COUNT)),
};
const target = new URL("../src/terms/model/weights.json", import.meta.url);
writeFileSync(target, `${JSON.stringify(model)}\n`);
console.log(`${String(indexed.length)} + ${String(authors.length)} papers`);

function readLabelled(file: string): TrainingPaper[] {
  const lines = readFileSync(file, "utf8").split("\n");
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
