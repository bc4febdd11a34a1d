/**
 * data/map.yaml → settings.
 *
 * The one file that a person writes by hand, so its mistakes are told as an editor would: the line,
 * the key, what is wrong with it, and what was probably meant.
 */
import { dirname, isAbsolute, join } from "node:path";

import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from "yaml";
import type { z } from "zod";

import { InputError, type Place } from "../errors.ts";
import { findNearest } from "../nearest.ts";
import { KNOWN_KEYS, mapSchema } from "./schema.ts";

export interface MapSource {
  /** As the map names it, with "/" between folders. */
  readonly name: string;
  /** The same, from where the command is run. */
  readonly path: string;
}

/** Papers that a rule names: DOIs, arXiv ids, titles or keys. */
export interface MapRule {
  readonly names: readonly string[];
  readonly place: Place;
}

export interface MapSettings {
  readonly title: string;
  readonly description?: string;
  /** None twice. Empty where the map names none: then every file beside it is one. */
  readonly sources: readonly MapSource[];
  /** Whether it gives way, title and all, as soon as another file of papers stands beside it. */
  readonly example: boolean;
  /** Origin of the published site, without a "/" at its end: "https://name.github.io". */
  readonly site?: string;
  /** Path of the site, with a "/" at both ends; "/" by default. */
  readonly base: string;
  /** Which papers are one, and which are not, whatever their records say. */
  readonly duplicates?: {
    readonly same: readonly MapRule[];
    readonly different: readonly MapRule[];
  };
  readonly options: { readonly seed: number };
}

/**
 * @param file - the map's path, for messages; its sources are looked for from beside it
 * @throws InputError with the line of the first mistake
 */
export function parseMap(text: string, file: string): MapSettings {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const lineAt = (offset: number): number => lineCounter.linePos(offset).line;

  const [broken] = document.errors;
  if (broken !== undefined) {
    throw new InputError(`this is not YAML: ${firstLine(broken.message)}`, {
      place: { file, line: lineAt(broken.pos[0]) },
      hint: 'write "key: value" on each line; text with a colon in it goes into quotes',
      cause: broken,
    });
  }
  if (document.contents === null) {
    throw new InputError("the map says nothing", {
      place: { file },
      hint: 'it needs a title: write "title: My field"',
    });
  }

  const result = mapSchema.safeParse(document.toJS());
  if (!result.success) {
    const mistakes = result.error.issues.map((issue) => explain(issue, document, file, lineAt));
    // What stands in the file comes first: a misspelt key explains the missing one.
    const line = ({ place }: InputError): number => place?.line ?? Number.POSITIVE_INFINITY;
    const [first] = mistakes.sort((a, b) => (line(a) < line(b) ? -1 : line(a) > line(b) ? 1 : 0));
    throw first!;
  }
  const { title, description, sources, example, site, base, duplicates, options } = result.data;
  const twice = sources.findIndex((source, i) => sources.indexOf(source) !== i);
  if (twice >= 0) {
    throw new InputError(`the source is named twice: ${sources[twice] ?? ""}`, {
      place: { file, line: lineOf(document, ["sources", twice], lineAt), field: "sources" },
      hint: "name it once",
    });
  }
  const rulesOf = (kind: "same" | "different"): MapRule[] =>
    (duplicates?.[kind] ?? []).map((names, i) => {
      const line = lineOf(document, ["duplicates", kind, i], lineAt);
      return { names, place: { file, line, field: `duplicates.${kind}` } };
    });
  return {
    title,
    ...(description === undefined ? {} : { description }),
    sources: sources
      // A map that was written on Windows is read everywhere.
      .map((name) => name.replaceAll("\\", "/"))
      .map((name) => ({ name, path: isAbsolute(name) ? name : join(dirname(file), name) })),
    example,
    ...(site === undefined ? {} : { site }),
    base,
    ...(duplicates && { duplicates: { same: rulesOf("same"), different: rulesOf("different") } }),
    options,
  };
}

/** A complaint of the schema's, as people read it. */
function explain(
  issue: z.core.$ZodIssue,
  document: Document,
  file: string,
  lineAt: (offset: number) => number,
): InputError {
  const path = issue.path.map((step) => (typeof step === "symbol" ? String(step) : step));
  if (issue.code === "unrecognized_keys") {
    const key = issue.keys[0] ?? "";
    const known = KNOWN_KEYS[path.join(".")] ?? [];
    const nearest = findNearest(key, known);
    return new InputError(`there is no such key: ${key}`, {
      place: { file, line: lineOfKey(document, path, key, lineAt) },
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
    line: lineOf(document, path, lineAt),
    field: field === "" ? undefined : field,
  };
  if (value === undefined && path.length > 0) {
    return new InputError(`${field} is missing`, {
      place: { file },
      hint: `add a line, such as "${field}: My field"`,
    });
  }
  const shown = isNode(value) ? "" : `: ${JSON.stringify(value)}`;
  return new InputError(`${field === "" ? "the map" : field} cannot be used${shown}`, {
    place,
    hint: `it ${issue.message}`,
  });
}

/** Line of what stands at a path, or of the nearest thing around it. */
function lineOf(
  document: Document,
  path: readonly (string | number)[],
  lineAt: (offset: number) => number,
): number | undefined {
  for (let length = path.length; length >= 0; --length) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lineAt(node.range[0]);
  }
  return undefined;
}

function lineOfKey(
  document: Document,
  path: readonly (string | number)[],
  key: string,
  lineAt: (offset: number) => number,
): number | undefined {
  const group = path.length === 0 ? document.contents : document.getIn(path, true);
  if (!isMap(group)) return undefined;
  const pair = group.items.find(({ key: each }) => isScalar(each) && String(each.value) === key);
  return isScalar(pair?.key) && pair.key.range ? lineAt(pair.key.range[0]) : undefined;
}

/** The parser's complaint without its drawing of the place. */
function firstLine(message: string): string {
  return (message.split("\n")[0] ?? "").replace(/ at line \d+, column \d+:?$/, "");
}
