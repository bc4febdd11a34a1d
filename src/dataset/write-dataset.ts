/**
 * Puts a dataset's files into their folder, all or none.
 *
 * A site that reads half of an old dataset and half of a new one shows wrong evidence, and no test
 * would notice. So the files are written beside, and the folders change places at the end:
 *
 * ```
 * dataset/                              the old one
 * dataset/  .dataset.new/               while writing; manifest.json last
 *           .dataset.new/ .dataset.old/ for the moment between two renames
 * dataset/                .dataset.old/ the new one; the old one is removed last
 * ```
 *
 * A build that is cut off leaves one of these; the next build begins by tidying up.
 */
import { basename, dirname, join, resolve } from "node:path";
import { OutputError } from "../errors.ts";
import type { DatasetFiles } from "./dataset-files.ts";
import { DISK, type FileEffects } from "./file-effects.ts";

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
  const { place, fresh, old } = placesOf(folder);
  try {
    await tidyUp(place, fresh, old, effects);
    await refuseOtherFolders(folder, place, effects);
    for (const [path, bytes] of files) {
      signal?.throwIfAborted();
      await effects.writeFile(join(fresh, ...path.split("/")), bytes);
    }
    signal?.throwIfAborted();
    await replaceFolder(place, fresh, old, effects);
  } catch (error) {
    await effects.removeFolder(fresh).catch(() => undefined);
    if (error instanceof OutputError || signal?.aborted === true) throw error;
    throw new OutputError(`cannot be written: ${reasonOf(error)}`, {
      place: { file: folder },
      hint: "free space or change the folder's rights, or write elsewhere with --out DIR",
      cause: error,
    });
  }
  // The new one is in place: what is left of the old one does no harm, and the next build tries again.
  await effects.removeFolder(old).catch(() => undefined);
}

function placesOf(folder: string) {
  const place = resolve(folder);
  const beside = (ending: string) => join(dirname(place), `.${basename(place)}.${ending}`);
  return { place, fresh: beside("new"), old: beside("old") };
}

/** Ends what a build that was cut off has left. */
async function tidyUp(place: string, fresh: string, old: string, effects: FileEffects) {
  const missing = (await effects.listFolder(place)) === null;
  if (missing && (await effects.listFolder(old)) !== null) effects.renameFolder(old, place);
  await effects.removeFolder(fresh);
  await effects.removeFolder(old);
}

/** Keeps `--out` from removing somebody's documents. */
async function refuseOtherFolders(folder: string, place: string, effects: FileEffects) {
  const names = await effects.listFolder(place);
  if (names === null || names.length === 0 || (await isDataset(place, effects))) return;
  throw new OutputError("the folder holds something that is no dataset", {
    place: { file: folder },
    hint: "choose an empty folder, or one that does not exist yet: --out DIR",
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

async function replaceFolder(place: string, fresh: string, old: string, effects: FileEffects) {
  if ((await effects.listFolder(place)) === null) {
    effects.renameFolder(fresh, place);
    return;
  }
  effects.renameFolder(place, old);
  try {
    effects.renameFolder(fresh, place);
  } catch (error) {
    effects.renameFolder(old, place);
    throw error;
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
