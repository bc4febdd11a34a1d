/** Rules for terms that a visitor hands in beside papers, as the stages take them. */
import { decodeFile } from "../corpus/index.ts";
import type { KeptSource } from "../dataset/kept.ts";
import { InputError } from "../errors.ts";
import { parseSynonyms } from "../map/parse-synonyms.ts";
import { parseTerms } from "../map/parse-terms.ts";
import type { StageInputs } from "../pipeline/stages.ts";
import type { TermRule } from "../term-rules.ts";
import { isTermsYaml, YAML } from "./rules-files.ts";

type Curation = NonNullable<StageInputs["curation"]>;

/**
 * Reads the rules among the sources, file after file.
 *
 * @returns undefined where there are none
 * @throws InputError with the line of a mistake in one
 */
export async function readRules(sources: readonly KeptSource[]): Promise<Curation | undefined> {
  const files = sources.filter(({ isRules }) => isRules);
  if (files.length === 0) return undefined;
  const rules: TermRule[] = [];
  const problems: InputError[] = [];
  const onProblem = (problem: InputError) => void problems.push(problem);
  for (const { name, content } of files) {
    const text = await decodeFile(name, await readBytes(name, content), onProblem);
    if (!YAML.test(name) && !isTermsYaml(text)) {
      rules.push(...parseSynonyms(text, name, onProblem));
      continue;
    }
    const own = parseTerms(text, name);
    rules.push(...own.rules);
    for (const { name: wanted, place } of own.imports) {
      // Whatever list was handed in is read on its own account.
      const isThere = files.some((file) => file.name === wanted.replace(/^.*[/\\]/, ""));
      if (!isThere) problems.push(notHandedIn(wanted, place));
    }
  }
  return { rules, problems };
}

async function readBytes(file: string, content: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await content.arrayBuffer());
  } catch (cause) {
    throw new InputError("the file can no longer be read", {
      place: { file },
      hint: "it was moved or changed after it was chosen: choose it again",
      cause,
    });
  }
}

function notHandedIn(name: string, place: TermRule["place"]): InputError {
  return new InputError(`no list of synonyms is called ${name}`, {
    place,
    hint: "this page sees only what you give it: add that file, too",
  });
}
