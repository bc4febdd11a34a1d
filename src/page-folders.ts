/**
 * The folders of the site's pages, by the kind that begins a key: `paper/warp` is at `papers/warp/`.
 *
 * Links lead by it to pages, and the service worker from pages back to the map.
 */
export const PAGE_FOLDERS: ReadonlyMap<string, string> = new Map([
  ["paper", "papers"],
  ["concept", "concepts"],
  ["method", "methods"],
  ["community", "communities"],
]);
