/** The door of what makes a dataset in memory, in the browser and in Node. */
export { buildDatasetFiles } from "./dataset-files.ts";
export type { DatasetFiles, DatasetParts } from "./dataset-files.ts";
export type { PlacedLens } from "./lens-files.ts";
export { orderNodes } from "./node-order.ts";
export { buildSearchIndex, searchDocuments } from "./search-index.ts";
export type { SearchDocument } from "./search-options.ts";
