/**
 * Unzips a source that is zipped with gzip, as it is read.
 *
 * What is cut off is read up to the cut, and a file of a megabyte that would fill the disk is
 * refused before it does.
 */
import { InputError, type OnProblem } from "../errors.ts";
import { peek } from "./chunks.ts";
import type { Unpacking } from "./files.ts";

/** Text zips to a third or a twentieth; what zips to less than this share is no text. */
export const MOST_TIMES = 200;
/** Up to so many bytes nothing is suspected. */
export const HARMLESS = 256 * 1024 * 1024;

/**
 * The bytes as they are, or unzipped.
 *
 * @param harmless - bytes up to which no file is refused
 * @throws InputError where the very beginning cannot be unzipped, or it swells beyond all reason
 */
export async function* unzip(
  file: string,
  content: AsyncIterable<Uint8Array>,
  { gunzip }: Pick<Unpacking, "gunzip">,
  onProblem: OnProblem,
  harmless = HARMLESS,
): AsyncGenerator<Uint8Array> {
  const { head, chunks } = await peek(content, 2);
  if (head[0] !== 0x1f || head[1] !== 0x8b) {
    yield* chunks;
    return;
  }
  let zipped = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      zipped += chunk.length;
      yield chunk;
    }
  }
  let length = 0;
  try {
    for await (const chunk of gunzip(counted())) {
      length += chunk.length;
      if (length > harmless && length > MOST_TIMES * zipped) throw swollen(file);
      yield chunk;
    }
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    if (length === 0) {
      throw new InputError("the file looks zipped (gzip) but cannot be unzipped", {
        place: { file },
        hint: "it may be cut off: fetch it again, or unzip it yourself and take the result",
        cause,
      });
    }
    onProblem(
      new InputError(`the zipped file is cut off; ${String(length)} bytes of it could be read`, {
        place: { file },
        hint: "fetch it again: what stood after the cut is missing",
        cause,
      }),
    );
  }
}

/** What is said of a zipped file that is a trap, or no text. */
export function swollen(file: string): InputError {
  return new InputError(`unzipped, the file is over ${String(MOST_TIMES)} times as long`, {
    place: { file },
    hint: "no list of papers is; unzip it yourself if you know that it is one, and take the result",
  });
}
