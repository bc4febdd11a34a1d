/**
 * What a page of a finished site leads to: its scripts and styles, and what those load in turn.
 *
 * Bundlers name each file after its content, so that a name in a text is a way to the file, whether
 * it is imported, fetched or started as a worker.
 */

/** Names of files as they stand in code: "_astro/lens.Dt_1Quy4.js" has the last part. */
const NAMES = /[\w.@-]+\.\w+/g;

/**
 * The files that a text leads to.
 *
 * @param text - of the page
 * @param texts - of all files that it may lead to, by path; "" where a file leads nowhere
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
