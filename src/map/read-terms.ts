/** The rules for terms in a file, and in those that it imports. */
import { dirname, isAbsolute, join } from "node:path";

import { hasCode, InputError, type OnProblem, type Place } from "../errors.ts";
import { parseSynonyms } from "./parse-synonyms.ts";
import { parseTerms } from "./parse-terms.ts";
import { nodeText, type MapEffects } from "./read-map.ts";
import type { TermRule } from "../term-rules.ts";

export interface TermRules {
  readonly rules: readonly TermRule[];
  /** Paths of the files that the rules are from: none of them holds papers. */
  readonly files: readonly string[];
}

const YAML = /\.ya?ml$/i;

/**
 * Reads a file of rules: YAML by its name, a list of synonyms otherwise.
 *
 * @param onProblem - told of lines that say nothing, and where a file is not UTF-8
 * @throws InputError where a file is missing, cannot be read, or has a mistake
 */
export async function readTerms(
  file: string,
  onProblem: OnProblem,
  effects: MapEffects = nodeText,
): Promise<TermRules> {
  const text = await readText(file, { file }, onProblem, effects);
  if (!YAML.test(file)) return { rules: parseSynonyms(text, file, onProblem), files: [file] };
  const { rules, imports } = parseTerms(text, file);
  const all = [...rules];
  const files = [file];
  for (const { name, place } of imports) {
    if (YAML.test(name)) {
      throw new InputError(`this is no list of synonyms: ${name}`, {
        place,
        hint: "import a VOSviewer thesaurus, or lines of synonyms; rules of YAML stand here",
      });
    }
    const path = isAbsolute(name) ? name : join(dirname(file), name.replaceAll("\\", "/"));
    all.push(...parseSynonyms(await readText(path, place, onProblem, effects), path, onProblem));
    files.push(path);
  }
  return { rules: all, files };
}

async function readText(
  path: string,
  place: Place,
  onProblem: OnProblem,
  effects: MapEffects,
): Promise<string> {
  try {
    return await effects.readText(path, onProblem);
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    const isMissing = hasCode(cause, "ENOENT");
    const named = place.file === path ? "" : `: ${path}`;
    throw new InputError(
      isMissing ? `there is no such file${named}` : `it cannot be read${named}: ${String(cause)}`,
      { place, hint: "check the name and your right to read it", cause },
    );
  }
}
