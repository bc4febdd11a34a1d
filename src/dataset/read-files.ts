/** Where a dataset's files are, by its address: on a web server, or kept in this browser. */
import { fetchFile } from "./fetch-file.ts";
import type { ReadFile } from "./reader.ts";

const KEPT = "kept:";

/**
 * The address of the map that this browser keeps for a site.
 *
 * @param site - the site's own path, with "/" at its end
 */
export function keptAddress(site: string): string {
  return `${KEPT}${site}`;
}

/** A way to read the files of the dataset at an address: `keptAddress`'s, or as `fetchFile` takes it. */
export function readFiles(address: string): ReadFile {
  if (!address.startsWith(KEPT)) return fetchFile(address);
  // Few maps are kept, and all others do without the code.
  const opened = import("./kept.ts").then(({ readKept }) => readKept(address.slice(KEPT.length)));
  return async (path) => (await opened)(path);
}
