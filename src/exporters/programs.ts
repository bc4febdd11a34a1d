/**
 * Programs in the browser that open a published file by its address.
 *
 * They are other sites: nothing is asked of them until somebody follows the link, and then it is
 * they that fetch the file. GitHub Pages lets any site do so.
 *
 * https://docs.gephi.org/lite/ and https://app.vosviewer.com/docs/
 */
import { PUBLISHED_FOLDER } from "./published.ts";

interface Program {
  readonly name: string;
  /** The published file that it opens. */
  readonly file: string;
  /** What the file's address, escaped, is written behind. */
  readonly opens: string;
}

const PROGRAMS: readonly Program[] = [
  { name: "Gephi Lite", file: "graph.gexf", opens: "https://gephi.org/gephi-lite/?file=" },
  { name: "VOSviewer Online", file: "vosviewer.json", opens: "https://app.vosviewer.com/?json=" },
];

/** Hosts that nobody else can reach. */
const OWN_HOST = /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/;

/** A link that opens the map in another program. */
export interface ProgramLink {
  readonly name: string;
  readonly address: string;
}

/** Names of all programs, for a sentence: "Gephi Lite and VOSviewer Online". */
export const PROGRAM_NAMES = PROGRAMS.map(({ name }) => name).join(" and ");

/**
 * The links that open a map in other programs.
 *
 * @param site - whole address of the map's site with "/" at its end; "" where it is not known
 * @returns none where those programs cannot fetch from there: a page of theirs, which is https,
 *   reaches neither the reader's own computer nor a host without https
 */
export function programLinks(site: string): readonly ProgramLink[] {
  const url = URL.parse(site);
  if (url?.protocol !== "https:" || OWN_HOST.test(url.hostname)) return [];
  return PROGRAMS.map(({ name, file, opens }) => ({
    name,
    address: opens + encodeURIComponent(`${site}${PUBLISHED_FOLDER}/${file}`),
  }));
}
