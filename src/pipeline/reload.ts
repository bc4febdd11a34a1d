/**
 * Has the browser load the page again when `npm run dev` has built the dataset anew.
 *
 * The dataset is no module: Vite serves it as it stands in public/, and tells no page that it has
 * changed. Without this a person edits data/map.yaml and goes on looking at the old map.
 */
import { resolve } from "node:path";
import { DATASET_FOLDER } from "./data-flags.ts";

/** The part of Vite's development server that this needs. */
export interface ReloadingServer {
  readonly watcher: {
    add(path: string): unknown;
    on(event: "all", listener: (event: string, path: string) => void): unknown;
  };
  readonly ws: { send(message: { readonly type: "full-reload" }): void };
}

/**
 * Reloads all open pages whenever a new manifest stands in the dataset's folder.
 *
 * The manifest is enough: a dataset arrives as a whole, and none is without one.
 */
export function reloadWithDataset({ watcher, ws }: ReloadingServer): void {
  const manifest = resolve(DATASET_FOLDER, "manifest.json");
  watcher.add(manifest);
  watcher.on("all", (event, path) => {
    // Between the old dataset and the new one there is none, and nothing to load.
    if (event === "unlink" || resolve(path) !== manifest) return;
    ws.send({ type: "full-reload" });
  });
}
