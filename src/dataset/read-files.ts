/** Where a dataset's files are, by its address: on a web server, or kept in this browser. */
import { fetchFile } from "./fetch-file.ts";
import { KEPT } from "./kept-address.ts";
import type { ReadFile } from "./reader.ts";

/** A way to read the files of the dataset at an address: `keptAddress`'s, or as `fetchFile` takes it. */
export function readFiles(address: string): ReadFile {
  if (!address.startsWith(KEPT)) return fetchFile(address);
  const end = address.lastIndexOf("/") + 1;
  const [site, slug] = [address.slice(KEPT.length, end), address.slice(end)];
  // Few maps are kept, and all others do without the code.
  const opened = import("./kept.ts").then(({ readKept }) => readKept(site, slug));
  return async (path) => (await opened)(path);
}
