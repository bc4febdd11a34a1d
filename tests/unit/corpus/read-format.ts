/** Reads a text as one format does, and what a person would be told about it. */
import { readFileSync } from "node:fs";
import type { Format, RawFields, RawRecord } from "../../../src/corpus/format.ts";
import { nodeUnpacking } from "../../../src/corpus/node-files.ts";
import { openSource, type SourceText } from "../../../src/corpus/source-text.ts";
import { formatError, type InputError } from "../../../src/errors.ts";

export interface ReadFormat {
  readonly records: readonly RawRecord[];
  /** The fields of the records alone. */
  readonly fields: readonly RawFields[];
  /** What was skipped, as people read it, hint included. */
  readonly skipped: readonly string[];
  /** What was kept, but not as the source has it. */
  readonly noted: readonly string[];
}

/** @param name - the file's name, which messages show */
export async function readFormat(
  format: Format,
  content: string | Uint8Array,
  name = "papers.txt",
): Promise<ReadFormat> {
  const skipped: string[] = [];
  const noted: string[] = [];
  const source = await sourceOf(content, name, noted);
  const records: RawRecord[] = [];
  const skip = (problem: InputError) => skipped.push(formatError(problem));
  const note = (problem: InputError) => noted.push(formatError(problem));
  for await (const record of format.read(source, { skip, note })) records.push(record);
  return { records, fields: records.map(({ fields }) => fields), skipped, noted };
}

/** A source in memory, in chunks of a size that cuts lines and characters. */
export function sourceOf(
  content: string | Uint8Array,
  name = "papers.txt",
  problems: string[] = [],
  chunkSize = 1000,
): Promise<SourceText> {
  return openSource(name, chunksOf(Buffer.from(content), chunkSize), nodeUnpacking, (problem) => {
    problems.push(formatError(problem));
  });
}

/** How sure a format is of a text, from 0 to 1. */
export async function detectFormat(
  format: Format,
  content: string | Uint8Array,
  name = "papers.txt",
): Promise<number> {
  return format.detect((await sourceOf(content, name)).head);
}

/** A fixture beside the format's test. */
export function fixture(name: string): Buffer {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url));
}

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
}
