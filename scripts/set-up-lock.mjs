/**
 * One set-up at a time.
 *
 * Two commands in a fresh clone would both run `npm ci`, and each would delete what the other
 * just unpacked. The lock is a file in the system's folder for temporary files, because
 * node_modules, the obvious place, is emptied meanwhile.
 */
import { createHash, randomUUID } from "node:crypto";
import { readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const POLL_MS = 250;
/** A lock that still names no owner after this time was left by one that died while writing. */
const WRITTEN_AFTER_MS = 10_000;

/**
 * Does the work while no other process does any for this folder.
 *
 * @template T
 * @param {string} root
 * @param {(text: string) => void} say - told when this has to wait
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(root, say, work) {
  const file = lockFile(root);
  let waiting = false;
  while (!take(file)) {
    if (!waiting) say("Setting up: another command is at it; waiting for it to end …");
    waiting = true;
    await sleep(POLL_MS);
  }
  const release = () => rmSync(file, { force: true });
  process.once("exit", release);
  try {
    return await work();
  } finally {
    process.removeListener("exit", release);
    release();
  }
}

/**
 * Where the lock of a folder stands.
 *
 * @param {string} root
 */
export function lockFile(root) {
  const id = createHash("sha256").update(realpathSync(root)).digest("hex").slice(0, 16);
  return join(tmpdir(), `paperweft-set-up-${id}.lock`);
}

/**
 * Takes the lock, or removes one whose owner is gone; false where it is to be tried again.
 *
 * @param {string} file
 */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  const owner = ownerOf(file);
  if (owner === null ? isOld(file) : !isAlive(owner)) {
    // Renamed before it is removed, so that of two who wait, one alone removes it.
    const away = `${file}.${randomUUID()}`;
    try {
      renameSync(file, away);
      if (ownerOf(away) === owner) rmSync(away, { force: true });
      else renameSync(away, file);
    } catch {
      // The other one was faster.
    }
  }
  return false;
}

/**
 * @param {string} file
 * @returns {number | null} null where it has no lock, or one that is just being written
 */
function ownerOf(file) {
  try {
    const pid = Number(readFileSync(file, "utf8"));
    return pid > 0 ? pid : null;
  } catch {
    return null;
  }
}

/** @param {string} file */
function isOld(file) {
  const written = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  return written !== undefined && Date.now() - written > WRITTEN_AFTER_MS;
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and belongs to someone else.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
