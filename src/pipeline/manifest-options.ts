/** What a person said that shaped a dataset, as its manifest tells of it. */
import type { ManifestOptions, ManifestRules } from "../dataset/reader.ts";
import { sha256Of } from "../sha256.ts";
import type { StageInputs } from "./stages.ts";

/**
 * How many rules there are, and the hash of what they say.
 *
 * Where they are written is left out: the same rules give the same dataset from any folder, with
 * any comments between them.
 */
export function describeOptions({
  duplicates,
  curation,
}: Pick<StageInputs, "duplicates" | "curation">): ManifestOptions {
  const { same = [], different = [] } = duplicates ?? {};
  const rules = curation?.rules ?? [];
  const papers = same.length + different.length;
  return {
    ...(papers > 0 && { duplicates: describeRules(papers, { same, different }) }),
    ...(rules.length > 0 && { terms: describeRules(rules.length, rules) }),
  };
}

function describeRules(rules: number, said: unknown): ManifestRules {
  const json = JSON.stringify(said, (name, value: unknown) =>
    name === "place" ? undefined : value,
  );
  return { rules, sha256: sha256Of(json) };
}
