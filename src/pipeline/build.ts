/** Builds a dataset: from what data/map.yaml names, or from files named, into a folder. */
import { dirname, join } from "node:path";
import { checkFolder, writeDataset } from "../dataset/writer.ts";
import { formatError, type InputError } from "../errors.ts";
import { readMap, readTerms } from "../map/index.ts";
import { MAP_FILE, TERMS_NAME } from "./data-flags.ts";
import { findOwn, readEarlier } from "./earlier.ts";
import type { Effects } from "./effects.ts";
import {
  findFilled,
  findSources,
  findUnnamed,
  tellGivenWay,
  tellNearName,
  tellUnnamed,
} from "./folder-sources.ts";
import { summariseStages } from "./stage-summary.ts";
import { runStages, type StageInputs } from "./stages.ts";
import type { Summary } from "./summary.ts";
import { NODE_THREADS } from "./node-threads.ts";
import { titleOf } from "./title-of-files.ts";

export interface BuildOptions {
  /** Files to read instead of the map's own; none of data/ is used then, unless `map` names it. */
  readonly inputs?: readonly string[];
  /** The file that describes the map. */
  readonly map?: string;
  /** The file of rules for terms; without it, the one beside the map's file, where there is one. */
  readonly terms?: string;
  /** The map that this one continues: a file of places, or a dataset's folder or address. */
  readonly places?: string;
  readonly previous?: string;
  /** Folder that the dataset is written into. */
  readonly out: string;
  /** Goes before the map's own. */
  readonly seed?: number;
  readonly graphJson?: boolean;
  readonly strict?: boolean;
}

/**
 * Builds a dataset and puts it in place of the old one.
 *
 * @throws InputError where the map or a source cannot be used, or no record is usable
 * @throws OutputError where the folder cannot be written; the old dataset is whole in either case
 */
export async function buildDataset(options: BuildOptions, effects: Effects): Promise<Summary> {
  const start = effects.now();
  const inputs = await readInputs(options, effects);
  await checkFolder(options.out, effects);
  const results = await runStages(inputs, effects, NODE_THREADS);
  await effects.guard(() => writeDataset(results.files, options.out, effects, effects.signal));
  return summariseStages(results, inputs.earlier, effects.now() - start);
}

/** What the stages start from: the map's file, the files named, or both. */
export async function readInputs(
  { inputs, map, terms, places, previous, seed, graphJson = false, strict = false }: BuildOptions,
  effects: Effects,
): Promise<StageInputs> {
  const named = await readEarlier({ places, previous }, effects);
  const shared = { graphJson, strict, ...(named && { earlier: named }) };
  if (inputs === undefined || map !== undefined) {
    const file = map ?? MAP_FILE;
    const settings = await readMap(file, effects, (problem) => {
      effects.tell(formatError(problem));
    });
    const rulesFile = terms ?? (inputs === undefined ? await findTerms(file, effects) : undefined);
    const rules = await readRules(rulesFile, effects);
    const shaped = { ...shared, ...rules.inputs, seed: seed ?? settings.options.seed };
    const others = [...rules.files, ...(settings.places ? [settings.places.path] : [])];
    let sources = inputs?.map(nameSource) ?? settings.sources;
    if (sources.length === 0) sources = await findSources(file, others, effects);
    else if (inputs === undefined) {
      const unnamed = await findUnnamed(file, sources, others, effects);
      if (settings.example) {
        const filled = await findFilled(unnamed, effects);
        if (filled.length > 0) {
          tellGivenWay(file, filled, effects);
          // What the example says of its own places is not said of these papers.
          const beside = named ?? (await findOwn(file, {}, effects));
          const title = titleOf(filled.map(({ name }) => name));
          return { ...shaped, ...(beside && { earlier: beside }), title, sources: filled };
        }
      } else if (unnamed.length > 0) tellUnnamed(file, unnamed, effects);
    }
    const own =
      named ?? (inputs === undefined ? await findOwn(file, settings, effects) : undefined);
    return {
      ...shaped,
      ...(own && { earlier: own }),
      title: settings.title,
      ...(settings.description !== undefined && { description: settings.description }),
      ...(settings.duplicates && { duplicates: settings.duplicates }),
      sources,
    };
  }
  const rules = await readRules(terms, effects);
  return {
    ...shared,
    ...rules.inputs,
    title: titleOf(inputs),
    sources: inputs.map(nameSource),
    seed: seed ?? 1,
  };
}

/** The rules for terms that belong to a map: those beside its file. */
async function findTerms(map: string, effects: Effects): Promise<string | undefined> {
  const names = (await effects.listFolder(dirname(map)).catch(() => null)) ?? [];
  tellNearName(map, TERMS_NAME, names, effects);
  return names.includes(TERMS_NAME) ? join(dirname(map), TERMS_NAME) : undefined;
}

/** Rules as the stages take them, and the files that they are from. */
export async function readRules(
  file: string | undefined,
  effects: Effects,
): Promise<{ inputs: Pick<StageInputs, "curation">; files: readonly string[] }> {
  if (file === undefined) return { inputs: {}, files: [] };
  const problems: InputError[] = [];
  const { rules, files } = await readTerms(file, (problem) => problems.push(problem), effects);
  return { inputs: { curation: { rules, problems } }, files };
}

function nameSource(path: string) {
  return { name: path.replaceAll("\\", "/"), path };
}
