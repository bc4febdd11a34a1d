/**
 * Puts a folder's new content in place of the old one, all or none.
 *
 * A site that reads half of an old dataset and half of a new one shows wrong evidence, and no test
 * would notice; a site of which half the pages are built is broken for whoever publishes it. So the
 * new folder is filled beside, and the two change places at the end:
 *
 * ```
 * dataset/                              the old one
 * dataset/  .dataset.new/               while it is filled
 *           .dataset.new/ .dataset.old/ for the moment between two renames
 * dataset/                .dataset.old/ the new one; the old one is removed last
 * ```
 *
 * A build that is cut off leaves one of these; the next build begins by tidying up.
 */
import { basename, dirname, join, resolve } from "node:path";
import type { FileEffects } from "./file-effects.ts";

interface Spots {
  readonly place: string;
  readonly fresh: string;
  readonly old: string;
}

/**
 * Fills a new folder, and puts it in place of what stands there.
 *
 * @param folder - made where there is none
 * @param fill - writes into the folder that it is given, whole path; where it rejects, what stands
 *   there stays
 * @throws what `fill` throws, and what the disk does
 */
export async function replaceFolder(
  folder: string,
  fill: (fresh: string) => Promise<void>,
  effects: FileEffects,
): Promise<void> {
  const spots = spotsOf(folder);
  try {
    await tidyUp(spots, effects);
    await fill(spots.fresh);
    await swap(spots, effects);
  } catch (error) {
    await effects.remove(spots.fresh).catch(() => undefined);
    throw error;
  }
  // The new one is in place: what is left of the old one does no harm, and the next build tries again.
  await effects.remove(spots.old).catch(() => undefined);
}

function spotsOf(folder: string): Spots {
  const place = resolve(folder);
  const beside = (ending: string) => join(dirname(place), `.${basename(place)}.${ending}`);
  return { place, fresh: beside("new"), old: beside("old") };
}

/** Ends what a build that was cut off has left. */
async function tidyUp({ place, fresh, old }: Spots, effects: FileEffects): Promise<void> {
  const missing = (await effects.listFolder(place)) === null;
  if (missing && (await effects.listFolder(old)) !== null) effects.rename(old, place);
  await effects.remove(fresh);
  await effects.remove(old);
}

async function swap({ place, fresh, old }: Spots, effects: FileEffects): Promise<void> {
  if ((await effects.listFolder(place)) === null) {
    effects.rename(fresh, place);
    return;
  }
  effects.rename(place, old);
  try {
    effects.rename(fresh, place);
  } catch (error) {
    effects.rename(old, place);
    throw error;
  }
}
