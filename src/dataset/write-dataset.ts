/**
 * Puts a dataset's files into their folder, all or none; replace-folder.ts says how.
 *
 * manifest.json comes last: a folder without one is no dataset.
 */
import { dirname, join, resolve } from "node:path";
import { explainWriting, hasCode, OutputError } from "../errors.ts";
import type { DatasetFiles } from "./dataset-files.ts";
import { DISK, type FileEffects } from "./file-effects.ts";
import { replaceFolder } from "./replace-folder.ts";

const HINT = "free space or change the folder's rights, or write elsewhere with --out DIR";

/**
 * Writes a dataset into a folder, in place of what stands there.
 *
 * @param files - as buildDatasetFiles gives them
 * @param folder - made where there is none; must be empty or hold a dataset
 * @param signal - where it is aborted before the end, the old dataset stays
 * @throws OutputError where the folder holds something else, or cannot be written
 */
export async function writeDataset(
  files: DatasetFiles,
  folder: string,
  effects: FileEffects = DISK,
  signal?: AbortSignal,
): Promise<void> {
  const fill = async (fresh: string): Promise<void> => {
    for (const [path, bytes] of files) {
      signal?.throwIfAborted();
      await effects.writeFile(join(fresh, ...path.split("/")), bytes);
    }
    signal?.throwIfAborted();
  };
  await explainWriting({ file: folder }, HINT, async () => {
    await refuseOthers(folder, effects);
    await replaceFolder(folder, fill, effects);
  });
}

/**
 * Refuses a folder that no dataset may be written into, before a long build is lost to it.
 *
 * @throws OutputError where the folder holds something else, a file stands in its place, or nothing
 *   may be written beside it
 */
export async function checkFolder(folder: string, effects: FileEffects = DISK): Promise<void> {
  await explainWriting({ file: folder }, HINT, async () => {
    await refuseOthers(folder, effects);
    await checkAbove(resolve(folder), effects);
  });
}

/** Checks the folder that the new dataset is made in; where it is still to be made, the one above. */
async function checkAbove(place: string, effects: FileEffects): Promise<void> {
  const above = dirname(place);
  try {
    await effects.checkWritable(above);
  } catch (error) {
    if (!hasCode(error, "ENOENT") || above === place) throw error;
    await checkAbove(above, effects);
  }
}

/** Keeps `--out` from removing somebody's documents. */
async function refuseOthers(folder: string, effects: FileEffects): Promise<void> {
  const place = resolve(folder);
  const names = await effects.listFolder(place).catch((cause: unknown) => {
    if (!hasCode(cause, "ENOTDIR")) throw cause;
    throw refuse("a file stands in the way, where a folder should be", folder, cause);
  });
  if (names === null || names.length === 0 || (await isDataset(place, effects))) return;
  throw refuse("the folder holds something that is no dataset", folder);
}

function refuse(what: string, folder: string, cause?: unknown): OutputError {
  return new OutputError(what, {
    place: { file: folder },
    hint: "choose an empty folder, or one that does not exist yet: --out DIR",
    cause,
  });
}

async function isDataset(place: string, effects: FileEffects): Promise<boolean> {
  try {
    const manifest = await effects.readFile(join(place, "manifest.json"));
    const content: unknown = JSON.parse(new TextDecoder().decode(manifest));
    return typeof content === "object" && content !== null && "schema" in content;
  } catch {
    // No manifest, or none of ours.
    return false;
  }
}
