/** What files a finished site has. */
import { readdir } from "node:fs/promises";
import { join, sep } from "node:path";
import { compareText } from "../ordering.ts";

/** Paths of all files below a folder, with "/" between folders; sorted. */
export async function listSiteFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, "/").length))
    .map((path) => path.split(sep).join("/"))
    .sort(compareText);
}
