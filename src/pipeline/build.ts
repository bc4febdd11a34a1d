/** Builds a dataset: from what data/map.yaml names, or from files named, into a folder. */
import { STANDARD_INPUT } from "../corpus/index.ts";
import type { Manifest } from "../dataset/reader.ts";
import { writeDataset } from "../dataset/writer.ts";
import { readMap } from "../map/index.ts";
import { MAP_FILE } from "./data-flags.ts";
import type { Effects } from "./effects.ts";
import { findSources, findUnnamed, tellGivenWay, tellUnnamed } from "./folder-sources.ts";
import { describeProblems } from "./problems.ts";
import { runStages, type StageInputs } from "./stages.ts";
import { summarise, type Summary } from "./summary.ts";

export interface BuildOptions {
  /** Files to read instead of the map's own; none of data/ is used then, unless `map` names it. */
  readonly inputs?: readonly string[];
  /** The file that describes the map. */
  readonly map?: string;
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
  const { corpus, files } = await runStages(inputs, effects);
  await effects.guard(() => writeDataset(files, options.out, effects, effects.signal));
  const manifest = files.get("manifest.json");
  const { counts } = JSON.parse(new TextDecoder().decode(manifest)) as Manifest;
  return summarise(corpus, counts, describeProblems(corpus.problems), effects.now() - start);
}

/** What the stages start from: the map's file, the files named, or both. */
export async function readInputs(
  { inputs, map, seed, graphJson = false, strict = false }: BuildOptions,
  effects: Effects,
): Promise<StageInputs> {
  const shared = { graphJson, strict };
  if (inputs === undefined || map !== undefined) {
    const file = map ?? MAP_FILE;
    const settings = await readMap(file, effects);
    const shaped = { ...shared, seed: seed ?? settings.options.seed };
    let sources = inputs?.map(nameSource) ?? settings.sources;
    if (sources.length === 0) sources = await findSources(file, effects);
    else if (inputs === undefined) {
      const unnamed = await findUnnamed(file, sources, effects);
      if (unnamed.length > 0 && settings.example) {
        tellGivenWay(file, unnamed, effects);
        return { ...shaped, title: titleOf(unnamed.map(({ name }) => name)), sources: unnamed };
      }
      if (unnamed.length > 0) tellUnnamed(file, unnamed, effects);
    }
    return {
      ...shaped,
      title: settings.title,
      ...(settings.description !== undefined && { description: settings.description }),
      ...(settings.duplicates && { duplicates: settings.duplicates }),
      sources,
    };
  }
  return { ...shared, title: titleOf(inputs), sources: inputs.map(nameSource), seed: seed ?? 1 };
}

function nameSource(path: string) {
  return { name: path.replaceAll("\\", "/"), path };
}

/** A title from file names: "export/reading-list_2024.jsonl" is "Reading list 2024". */
export function titleOf(files: readonly string[]): string {
  const [first = "", ...others] = files;
  if (first === STANDARD_INPUT.path) return "Papers";
  const name = /([^/\\]+?)(?:\.\w+){0,2}[/\\]?$/.exec(first)?.[1] ?? first;
  const words = name.replaceAll(/[-_\s]+/g, " ").trim();
  const title = words.charAt(0).toUpperCase() + words.slice(1);
  return others.length === 0 ? title : `${title} and ${String(others.length)} more`;
}
