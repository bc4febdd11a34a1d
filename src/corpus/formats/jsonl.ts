/**
 * JSON Lines: a JSON object a line.
 *
 * The format that programs write, and the one in which a paper can say most. A broken line costs
 * itself alone. https://jsonlines.org
 */
import { InputError } from "../../errors.ts";
import type { Format, RawFields, RawRecord, SourceReport } from "../format.ts";
import type { SourceHead, SourceText } from "../source-text.ts";

/** Names under which other programs write our fields, most telling first. */
const NAMES: Readonly<Record<keyof RawFields, readonly string[]>> = {
  id: ["id", "paper_id", "corpusid"],
  title: ["title"],
  abstract: ["abstract"],
  authors: ["authors", "author"],
  year: ["year"],
  venue: ["venue", "journal", "booktitle"],
  url: ["url", "link"],
  doi: ["doi"],
  arxiv: ["arxiv", "arxiv_id", "arxivId"],
  keywords: ["keywords"],
};
const FIELDS = Object.entries(NAMES) as [keyof RawFields, readonly string[]][];

export const jsonl: Format = {
  name: "jsonl",
  about: "JSON Lines: a JSON object with title and abstract on each line",
  detect,
  read,
};

function detect({ name, text }: SourceHead): number {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const objects = lines.filter((line) => parseObject(line) !== null).length;
  // The head may end within a line, and a line may be broken: half is enough.
  if (objects > 0 && 2 * objects >= lines.length) return 0.95;
  const named = name.endsWith(".jsonl") || name.endsWith(".ndjson");
  // One record longer than the head, or lines so broken that only the name is left to go by.
  if (named && lines.some((line) => line.trimStart().startsWith("{"))) return 0.8;
  return 0;
}

function* read(source: SourceText, report: SourceReport): Generator<RawRecord> {
  for (const { number: line, text } of source.lines()) {
    if (text.trim() === "") continue;
    const object = parseObject(text, (what, cause) => {
      report.skip(
        new InputError(what, {
          place: { file: source.file, line },
          hint: 'write one record on the line, as {"title": "…", "abstract": "…"}',
          cause,
        }),
      );
    });
    if (object !== null) yield { line, fields: pickFields(object) };
  }
}

/** The object on a line, or null, and then `onBroken` is told why. */
function parseObject(
  line: string,
  onBroken?: (what: string, cause?: unknown) => void,
): Readonly<Record<string, unknown>> | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    onBroken?.(`the line is not JSON: ${excerpt(line)}`, cause);
    return null;
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    return value as Readonly<Record<string, unknown>>;
  }
  onBroken?.(`the line is JSON, but no object: ${excerpt(line)}`);
  return null;
}

/** Our fields of an object, under whichever name it has them; null counts as not said. */
function pickFields(object: Readonly<Record<string, unknown>>): RawFields {
  const fields: Partial<Record<keyof RawFields, unknown>> = {};
  for (const [field, names] of FIELDS) {
    const name = names.find((each) => Object.hasOwn(object, each) && object[each] !== null);
    if (name !== undefined) fields[field] = object[name];
  }
  return fields;
}

function excerpt(line: string): string {
  const text = line.trim();
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}
