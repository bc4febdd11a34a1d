/**
 * The folders of the site's pages, by the kind that begins a key: `paper/warp` is at `papers/warp/`.
 *
 * The service worker, which leads from pages back to the map, holds it turned round: it is a script
 * of one file, and imports nothing.
 */
export const PAGE_FOLDERS: ReadonlyMap<string, string> = new Map([
  ["paper", "papers"],
  ["concept", "concepts"],
  ["method", "methods"],
  ["community", "communities"],
]);
