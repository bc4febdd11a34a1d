/** What the stages came to, as the contract's object. */
import type { Manifest } from "../dataset/reader.ts";
import { describeRule } from "./curation.ts";
import type { Earlier } from "./earlier.ts";
import { describeProblems } from "./problems.ts";
import type { StageResults } from "./stages.ts";
import { countNotEnglish, describeChange, summarise, type Summary } from "./summary.ts";

/**
 * @param earlier - the map that they continued
 * @param ms - what all of it took
 */
export function summariseStages(
  { corpus, extraction, problems, files }: StageResults,
  earlier: Earlier | undefined,
  ms: number,
): Summary {
  const manifest = files.get("manifest.json");
  const { counts } = JSON.parse(new TextDecoder().decode(manifest)) as Manifest;
  const rules = (extraction.curation ?? []).map(describeRule);
  const since = earlier === undefined ? null : describeChange(earlier, counts);
  const found = { ...counts, notEnglish: countNotEnglish(extraction) };
  return summarise(corpus, found, since, rules, describeProblems(problems), ms);
}
