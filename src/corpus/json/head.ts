/** What the beginning of a JSON source shows: how its records are carried, and whether it has any. */
import type { SourceHead } from "../source-text.ts";
import { findRecords, type IsRecord } from "./find-records.ts";
import { parseJson } from "./parse-json.ts";
import { isObject, type JsonObject } from "./values.ts";

export interface JsonHead {
  /** An object a line, or one value over all lines. */
  readonly carrier: "lines" | "document";
  /** Whether there are records of the shape asked for in it. */
  readonly isOwn: boolean;
}

/** Begins as JSON does; "[1] A. Quill" and "{\rtf" do not. */
const JSON_BEGIN = /^\s*(?:\[\s*(?:["[\]{]|$)|\{\s*(?:["}]|$))/;

/** Names that people give to JSON Lines. */
export const LINES = /\.(?:jsonl|ndjson)$/;

/** @returns null where it is no JSON */
export function lookAt({ name, text }: SourceHead, isRecord: IsRecord): JsonHead | null {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const isOwn = (value: unknown): boolean => findRecords(value, isRecord).length > 0;

  const parsed = lines.map(parseLine);
  const objects = parsed.filter((object) => object !== null);
  // Lines may be broken, and a document may have lines that are objects; none begins with one.
  const areLines = 2 * objects.length >= lines.length || parsed[0] !== null || LINES.test(name);
  if (objects.length > 0 && areLines) {
    // One line is read as a document, which may hold a list; but the next may be beyond the head.
    const carrier = lines.length > 1 || objects.some(isRecord) ? "lines" : "document";
    return { carrier, isOwn: 2 * objects.filter(isOwn).length >= objects.length };
  }
  if (!JSON_BEGIN.test(text)) return null;
  // The head ends in the middle; what stands in it is enough.
  const { value } = parseJson(text);
  const isLongLine = lines.length === 1 && isObject(value) && isRecord(value);
  return { carrier: isLongLine ? "lines" : "document", isOwn: isOwn(value) };
}

/** The object that is all of a line, or null. */
function parseLine(line: string): JsonObject | null {
  // Most lines of other formats are no object; this is cheaper than to try.
  if (!/^\s*\{.*\}\s*$/s.test(line)) return null;
  const { value, fault } = parseJson(line);
  return fault === null && isObject(value) ? value : null;
}
