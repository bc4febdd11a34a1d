/** The door of Node's part of this folder: datasets on a disk. The others are builder.ts and reader.ts. */
export { readDirectory } from "./directory.ts";
export { DISK } from "./file-effects.ts";
export type { FileEffects } from "./file-effects.ts";
export { replaceFolder } from "./replace-folder.ts";
export { checkFolder, writeDataset } from "./write-dataset.ts";
