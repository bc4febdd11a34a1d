/** The flags of `npm run data`, and what they mean to the pipeline. */
import { UsageError } from "../errors.ts";
import type { BuildOptions } from "./build.ts";
import { parseFlags, parseWhole, type Flags, type FlagValues } from "./flags.ts";

/** Where the site looks for its dataset. */
export const DATASET_FOLDER = "public/dataset";

/** Where a map is described, unless --map or --input says otherwise. */
export const MAP_FILE = "data/map.yaml";

/** How rules for the terms of a map are called, beside its file. */
export const TERMS_NAME = "terms.yaml";

/** The flag that names rules for terms, of commands that know no map. */
export const RULES_FLAG = {
  terms: { value: "FILE", about: "rules for terms, or a list of synonyms" },
} as const satisfies Flags;

/** The same of commands that build a map, which has rules of its own. */
export const TERMS_FLAG = {
  terms: {
    value: "FILE",
    about: `${RULES_FLAG.terms.about}; default: data/${TERMS_NAME}, without --input`,
  },
} as const satisfies Flags;

/** How a map's memory is called, beside its file. */
export const PLACES_NAME = "places.json";

/** The flags that name an earlier map, which the one that is built continues. */
const EARLIER_FLAGS = {
  places: {
    value: "FILE",
    about: `places to keep, as keep writes them; default: data/${PLACES_NAME}, without --input`,
  },
  previous: {
    value: "DIR|URL",
    about: "keep the places of a dataset instead: its folder, or the address of its site",
  },
} as const satisfies Flags;

/** The flag that names sources; `build` and `start` have it too. */
export const INPUT_FLAG = {
  input: {
    value: "FILE",
    multiple: true,
    about: "papers to read, instead of what the map's file names: files, folders, - for a pipe",
  },
} as const satisfies Flags;

export const DATA_FLAGS = {
  ...INPUT_FLAG,
  out: { value: "DIR", about: `where to write; default: ${DATASET_FOLDER}` },
  map: { value: "FILE", about: `what describes the map; default: ${MAP_FILE}` },
  ...TERMS_FLAG,
  ...EARLIER_FLAGS,
  seed: { value: "N", about: "for another arrangement of the same map; default: 1" },
  "graph-json": { about: "write graph.json above 20,000 nodes, too" },
  strict: { about: "end with exit code 3 where anything in the papers is reported" },
  json: { about: "print the summary as JSON" },
} as const satisfies Flags;

/** The flags of commands that build the site as well, which knows one folder alone. */
export const BUILD_FLAGS = {
  ...INPUT_FLAG,
  map: DATA_FLAGS.map,
  ...TERMS_FLAG,
  ...EARLIER_FLAGS,
  seed: DATA_FLAGS.seed,
  "graph-json": DATA_FLAGS["graph-json"],
  strict: DATA_FLAGS.strict,
} as const satisfies Flags;

/**
 * Reads the flags of `npm run data`.
 *
 * @throws UsageError where they cannot be understood
 */
export function parseDataFlags(args: readonly string[]): BuildOptions & { readonly json: boolean } {
  const flags = parseFlags(args, DATA_FLAGS, "input");
  return { ...describeBuild(flags), out: flags.out ?? DATASET_FOLDER, json: flags.json ?? false };
}

/**
 * The build that BUILD_FLAGS ask for; other flags beside them are the command's own.
 *
 * @throws UsageError where the seed is no whole number, or two earlier maps are named
 */
export function describeBuild(flags: FlagValues<typeof BUILD_FLAGS>): BuildOptions {
  if (flags.places !== undefined && flags.previous !== undefined) {
    throw new UsageError("--places and --previous name two maps to continue", {
      hint: "give the one whose places should stay",
    });
  }
  return {
    out: DATASET_FOLDER,
    strict: flags.strict ?? false,
    graphJson: flags["graph-json"] ?? false,
    ...(flags.input !== undefined && { inputs: flags.input }),
    ...(flags.map !== undefined && { map: flags.map }),
    ...(flags.terms !== undefined && { terms: flags.terms }),
    ...(flags.places !== undefined && { places: flags.places }),
    ...(flags.previous !== undefined && { previous: flags.previous }),
    ...(flags.seed !== undefined && { seed: parseWhole("seed", flags.seed, 0, 2 ** 32 - 1) }),
  };
}
