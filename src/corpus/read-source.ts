/**
 * One source, read by the format that its content shows.
 *
 * People rename files, and ".txt" says nothing: what stands in a file counts first, its name
 * second. A source that cannot be used at all is refused here with a sentence; a bad record in it
 * is counted and reported, and the good ones stay.
 */
import { createHash } from "node:crypto";

import { InputError, type OnProblem } from "../errors.ts";
import type { CorpusEffects } from "./files.ts";
import type { Format, SourceReport } from "./format.ts";
import { parseRecord, type PaperRecord } from "./record.ts";
import { FORMATS } from "./formats/catalogue.ts";
import { decodeSource, type SourceHead } from "./source-text.ts";

/** A file that papers come from. */
export interface Source {
  /** As data/map.yaml or --input names it; kept in each paper's origins. */
  readonly name: string;
  /** Where to read it, relative to where the command was run; what messages show. */
  readonly path: string;
}

export interface SourceRecords {
  readonly format: string;
  /** Of the file's bytes as they are, in hexadecimal. */
  readonly sha256: string;
  /** In the order of the source. */
  readonly records: readonly PaperRecord[];
  /** How many bad records were left out. */
  readonly skipped: number;
}

/** Below this, no format has seen anything of its own in the source. */
const MIN_CONFIDENCE = 0.05;

/**
 * @param onProblem - told of each record that is skipped, and of what is not kept as it stands
 * @throws InputError where the source is missing, cannot be read, is empty, is binary, or is in
 *   none of the formats
 */
export async function readSource(
  source: Source,
  onProblem: OnProblem,
  effects: CorpusEffects,
  signal?: AbortSignal,
): Promise<SourceRecords> {
  const file = source.path;
  const bytes = await readBytes(file, effects);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const text = decodeSource(file, bytes, onProblem);
  const format = detectFormat(file, text.head);

  let skipped = 0;
  const report: SourceReport = {
    skip(problem) {
      ++skipped;
      onProblem(problem);
    },
    note: onProblem,
  };
  const records: PaperRecord[] = [];
  let number = 0;
  for await (const raw of format.read(text, report)) {
    signal?.throwIfAborted();
    ++number;
    const origin = {
      source: source.name,
      ...(raw.line === undefined ? {} : { line: raw.line }),
      record: number,
    };
    const record = parseRecord(raw, file, origin, report);
    if (record !== null) records.push(record);
  }
  return { format: format.name, sha256, records, skipped };
}

/**
 * The format that is surest of the source.
 *
 * @throws InputError where none recognises it
 */
export function detectFormat(
  file: string,
  head: SourceHead,
  formats: readonly Format[] = FORMATS,
): Format {
  let best: Format | undefined;
  let confidence = MIN_CONFIDENCE;
  for (const format of formats) {
    const own = format.detect(head);
    // Of two that are equally sure, the one that the catalogue names first.
    if (own > confidence) {
      best = format;
      confidence = own;
    }
  }
  if (best !== undefined) return best;
  throw new InputError("the file is in no format that can be read", {
    place: { file },
    hint: `these can be read: ${formats.map(({ about }) => about).join("; ")}`,
  });
}

async function readBytes(file: string, effects: CorpusEffects): Promise<Uint8Array> {
  try {
    return await effects.readFile(file);
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
    const [what, hint] =
      code === "ENOENT" || code === "ENOTDIR"
        ? [
            "there is no such file",
            "check the name; it is looked for from where the command is run",
          ]
        : code === "EISDIR"
          ? ["this is a folder, not a file", "name the files in it, one by one"]
          : code === "EACCES" || code === "EPERM"
            ? ["the file may not be read", "give yourself the right to read it"]
            : [`the file cannot be read: ${String(cause)}`, "check the disk, or copy the file"];
    throw new InputError(what, { place: { file }, hint, cause });
  }
}
