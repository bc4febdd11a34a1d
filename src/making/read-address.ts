/**
 * Reads a file on the web as if it had been dropped.
 *
 * A browser tells a page no more of a failed request than that it failed: a host that is not there and
 * one that lets no other site's pages read it look the same, and both are said.
 */
import { InputError, OutputError } from "../errors.ts";
import { formatSize } from "./chosen.ts";
import { cleanName, type FileAddress } from "./file-address.ts";

/**
 * What one file may hold, in bytes. What is dropped lies on a disk; this is held in memory, and an
 * answer may never end.
 */
const MOST_BYTES = 500_000_000;
/** Pieces are handed to the browser by so many bytes: it has a disk for them, a page has none. */
const HANDFUL = 8_000_000;
/** Of the beginning, which says whether it is a web page. */
const HEAD_BYTES = 2048;

/** As in corpus/networks.ts, a comment ends at its first "-->": in any other way, many would hang it. */
const WEB_PAGE =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i;

export interface ReadingEffects {
  readonly fetch: (address: URL, options: RequestInit) => Promise<Response>;
  /** False where the device knows that it has no connection. */
  readonly isOnLine: () => boolean;
  /** @param total - in bytes; null where it is not known */
  readonly showProgress: (name: string, bytes: number, total: number | null) => void;
  readonly signal: AbortSignal;
}

export interface ReadFile {
  readonly file: File;
  readonly url: URL;
}

/**
 * Reads files, one after the other: all of them, or none.
 *
 * @throws InputError where what comes is a web page, or too large
 * @throws OutputError where nothing comes
 */
export async function readFilesAt(
  addresses: readonly FileAddress[],
  effects: ReadingEffects,
): Promise<readonly ReadFile[]> {
  const files: ReadFile[] = [];
  for (const address of addresses) files.push(await readFileAt(address, effects));
  return files;
}

async function readFileAt(address: FileAddress, effects: ReadingEffects): Promise<ReadFile> {
  effects.showProgress(address.name, 0, null);
  const response = await ask(address, effects);
  if (!response.ok) throw refusalOf(address, response.status);
  const body = await readBody(address, response, effects);
  if (WEB_PAGE.test(await body.slice(0, HEAD_BYTES).text())) {
    throw new InputError(
      `what ${address.host} gives as ${address.name} is a web page, not a list of papers`,
      {
        hint: "look on it for “Raw”, “Download” or “Export”, and take the address of that; or save the file and drop it here",
      },
    );
  }
  const name = nameIn(response.headers.get("content-disposition")) ?? address.name;
  // Where it is not said, a file that is read again is to be known by its name and its size alone.
  const lastModified = Date.parse(response.headers.get("last-modified") ?? "") || 0;
  return { file: new File([body], name, { lastModified }), url: address.url };
}

async function ask(
  { url, host }: FileAddress,
  { fetch, isOnLine, signal }: ReadingEffects,
): Promise<Response> {
  try {
    return await fetch(url, {
      // A list grows: what a browser kept of it is asked for anew.
      cache: "no-cache",
      // Other hosts are told neither who asks nor from where.
      credentials: "same-origin",
      referrerPolicy: "no-referrer",
      signal,
    });
  } catch (cause) {
    signal.throwIfAborted();
    if (!isOnLine()) {
      throw new OutputError("this device is off line", {
        hint: "try again once the connection is back",
        cause,
      });
    }
    throw new OutputError(`${host} did not give the file to this page`, {
      hint: "either there is no such host, or it lets no other site’s pages read it. Look at the address; or save the file and drop it here",
      cause,
    });
  }
}

function refusalOf({ name, host }: FileAddress, status: number): OutputError {
  const said = `(HTTP status ${String(status)})`;
  if (status === 404 || status === 410) {
    return new OutputError(`${host} has no ${name} at this address ${said}`, {
      hint: "look whether the address is written out in full, and whether everybody may read the file",
      status,
    });
  }
  if (status === 401 || status === 403) {
    return new OutputError(`${host} does not let everybody read ${name} ${said}`, {
      hint: "have it made public; or save the file and drop it here",
      status,
    });
  }
  return new OutputError(`${host} does not give ${name} now ${said}`, {
    hint: "try again later; or save the file and drop it here",
    status,
  });
}

async function readBody(
  { name, host }: FileAddress,
  response: Response,
  { showProgress, isOnLine, signal }: ReadingEffects,
): Promise<Blob> {
  const length = Number(response.headers.get("content-length") ?? 0);
  const body = new Pieces();
  const reader = response.body?.getReader();
  try {
    for (let next = await reader?.read(); next?.done === false; next = await reader!.read()) {
      body.push(next.value);
      if (body.size > MOST_BYTES) throw tooLarge(name, host);
      // What is packed on its way is longer than its length said.
      showProgress(name, body.size, length >= body.size ? length : null);
    }
  } catch (cause) {
    signal.throwIfAborted();
    if (cause instanceof InputError) throw cause;
    throw new OutputError(
      isOnLine() ? `the connection to ${host} was lost` : "this device is off line",
      { hint: "try again", cause },
    );
  } finally {
    await reader?.cancel().catch(() => undefined);
  }
  return body.join();
}

function tooLarge(name: string, host: string): InputError {
  return new InputError(`what ${host} gives as ${name} is larger than ${formatSize(MOST_BYTES)}`, {
    hint: "save the file and drop it here; the command line is the better way for so much",
  });
}

/** Bytes as they come, of which few are in the page's own memory. */
class Pieces {
  readonly #handfuls: Blob[] = [];
  #open: Uint8Array<ArrayBuffer>[] = [];
  #openBytes = 0;
  size = 0;

  push(piece: Uint8Array<ArrayBuffer>): void {
    this.#open.push(piece);
    this.#openBytes += piece.length;
    this.size += piece.length;
    if (this.#openBytes >= HANDFUL) this.#close();
  }

  join(): Blob {
    this.#close();
    return new Blob(this.#handfuls);
  }

  #close(): void {
    this.#handfuls.push(new Blob(this.#open));
    this.#open = [];
    this.#openBytes = 0;
  }
}

/**
 * The name in a Content-Disposition, which most hosts show to their own pages alone.
 * https://www.rfc-editor.org/rfc/rfc6266#section-4.1
 */
function nameIn(disposition: string | null): string | null {
  const [, encoded] = /filename\*\s*=\s*utf-8'[^']*'([^;\s]+)/i.exec(disposition ?? "") ?? [];
  const [, quoted, bare] = /filename\s*=\s*(?:"([^"]+)"|([^;\s]+))/i.exec(disposition ?? "") ?? [];
  try {
    return (
      cleanName(encoded === undefined ? (quoted ?? bare ?? "") : decodeURIComponent(encoded)) ||
      null
    );
  } catch {
    return null;
  }
}
