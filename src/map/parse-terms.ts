/** data/terms.yaml → rules for terms. */
import type { Place } from "../errors.ts";
import type { TermRule } from "../term-rules.ts";
import { KNOWN_TERM_KEYS, termsSchema } from "./terms-schema.ts";
import { parseYaml } from "./yaml-file.ts";

export interface TermsFile {
  /** In the order of the contract's keys; within one, as they stand in the file. */
  readonly rules: readonly TermRule[];
  /** Files of synonyms to read as well, from beside this one. */
  readonly imports: readonly { readonly name: string; readonly place: Place }[];
}

/**
 * @param file - path, for messages
 * @throws InputError with the line of the first mistake
 */
export function parseTerms(text: string, file: string): TermsFile {
  const yaml = parseYaml(text, file);
  if (yaml.isEmpty) return { rules: [], imports: [] };
  const said = yaml.check(termsSchema, { name: "the file", knownKeys: KNOWN_TERM_KEYS });
  const inList = (field: string, i: number): Place => {
    return { file, line: yaml.lineOf([field, i]), field };
  };
  const atKey = (field: string, key: string): Place => {
    return { file, line: yaml.lineOfKey([field], key), field };
  };
  return {
    rules: [
      ...said.merge.map((names, i): TermRule => {
        return { does: "merge", names, place: inList("merge", i) };
      }),
      ...said.rename.map(([name, label]): TermRule => {
        return { does: "rename", name, label, place: atKey("rename", name) };
      }),
      ...said.hide.map((name, i): TermRule => {
        return { does: "hide", name, place: inList("hide", i) };
      }),
      ...said.keep.map((name, i): TermRule => {
        return { does: "keep", name, place: inList("keep", i) };
      }),
      ...said.kind.map(([name, kind]): TermRule => {
        return { does: "kind", name, kind, place: atKey("kind", name) };
      }),
      ...said.describe.map(([name, description]): TermRule => {
        return { does: "describe", name, description, place: atKey("describe", name) };
      }),
    ],
    imports: said.import.map((name, i) => ({ name, place: inList("import", i) })),
  };
}
