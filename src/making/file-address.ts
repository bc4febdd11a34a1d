/**
 * Addresses of lists of papers on the web: typed, pasted, or brought along by a link.
 *
 * A link may be anybody's. So nothing is read before its visitor says so, and what is shown until then
 * is the host that would be asked, not what an address looks like:
 * "https://github.com@example.org/a.bib" is example.org's.
 */
import { UsageError } from "../errors.ts";
import { readAsked } from "./asked.ts";

export interface FileAddress {
  /** What is asked for: whole, without what only a page would need of it. */
  readonly url: URL;
  /** The file's name, as far as the address says it. */
  readonly name: string;
  /** With its port where that is not the usual one. */
  readonly host: string;
}

/** The part of the page's address that brings a file along; it may be there several times. */
const FILE = "file";

/** "https:", but not the port in "localhost:8080/a.bib". */
const SCHEME = /^([a-z][a-z0-9+.-]*:)(?!\d)/i;
const RELATIVE = /^\.{0,2}\//;
/** A server on this device, as it tells its own address; it has no certificate for https. */
const BEGINS_WITH_DEVICE = /^(?:localhost|127\.0\.0\.1)(?::\d+)?\//i;
const BEGINS_WITH_HOST = /^(?:[\w-]+\.)+[a-z]\w+(?::\d+)?\//i;

/** The last part of some addresses says what is done with the file, not how it is called. */
const DOING = /^(?:content|download|export|file|raw)$/i;
/** Characters that are not seen, or turn those after them round. */
const UNSEEN = /[\p{Cc}\p{Cf}]/gu;

const SAVE_IT = "save the file and drop it here";

/** What the address of the page brings along; empty where it brings nothing. */
export function addressesIn(search: URLSearchParams): readonly string[] {
  // Who wrote it by hand may have left "%20" as it was: it came as a space, and is one address still.
  return search
    .getAll(FILE)
    .map((text) => text.trim())
    .filter((text) => text !== "");
}

/** The addresses in a text, which have white space between them. */
export function splitAddresses(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

/** Whether a text is addresses and nothing else, and none of them the name of a paper. */
export function isAddresses(text: string): boolean {
  const words = splitAddresses(text);
  return words.length > 0 && words.every((word) => /^https?:\/\//i.test(word) && !isPaper(word));
}

/**
 * The files that addresses lead to, each once.
 *
 * @param texts - an address each
 * @param page - of the page that reads them
 * @throws UsageError where one of them is not read, or there is none
 */
export function parseAddresses(texts: readonly string[], page: URL): readonly FileAddress[] {
  const found = new Map<string, FileAddress>();
  for (const text of texts) {
    const address = parseAddress(text, page);
    found.set(address.url.href, address);
  }
  if (found.size > 0) return [...found.values()];
  throw new UsageError("there is no address here", {
    hint: "write one, such as https://example.org/papers.bib",
  });
}

/**
 * The link that brings files along to a page; it can be read, as long as the addresses can.
 *
 * @param page - address of the page that makes maps
 * @returns null where a file can be read on this device alone
 */
export function linkTo(page: URL, files: readonly URL[]): string | null {
  const isEverybodys = ({ protocol, origin }: URL) =>
    protocol === "https:" || origin === page.origin;
  if (files.length === 0 || !files.every(isEverybodys)) return null;
  const parts = files.map(({ href }) => `${FILE}=${readably(href)}`);
  return `${page.origin}${page.pathname}?${parts.join("&")}`;
}

function parseAddress(text: string, page: URL): FileAddress {
  if (isPaper(text)) {
    throw new UsageError(`${text} names a paper, not a file`, {
      hint: "put it into “Have papers found”",
    });
  }
  const url = rawOf(urlOf(text, page));
  checkScheme(url, page);
  if (url.username !== "" || url.password !== "") {
    throw new UsageError(`the address at ${url.host} has a name or a password in it`, {
      hint: `whoever sees the address would have it: ${SAVE_IT}`,
    });
  }
  url.hash = "";
  return { url, name: nameAt(url), host: url.host };
}

function urlOf(text: string, page: URL): URL {
  try {
    if (SCHEME.test(text) || RELATIVE.test(text)) return new URL(text, page);
    if (BEGINS_WITH_DEVICE.test(text)) return new URL(`http://${text}`);
    if (BEGINS_WITH_HOST.test(text)) return new URL(`https://${text}`);
  } catch {
    // Not an address after all: told as one that never looked like it.
  }
  throw new UsageError(`“${text}” is no address`, {
    hint: "write it out in full, such as https://example.org/papers.bib",
  });
}

/** https; http where nobody stands between: from the site itself, or this very device. */
function checkScheme({ protocol, hostname, origin, host }: URL, page: URL): void {
  if (protocol === "https:") return;
  if (protocol === "http:" && (origin === page.origin || isThisDevice(hostname))) return;
  if (protocol === "http:") {
    throw new UsageError(`${host} is not asked by http: others could read and alter what comes`, {
      hint: `try the same address with https, or ${SAVE_IT}`,
    });
  }
  const hint = protocol === "file:" ? "drop that file here, or choose it" : SAVE_IT;
  throw new UsageError(`files are read by https, not by ${protocol.slice(0, -1)}`, { hint });
}

/** As the page's own policy has it; see components/MakePage.astro. */
function isThisDevice(hostname: string): boolean {
  return hostname === "localhost" || hostname === "127.0.0.1";
}

/**
 * GitHub and Zenodo give a file at two addresses each: one that people copy, and another that pages of
 * other sites may read. What is asked for is the second.
 * https://github.com/zenodo/zenodo/issues/2593
 */
function rawOf(url: URL): URL {
  const { hostname, pathname } = url;
  if (/^(?:www\.)?github\.com$/.test(hostname)) {
    const found = /^(\/[^/]+\/[^/]+)\/(?:blob|raw)(\/.+)$/.exec(pathname);
    if (found) return new URL(`https://raw.githubusercontent.com${found[1]!}${found[2]!}`);
  }
  if (hostname === "zenodo.org") {
    const found = /^\/records?(\/\d+\/files\/[^/]+)$/.exec(pathname);
    if (found) return new URL(`https://zenodo.org/api/records${found[1]!}/content`);
  }
  return url;
}

function nameAt({ pathname, hostname }: URL): string {
  const parts = pathname.split("/").filter((part) => part !== "");
  while (parts.length > 1 && DOING.test(parts.at(-1)!)) parts.pop();
  return cleanName(decode(parts.at(-1) ?? "")) || hostname;
}

/** A file's name as it may be shown, and as a map is called after it; "" where nothing is left. */
export function cleanName(name: string): string {
  return name
    .replaceAll(UNSEEN, "")
    .replaceAll(/[/\\:]/g, " ")
    .trim();
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** As the field for DOIs takes it, to which it is sent: with a full stop behind it, too. */
function isPaper(text: string): boolean {
  const kind = readAsked(text)?.kind;
  return kind !== undefined && kind !== "query";
}

/** Encoded where a part of an address must be, and not where it need not. */
function readably(text: string): string {
  return encodeURIComponent(text).replaceAll("%3A", ":").replaceAll("%2F", "/");
}
