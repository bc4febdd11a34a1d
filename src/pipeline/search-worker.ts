/** A worker thread that makes the search index. */
import { parentPort } from "node:worker_threads";
import { buildSearchIndex, type SearchDocument } from "../dataset/builder.ts";

parentPort?.once("message", (documents: readonly SearchDocument[]) => {
  parentPort?.postMessage(buildSearchIndex(documents));
});
