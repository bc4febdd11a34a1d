/** The door of Node's half of this folder: making and writing datasets. The other is reader.ts. */
export { buildDatasetFiles, hashBytes } from "./dataset-files.ts";
export type { DatasetFiles, DatasetParts } from "./dataset-files.ts";
export type { PlacedLens } from "./lens-files.ts";
export { orderNodes } from "./node-order.ts";
export { buildSearchIndex, searchDocuments } from "./search-index.ts";
export type { SearchDocument } from "./search-options.ts";
export { readDirectory } from "./directory.ts";
export { DISK } from "./file-effects.ts";
export type { FileEffects } from "./file-effects.ts";
export { replaceFolder } from "./replace-folder.ts";
export { writeDataset } from "./write-dataset.ts";
