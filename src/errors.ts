/**
 * Errors that people read.
 *
 * Each says what is wrong, where, and what to do about it, and its class carries the exit code, so
 * that callers and tests tell errors apart by kind and never by text. Anything else that is thrown
 * (RangeError, TypeError …) is a defect of ours: exit code 1.
 */

/** Where in the input something stands. */
export interface Place {
  /** As the person named it: relative to where the command was run. */
  readonly file: string;
  /** 1-based, as editors count. */
  readonly line?: number | undefined;
  /** 1-based; where the format's parser knows no lines. */
  readonly record?: number | undefined;
  readonly field?: string | undefined;
}

export interface ErrorParts {
  readonly place?: Place | undefined;
  /** What to do: a command, or the corrected text. */
  readonly hint: string;
  /** The HTTP status that a service answered with, where that is what is wrong. */
  readonly status?: number | undefined;
  readonly cause?: unknown;
}

/** An error that people read: what is wrong, where, and what to do about it. */
export abstract class PaperweftError extends Error {
  abstract readonly exitCode: 2 | 3 | 4;
  readonly place: Place | undefined;
  readonly hint: string;
  readonly status: number | undefined;
  constructor(what: string, { place, hint, status, cause }: ErrorParts) {
    super(what, { cause });
    this.place = place;
    this.hint = hint;
    this.status = status;
  }
}

/** The command was called wrongly. */
export class UsageError extends PaperweftError {
  override readonly name = "UsageError";
  readonly exitCode = 2;
}

/** Something in the input cannot be used as it stands. */
export class InputError extends PaperweftError {
  override readonly name = "InputError";
  readonly exitCode = 3;
}

/** Something cannot be written or served. */
export class OutputError extends PaperweftError {
  override readonly name = "OutputError";
  readonly exitCode = 4;
}

/** Takes a problem that costs one record, never the build. */
export type OnProblem = (problem: InputError) => void;

/**
 * A place as editors and terminals link it: `data/papers.csv:41 (year)`,
 * `data/papers.json, record 3`.
 */
export function formatPlace({ file, line, record, field }: Place): string {
  const where =
    line !== undefined
      ? `:${String(line)}`
      : record !== undefined
        ? `, record ${String(record)}`
        : "";
  return `${file}${where}${field === undefined ? "" : ` (${field})`}`;
}

/** An error as people read it: place and what is wrong, then, indented, what to do. */
export function formatError(error: PaperweftError): string {
  return `${formatWhat(error)}\n  ${error.hint}`;
}

/** The first part of it alone: where, and what is wrong. */
function formatWhat({ message, place }: PaperweftError): string {
  return place === undefined ? message : `${formatPlace(place)}: ${message}`;
}

/**
 * Runs what writes; an error of the disk becomes one that people can read. Any other is a defect of
 * ours, or says all there is to say, and is thrown on as it is.
 *
 * @param hint - what to do: where there is no room, and where one may not write
 * @throws OutputError where the disk refuses
 */
export async function explainWriting<T>(
  place: Place,
  hint: string,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (!isRefusal(cause)) throw cause;
    throw new OutputError(`cannot be written: ${cause.message}`, { place, hint, cause });
  }
}

/** Whether it is this that the system said: "ENOENT", "EEXIST" … */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}

/**
 * Whether it is the system that said no: Node tells so by a word as code. Its TypeErrors have one as
 * well, and so may have what ends a wait.
 */
function isRefusal(error: unknown): error is Error {
  if (!(error instanceof Error && "code" in error && typeof error.code === "string")) return false;
  const isOurs = error instanceof TypeError || error instanceof RangeError;
  return !isOurs && error.name !== "AbortError";
}
