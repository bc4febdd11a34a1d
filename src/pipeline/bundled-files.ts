/**
 * What Astro has bundled, and what of it a page of a finished site leads to: its scripts and styles,
 * and what those load in turn.
 *
 * Bundlers name each file after its content, so that a name in a text is a way to the file, whether
 * it is imported, fetched or started as a worker.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Where Astro puts what it has bundled, and the icon, which pages lead to as well. */
const BUNDLED = /^_astro\/|^favicon\.svg$/;
/** What leads to other files. */
const CODE = /\.(?:js|css)$/;
/** Names of files as they stand in code: "_astro/lens.Dt_1Quy4.js" has the last part. */
const NAMES = /[\w.@-]+\.\w+/g;

/**
 * The texts of a site's bundled files.
 *
 * @param folder - of the finished site
 * @param paths - of all its files, with "/" between folders
 * @returns by path; "" where a file leads nowhere
 */
export async function readBundled(
  folder: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const path of paths.filter((each) => BUNDLED.test(each)))
    texts.set(path, CODE.test(path) ? await readFile(join(folder, path), "utf8") : "");
  return texts;
}

/**
 * The files that a text leads to.
 *
 * @param text - of the page
 * @param texts - of all files that it may lead to, as readBundled gives them
 * @returns their paths
 */
export function reachedFrom(text: string, texts: ReadonlyMap<string, string>): Set<string> {
  const paths = new Map([...texts.keys()].map((path) => [nameOf(path), path]));
  const reached = new Set<string>();
  const waiting = [text];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const [name] of next.matchAll(NAMES)) {
      const path = paths.get(name);
      if (path === undefined || reached.has(path)) continue;
      reached.add(path);
      waiting.push(texts.get(path)!);
    }
  }
  return reached;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
