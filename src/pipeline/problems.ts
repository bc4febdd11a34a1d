/** What was wrong with the sources, as people and programs read it. */
import { formatError, type InputError } from "../errors.ts";
import { formatFigures } from "../figures.ts";
import type { Effects } from "./effects.ts";

/** Problems that are told in full; a broken export has thousands of one kind. */
const TOLD = 20;

/** A problem in the summary that programs read. */
export interface Warning {
  readonly file: string;
  /** 1-based; null where the format knows no lines. */
  readonly line: number | null;
  readonly message: string;
}

export interface TellOptions {
  /** Whether `npm run data` meets these problems, too: then it can list all of them. */
  readonly isOfData?: boolean;
}

/** Tells the first problems, with what to do, and how many more there are. */
export function tellProblems(
  problems: readonly InputError[],
  effects: Pick<Effects, "tell">,
  { isOfData = true }: TellOptions = {},
): void {
  for (const problem of problems.slice(0, TOLD)) effects.tell(formatError(problem));
  const more = problems.length - TOLD;
  if (more <= 0) return;
  const all = isOfData ? "; npm run data -- --json, given the same files, lists all of them" : "";
  effects.tell(`… and ${formatFigures(more)} more${all}`);
}

/** Problems as the contract's `warnings`. */
export function describeProblems(problems: readonly InputError[]): readonly Warning[] {
  return problems.map(({ message, place }) => ({
    file: place?.file ?? "",
    line: place?.line ?? null,
    message,
  }));
}
