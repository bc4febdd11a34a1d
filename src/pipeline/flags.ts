/**
 * A command's flags: read, checked, and listed by `--help` from one table.
 *
 * A flag that help forgets, or that is taken without a word where it is misspelt, costs somebody an
 * hour; so the table is the only place where a flag is named.
 */
import { parseArgs } from "node:util";
import { UsageError } from "../errors.ts";
import { findNearest } from "../nearest.ts";

export interface Flag {
  /** What stands after the flag, for help: "FILE". A switch has none. */
  readonly value?: string;
  /** May stand more than once. */
  readonly multiple?: boolean;
  readonly about: string;
}

export type Flags = Readonly<Record<string, Flag>>;

/** What a command's help says. */
export interface Help {
  /** One line: what the command does. */
  readonly about: string;
  readonly flags: Flags;
  /** The flag that words without a flag belong to: `data a.txt b.txt`. */
  readonly words?: string;
  /** What stands before all flags: "SERVICE". */
  readonly first?: string;
}

/** The value of each flag: a list where it may stand more than once. */
export type FlagValues<F extends Flags> = {
  readonly [Name in keyof F]?: F[Name] extends { readonly multiple: true }
    ? readonly string[]
    : F[Name] extends { readonly value: string }
      ? string
      : boolean;
};

/** Flags that every command has. */
const COMMON: Flags = {
  verbose: { about: "show where in the code an error comes from" },
  help: { about: "show this" },
};

/**
 * The flags that a command was called with.
 *
 * @throws UsageError where there is an unknown flag, a missing or empty value, or a word too many
 */
export function parseFlags<const F extends Flags>(
  args: readonly string[],
  flags: F,
  words?: keyof F & string,
): FlagValues<F> {
  const known: Flags = { ...flags, ...COMMON };
  const options = Object.fromEntries(
    Object.entries(known).map(([name, { value, multiple = false }]) => {
      return [name, { type: value === undefined ? "boolean" : "string", multiple }] as const;
    }),
  );
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true, tokens: true });
  } catch (error) {
    throw explainParseError(error, known);
  }
  const { values, positionals, tokens } = parsed;
  for (const token of tokens) {
    // What a shell makes of a variable that is not set: `--out "$FOLDER"`.
    if (token.kind === "option-terminator" || token.value !== "") continue;
    const name = token.kind === "option" ? token.name : words;
    if (name !== undefined) throw refuseValue(`--${name}`, known[name]?.value);
  }
  if (words === undefined && positionals.length > 0) {
    throw new UsageError(`"${positionals[0] ?? ""}" is no flag`, {
      hint: "a flag begins with two hyphens; --help lists them",
    });
  }
  if (words === undefined) return values as FlagValues<F>;

  // `--input a b --input c d` names four files: in the order in which they stand.
  const listed = tokens.flatMap((token) =>
    token.kind === "positional" || (token.kind === "option" && token.name === words)
      ? [String(token.value)]
      : [],
  );
  return { ...values, ...(listed.length > 0 && { [words]: listed }) } as FlagValues<F>;
}

/** The value of a flag that takes a whole number from `min` to `max`. */
export function parseWhole(flag: string, text: string, min: number, max: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return value;
  throw new UsageError(`--${flag} takes a whole number: "${text}"`, {
    hint: `write one from ${String(min)} to ${String(max)}`,
  });
}

/** The text that `--help` shows. */
export function formatHelp(command: string, { about, flags, words, first }: Help): string {
  const rows = Object.entries({ ...flags, ...COMMON }).map(([name, flag]) => {
    const value = flag.value === undefined ? "" : ` ${flag.value}`;
    return [`--${name}${value}${flag.multiple === true ? " …" : ""}`, flag.about] as const;
  });
  const width = Math.max(...rows.map(([flag]) => flag.length));
  const call = words === undefined ? "[flags]" : `[flags] [${flags[words]?.value ?? words} …]`;
  return [
    `npm run ${command} -- ${first === undefined ? "" : `${first} `}${call}`,
    `  ${about}`,
    "",
    ...rows.map(([flag, about]) => `  ${flag.padEnd(width)}  ${about}`),
  ].join("\n");
}

/** A parseArgs error in our words. */
export function explainParseError(error: unknown, known: Flags = {}): unknown {
  if (!(error instanceof TypeError) || !("code" in error)) return error;
  const code = String(error.code);
  if (!code.startsWith("ERR_PARSE_ARGS")) return error;
  const flag = /'(?:-\w, )?(--?[^\s'=<]+)/.exec(error.message)?.[1] ?? "";
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") {
    const near = findNearest(flag.replace(/^--?/, ""), Object.keys(known));
    return new UsageError(`there is no flag ${flag}`, {
      hint: near === null ? "--help lists the flags" : `did you mean --${near}?`,
      cause: error,
    });
  }
  return refuseValue(flag, known[flag.replace(/^--?/, "")]?.value, error);
}

/** @param takes - how help calls the flag's value; undefined for a switch */
function refuseValue(flag: string, takes: string | undefined, cause?: unknown): UsageError {
  return new UsageError(
    takes === undefined ? `${flag} takes no value` : `${flag} needs a value: ${flag} ${takes}`,
    { hint: "--help lists the flags", cause },
  );
}
