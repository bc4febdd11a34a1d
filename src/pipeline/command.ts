/**
 * What stands around every command: errors become text and an exit code.
 *
 * 0 done, 1 a defect of ours, 2 wrong usage, 3 bad input, 4 not able to write or serve; 130 where a
 * person ended it, as shells have it.
 */
import { formatError, PaperweftError } from "../errors.ts";
import { Interrupted, processEffects, type Effects } from "./effects.ts";
import { explainParseError, formatHelp, type Help } from "./flags.ts";

/** The exit code of a command that Ctrl-C ended: 128 and the signal's number. */
const INTERRUPTED = 130;

/**
 * What a command does. It gives an exit code where a process that it started has said what is wrong;
 * nothing stands for 0.
 */
export type Work = (effects: Effects) => Promise<number> | Promise<void>;

/**
 * Runs a command as the whole of a process: sets its exit code, and never rejects.
 *
 * @param name - as `npm run` knows it
 * @param help - what `--help` shows; without it the work sees the flag
 */
export async function command(name: string, work: Work, help?: Help): Promise<void> {
  // `npm run data | head` closes the pipe: there is nobody left to tell.
  process.stdout.on("error", (error: Error & { code?: string }) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  // Nobody reads what is told; the work goes on, for what it writes.
  process.stderr.on("error", (error: Error & { code?: string }) => {
    if (error.code !== "EPIPE") throw error;
  });
  process.exitCode = await runCommand(name, work, processEffects(), process.argv.slice(2), help);
}

/** The same as a function: gives the exit code. */
export async function runCommand(
  name: string,
  work: Work,
  effects: Effects,
  args: readonly string[],
  help?: Help,
): Promise<number> {
  if (help !== undefined && args.includes("--help")) {
    effects.log(formatHelp(name, help));
    return 0;
  }
  try {
    return (await work(effects)) ?? 0;
  } catch (thrown) {
    const error = explainParseError(thrown, help?.flags);
    const { text, code } = explainError(error);
    effects.tell(text);
    if (args.includes("--verbose") && error instanceof Error && code !== INTERRUPTED) {
      effects.tell(formatStack(error));
    }
    return code;
  }
}

function explainError(error: unknown): { text: string; code: number } {
  if (error instanceof PaperweftError) return { text: formatError(error), code: error.exitCode };
  if (error instanceof Interrupted) return { text: error.message, code: INTERRUPTED };
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    text: `a defect of Paperweft: ${what}\n  run it again with --verbose and report what it shows`,
    code: 1,
  };
}

/** Where the error comes from, and what caused it. */
function formatStack(error: Error): string {
  const stack = error.stack ?? String(error);
  return error.cause instanceof Error ? `${stack}\ncaused by ${formatStack(error.cause)}` : stack;
}
