/** data/map.yaml → settings. */
import { dirname, isAbsolute, join, normalize } from "node:path";

import { InputError, type Place } from "../errors.ts";
import { KNOWN_KEYS, mapSchema } from "./schema.ts";
import { parseYaml } from "./yaml-file.ts";

export interface MapSource {
  /** As the map names it, with "/" between folders. */
  readonly name: string;
  /** The same, from where the command is run. */
  readonly path: string;
}

/**
 * Papers that a rule names: DOIs, arXiv ids, titles or keys. It is the corpus's MergeRule once more:
 * the map knows no stage, and the compiler holds the two together where the pipeline hands it on.
 */
export interface MapRule {
  readonly names: readonly string[];
  readonly place: Place;
}

export interface MapSettings {
  readonly title: string;
  readonly description?: string;
  /** None twice. Empty where the map names none: then every file beside it is one. */
  readonly sources: readonly MapSource[];
  /** Whether it gives way, title and all, as soon as another file of papers stands beside it. */
  readonly example: boolean;
  /** Origin of the published site, without a "/" at its end: "https://name.github.io". */
  readonly site?: string;
  /** Path of the site, with a "/" at both ends; "/" by default. */
  readonly base: string;
  /** Which papers are one, and which are not, whatever their records say. */
  readonly duplicates?: {
    readonly same: readonly MapRule[];
    readonly different: readonly MapRule[];
  };
  /** File of the map's memory; absent: places.json beside the map, where there is one. */
  readonly places?: MapSource;
  readonly options: { readonly seed: number };
}

/**
 * @param file - the map's path, for messages; its sources are looked for from beside it
 * @throws InputError with the line of the first mistake
 */
export function parseMap(text: string, file: string): MapSettings {
  const yaml = parseYaml(text, file);
  if (yaml.isEmpty) {
    throw new InputError("the map says nothing", {
      place: { file },
      hint: 'it needs a title: write "title: My field"',
    });
  }
  const settings = yaml.check(mapSchema, { name: "the map", knownKeys: KNOWN_KEYS });
  const { title, description, sources, example, site, base, duplicates, options } = settings;
  // A map that was written on Windows is read everywhere.
  const beside = (written: string): MapSource => {
    const name = written.replaceAll("\\", "/");
    return { name, path: isAbsolute(name) ? name : join(dirname(file), name) };
  };
  // "refs.bib" and "./refs.bib" are one file.
  const named = sources.map((source) => normalize(beside(source).path));
  const twice = named.findIndex((path, i) => named.indexOf(path) !== i);
  if (twice >= 0) {
    throw new InputError(`the source is named twice: ${sources[twice] ?? ""}`, {
      place: { file, line: yaml.lineOf(["sources", twice]), field: "sources" },
      hint: "name it once",
    });
  }
  const rulesOf = (kind: "same" | "different"): MapRule[] =>
    (duplicates?.[kind] ?? []).map((names, i) => {
      const line = yaml.lineOf(["duplicates", kind, i]);
      return { names, place: { file, line, field: `duplicates.${kind}` } };
    });
  return {
    title,
    ...(description === undefined ? {} : { description }),
    sources: sources.map(beside),
    example,
    ...(site === undefined ? {} : { site }),
    base,
    ...(duplicates && { duplicates: { same: rulesOf("same"), different: rulesOf("different") } }),
    ...(settings.places === undefined ? {} : { places: beside(settings.places) }),
    options,
  };
}
