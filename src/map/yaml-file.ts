/**
 * A YAML file that a person writes by hand: its mistakes are told as an editor would.
 *
 * The line, the key, what is wrong with it, and what was probably meant.
 */
import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from "yaml";
import type { z } from "zod";

import { InputError } from "../errors.ts";
import { findNearest } from "../nearest.ts";

/** UTF-16 units of a value that a message shows. */
const LONGEST_SHOWN = 60;

/** Keys and places in lists, from the top down. */
type Path = readonly (string | number)[];

export interface YamlWords {
  /** What the file is: "the map". */
  readonly name: string;
  /** The keys that are known, by where they stand: "" is the top. */
  readonly knownKeys: Readonly<Record<string, readonly string[]>>;
}

/** Where things stand in a file; lines are 1-based. */
export interface YamlLines {
  /** Line of what stands at a path, or of the nearest thing around it. */
  lineOf(path: Path): number | undefined;
  /** Line of a key in the group at a path. */
  lineOfKey(path: Path, key: string): number | undefined;
}

export interface YamlFile extends YamlLines {
  /** Whether nothing but comments stands in it. */
  readonly isEmpty: boolean;
  /**
   * What the file says.
   *
   * @throws InputError with the line of the first mistake
   */
  check<S extends z.ZodType>(schema: S, words: YamlWords): z.output<S>;
}

/**
 * @param file - path, for messages
 * @throws InputError where it is no YAML
 */
export function parseYaml(text: string, file: string): YamlFile {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const lineAt = (offset: number): number => lineCounter.linePos(offset).line;

  const [broken] = document.errors;
  if (broken !== undefined) {
    const isTwice = broken.code === "DUPLICATE_KEY";
    throw new InputError(
      isTwice
        ? "the key stands here a second time"
        : `this is not YAML: ${firstLine(broken.message)}`,
      {
        place: { file, line: lineAt(broken.pos[0]) },
        hint: isTwice
          ? "write what stands under it where the key stands first"
          : 'write "key: value" on each line; text with a colon in it goes into quotes',
        cause: broken,
      },
    );
  }
  const lines = linesOf(document, lineAt);
  return {
    ...lines,
    isEmpty: document.contents === null,
    check(schema, words) {
      const result = schema.safeParse(document.toJS());
      if (result.success) return result.data;
      const mistakes = result.error.issues.map((issue) =>
        explain(issue, document, file, lines, words),
      );
      // What stands in the file comes first: a misspelt key explains the missing one.
      const line = ({ place }: InputError): number => place?.line ?? Number.POSITIVE_INFINITY;
      const [first] = mistakes.sort((a, b) => (line(a) < line(b) ? -1 : line(a) > line(b) ? 1 : 0));
      throw first!;
    },
  };
}

function linesOf(document: Document, lineAt: (offset: number) => number): YamlLines {
  return {
    lineOf(path) {
      for (let length = path.length; length >= 0; --length) {
        const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
        if (isNode(node) && node.range) return lineAt(node.range[0]);
      }
      return undefined;
    },
    lineOfKey(path, key) {
      const group = path.length === 0 ? document.contents : document.getIn(path, true);
      if (!isMap(group)) return undefined;
      const pair = group.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
      return isScalar(pair?.key) && pair.key.range ? lineAt(pair.key.range[0]) : undefined;
    },
  };
}

/** A complaint of the schema's, as people read it. */
function explain(
  issue: z.core.$ZodIssue,
  document: Document,
  file: string,
  lines: YamlLines,
  { name, knownKeys }: YamlWords,
): InputError {
  const path = issue.path.map((step) => (typeof step === "symbol" ? String(step) : step));
  if (issue.code === "unrecognized_keys") {
    const key = issue.keys[0] ?? "";
    const known = knownKeys[path.join(".")] ?? [];
    const nearest = findNearest(key, known);
    return new InputError(`there is no such key: ${cut(key)}`, {
      place: { file, line: lines.lineOfKey(path, key) },
      hint:
        nearest === null
          ? `these are known: ${known.join(", ")}`
          : `did you mean "${nearest}"? These are known: ${known.join(", ")}`,
    });
  }
  const field = path.filter((step) => typeof step === "string").join(".");
  const value: unknown = document.getIn(path);
  const place = {
    file,
    line: lines.lineOf(path),
    field: field === "" ? undefined : field,
  };
  if (value === undefined && path.length > 0) {
    return new InputError(`${field} is missing`, {
      place: { file },
      hint: `add a line, such as "${field}: My field"`,
    });
  }
  const shown = isNode(value) ? "" : `: ${cut(JSON.stringify(value))}`;
  return new InputError(`${field === "" ? name : field} cannot be used${shown}`, {
    place,
    hint: `it ${issue.message}`,
  });
}

/** Text as a message shows it: a description of many lines would bury what is wrong with it. */
function cut(text: string): string {
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN - 1)}…`;
}

/** The parser's complaint without its drawing of the place. */
function firstLine(message: string): string {
  return (message.split("\n")[0] ?? "").replace(/ at line \d+, column \d+:?$/, "");
}
