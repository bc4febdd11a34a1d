/**
 * All that a command does to the world, as one object.
 *
 * With it the whole pipeline runs in a test: files come from a temporary folder or fail on demand,
 * and what a person would read is an array of lines.
 */
import { performance } from "node:perf_hooks";
import { decodeFile, type CorpusEffects } from "../corpus/index.ts";
import { nodeFiles } from "../corpus/node-files.ts";
import { DISK, type FileEffects } from "../dataset/writer.ts";
import { formatFigures } from "../figures.ts";
import type { MapEffects } from "../map/index.ts";

export interface Effects extends FileEffects, CorpusEffects, MapEffects {
  /** A line of the result: standard output. */
  readonly log: (line: string) => void;
  /** A line about what happens, or what is wrong: standard error. */
  readonly tell: (line: string) => void;
  /** How far a stage is; `total` is absent where nobody knows it. */
  readonly showProgress: (stage: string, done?: number, total?: number) => void;
  /** Milliseconds since some moment; only differences mean something. */
  readonly now: () => number;
  /** The environment's variables. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted where the work should end early. */
  readonly signal: AbortSignal;
  /**
   * Runs what must not be cut in two. While it runs, Ctrl-C aborts `signal`; at any other time it
   * ends the process at once, because the stages block the thread for longer than anyone waits,
   * and there is nothing yet to lose.
   */
  readonly guard: <T>(work: () => Promise<T>) => Promise<T>;
}

/** Signals by which people and machines end a command. */
const ENDING = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** The effects of a command that runs in a terminal, or in a pipe. */
export function processEffects(): Effects {
  const controller = new AbortController();
  const line = progressLine();
  return {
    ...nodeFiles,
    ...DISK,
    readText: async (path, onProblem = () => undefined) =>
      decodeFile(path, await DISK.readFile(path), onProblem),
    log(text) {
      line.clear();
      process.stdout.write(`${text}\n`);
    },
    tell(text) {
      line.clear();
      process.stderr.write(`${text}\n`);
    },
    showProgress: line.show,
    now: () => performance.now(),
    env: process.env,
    signal: controller.signal,
    async guard(work) {
      const abort = () => controller.abort(new Interrupted());
      for (const name of ENDING) process.on(name, abort);
      try {
        return await work();
      } finally {
        for (const name of ENDING) process.off(name, abort);
      }
    },
  };
}

/** Settles when a person or a machine ends the command; from then on it is ours to end. */
export function untilEnded(): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      for (const name of ENDING) process.off(name, end);
      resolve();
    };
    for (const name of ENDING) process.on(name, end);
  });
}

/** Thrown where a person ended the command. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
  constructor() {
    super("stopped");
  }
}

/** One line at the foot of a terminal that is written over; in a pipe, nothing. */
function progressLine() {
  const out = process.stderr;
  let shown = "";
  const clear = () => {
    if (shown !== "") out.write(`\r${" ".repeat(shown.length)}\r`);
    shown = "";
  };
  const show = (stage: string, done?: number, total?: number) => {
    if (!out.isTTY) return;
    const far =
      done === undefined
        ? ""
        : total === undefined
          ? `  ${formatFigures(done)}`
          : `  ${String(Math.floor((100 * done) / Math.max(1, total)))} %`;
    const text = `  ${stage} …${far}`;
    if (text === shown) return;
    clear();
    out.write(text);
    shown = text;
  };
  return { clear, show };
}
