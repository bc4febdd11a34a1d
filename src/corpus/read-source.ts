/**
 * One source, read by the format that its content shows.
 *
 * People rename files, and ".txt" says nothing: what stands in a file counts first, its name
 * second. A source that cannot be used at all is refused here with a sentence; a bad record in it
 * is counted and reported, and the good ones stay.
 */
import { InputError, type OnProblem } from "../errors.ts";
import { RunningHash } from "../sha256.ts";
import type { Unpacking } from "./files.ts";
import type { Format, SourceReport } from "./format.ts";
import { isNetworkText, networkError } from "./networks.ts";
import { parseRecord, type PaperRecord } from "./record.ts";
import { FORMATS } from "./formats/catalogue.ts";
import { explainReading, type SourceFile } from "./source-files.ts";
import { openSource, type SourceHead } from "./source-text.ts";

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
  source: SourceFile,
  unpacking: Pick<Unpacking, "gunzip">,
  onProblem: OnProblem,
  signal?: AbortSignal,
): Promise<SourceRecords> {
  return explainReading(source.path, () => readRecords(source, unpacking, onProblem, signal));
}

async function readRecords(
  source: SourceFile,
  unpacking: Pick<Unpacking, "gunzip">,
  onProblem: OnProblem,
  signal?: AbortSignal,
): Promise<SourceRecords> {
  const file = source.path;
  const hash = new RunningHash();
  const text = await openSource(file, hashed(source.open(), hash), unpacking, onProblem);
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
    const record = parseRecord(raw, file, origin, report, format.markup);
    if (record !== null) records.push(record);
  }
  return { format: format.name, sha256: hash.end(), records, skipped };
}

/** The chunks, each added to a hash as it passes; what a format leaves unread counts as well. */
async function* hashed(
  chunks: AsyncIterable<Uint8Array>,
  hash: RunningHash,
): AsyncGenerator<Uint8Array> {
  const iterator: AsyncIterator<Uint8Array, unknown> = chunks[Symbol.asyncIterator]();
  try {
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
      hash.add(next.value);
      yield next.value;
    }
  } finally {
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next())
      hash.add(next.value);
  }
}

/**
 * The format that is surest of the source.
 *
 * @throws InputError where none recognises it, or it is a network
 */
export function detectFormat(
  file: string,
  head: SourceHead,
  formats: readonly Format[] = FORMATS,
): Format {
  if (isNetworkText(head.text)) throw networkError(file);
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
