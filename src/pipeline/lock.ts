/**
 * One build at a time in a checkout.
 *
 * Two of them fill the same folders: the second removes what the first is writing, or the first
 * makes its site from the second's dataset. A file with the number of the process says that a build
 * is running. No signal is waited for to remove it: a stage blocks the thread, and Ctrl-C would have
 * to wait for its end. What an ended process leaves is taken over by the next build.
 */
import { readFileSync, rmSync } from "node:fs";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { explainWriting, hasCode, OutputError } from "../errors.ts";

/** Beside the site's folder, as what it is built in: of all builds in this checkout. */
const LOCK_FILE = ".dist.lock";

/** Between making the file and writing the number nobody waits longer, ms. */
const WRITTEN_WITHIN_MS = 200;

/**
 * Does work that no other process may do meanwhile.
 *
 * @param file - says who does it
 * @throws OutputError where another process does it
 */
export async function alone<T>(work: () => Promise<T>, file = LOCK_FILE): Promise<T> {
  await take(file);
  const remove = () => {
    if (isOurs(file)) rmSync(file, { force: true });
  };
  // A closed pipe and a defect end the process without coming back here.
  process.on("exit", remove);
  try {
    return await work();
  } finally {
    process.off("exit", remove);
    remove();
  }
}

async function take(file: string): Promise<void> {
  if (await make(file)) return;
  const holder = await readHolder(file);
  if (!isRunning(holder) && (await moveAway(file, holder)) && (await make(file))) return;
  const who = holder === null ? "" : ` (process ${String(holder)})`;
  throw new OutputError(`another build is running here${who}`, {
    place: { file },
    hint: "wait for its end; where there is none, delete this file",
  });
}

/** Whether the file is made, and ours. */
function make(file: string): Promise<boolean> {
  const hint = "make room, or give yourself the right to write there";
  return explainWriting({ file }, hint, async () => {
    try {
      await writeFile(file, `${String(process.pid)}\n`, { flag: "wx" });
      return true;
    } catch (error) {
      if (hasCode(error, "EEXIST")) return false;
      throw error;
    }
  });
}

/** Takes a dead process's file away, unless another build has done so and written its own. */
async function moveAway(file: string, holder: number | null): Promise<boolean> {
  const away = `${file}.${String(process.pid)}`;
  try {
    await rename(file, away);
  } catch {
    return false;
  }
  if ((await readHolder(away)) === holder) {
    await rm(away, { force: true });
    return true;
  }
  await rename(away, file);
  return false;
}

function isOurs(file: string): boolean {
  try {
    return readFileSync(file, "utf8").trim() === String(process.pid);
  } catch {
    return false;
  }
}

/** The number of the process; null where the file does not say it. */
async function readHolder(file: string): Promise<number | null> {
  const read = async () => /^[1-9]\d*$/.exec((await readFile(file, "utf8").catch(() => "")).trim());
  let number = await read();
  if (number === null) {
    await setTimeout(WRITTEN_WITHIN_MS);
    number = await read();
  }
  return number === null ? null : Number(number[0]);
}

/** Whether there is such a process, other than this one: after a restart numbers come again. */
function isRunning(holder: number | null): boolean {
  if (holder === null || holder === process.pid) return false;
  try {
    process.kill(holder, 0);
    return true;
  } catch (error) {
    // Another person's process may not be asked, but is there.
    return hasCode(error, "EPERM");
  }
}
