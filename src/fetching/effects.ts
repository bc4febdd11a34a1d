/** What fetching does to the world, beside asking services: tests pass a clock that only counts. */
import { createReadStream, createWriteStream } from "node:fs";
import { access, appendFile, rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setTimeout } from "node:timers/promises";

/** The clock, and files that are too long to be held at once. */
export interface Outside {
  /** The time of day; stands in FILE.source.json, and tells how long "until 12:30 GMT" is. */
  date(): Date;
  /** Rejects as soon as the signal is aborted. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  isThere(path: string): Promise<boolean>;
  /** Without their ends; none where there is no file. */
  readLines(path: string): AsyncIterable<string>;
  append(path: string, text: string): Promise<void>;
  /** Writes a file anew, into a folder that is there. */
  writeParts(path: string, parts: AsyncIterable<string>): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Does nothing where there is no such file. */
  remove(path: string): Promise<void>;
}

export interface FetchingEffects extends Outside {
  /** Writes a file, and makes the folders above it. */
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
  /** A line about what happens, or what is wrong. */
  readonly tell: (line: string) => void;
  readonly showProgress: (stage: string, done?: number, total?: number) => void;
  /** Milliseconds since some moment; only differences mean something. */
  readonly now: () => number;
  readonly signal: AbortSignal;
}

/** The clock on the wall, and the disk. */
export const OUTSIDE: Outside = {
  date: () => new Date(),
  wait: (ms, signal) => setTimeout(ms, undefined, { signal }),
  isThere,
  readLines,
  append: (path, text) => appendFile(path, text),
  writeParts: (path, parts) => pipeline(Readable.from(parts), createWriteStream(path)),
  rename,
  remove: (path) => rm(path, { force: true }),
};

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** By "\n" alone: node:readline cuts at U+2028 as well, which may stand in an abstract. */
async function* readLines(path: string): AsyncGenerator<string> {
  if (!(await isThere(path))) return;
  let open = "";
  for await (const chunk of createReadStream(path, "utf8") as AsyncIterable<string>) {
    const lines = (open + chunk).split("\n");
    open = lines.pop() ?? "";
    yield* lines;
  }
  yield open;
}
