/** What `npm run dev` does: Astro with live reload, over a dataset that follows data/. */
import { watch } from "node:fs";
import { dirname } from "node:path";
import { STANDARD_INPUT } from "../corpus/index.ts";
import { formatError, PaperweftError, UsageError } from "../errors.ts";
import { buildDataset, type BuildOptions } from "./build.ts";
import { MAP_FILE } from "./data-flags.ts";
import { Interrupted, type Effects } from "./effects.ts";
import { alone } from "./lock.ts";
import { readAddress, runAstro } from "./site.ts";

/** An editor writes a file in several steps; they count as one where they are this close, in ms. */
const SETTLED_MS = 300;

/**
 * Runs Astro's development server until it ends; a change to a source builds the dataset again.
 *
 * @param args - handed on to `astro dev`
 * @throws InputError where the first dataset cannot be built; later ones are only told about
 */
export async function runDev(
  options: BuildOptions,
  args: readonly string[],
  effects: Effects,
): Promise<void> {
  if (options.inputs?.includes(STANDARD_INPUT.path) === true) {
    throw new UsageError("what is piped in cannot be watched for changes", {
      hint: "write it into a file, and name that with --input",
    });
  }
  const address = await readAddress(effects, options.map);
  await alone(() => buildDataset(options, effects));
  const rebuild = inTurn(async () => {
    effects.tell("a source has changed");
    try {
      await alone(() => buildDataset(options, effects));
    } catch (error) {
      // The old dataset is whole, and the next save may well mend it.
      if (!(error instanceof PaperweftError)) throw error;
      effects.tell(formatError(error));
    }
  });
  const others = [options.terms, options.places].filter((file) => file !== undefined);
  const files = [options.map ?? MAP_FILE, ...others, ...(options.inputs ?? [])];
  const named = files.map(async (file) =>
    (await effects.listFolder(file).catch(() => null)) === null ? dirname(file) : file,
  );
  const folders = new Set(await Promise.all(named));
  const watchers = [...folders].map((folder) => watch(folder, debounce(rebuild, SETTLED_MS)));
  try {
    await runAstro(["dev", ...args], address, effects, (text) => {
      effects.tell(text.trimEnd());
    });
  } catch (error) {
    // There is no other way to end it: Ctrl-C is no failure here.
    if (!(error instanceof Interrupted)) throw error;
  } finally {
    for (const watcher of watchers) watcher.close();
  }
}

/** Calls once, when it has been quiet for so long. */
export function debounce(call: () => void, delayMs: number): () => void {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(call, delayMs);
  };
}

/** Runs work one at a time; however often it is called meanwhile, it runs once more after that. */
export function inTurn(work: () => Promise<void>): () => void {
  let isRunning = false;
  let isWanted = false;
  const run = async () => {
    isWanted = true;
    if (isRunning) return;
    isRunning = true;
    try {
      while (isWanted) {
        isWanted = false;
        await work();
      }
    } finally {
      isRunning = false;
    }
  };
  return () => void run();
}
