export { EXPORTERS } from "./catalogue.ts";
export { formatCsv, type Cell } from "./cells.ts";
export {
  gatherGraph,
  gatherPapers,
  MOST_WITH_TEXTS,
  type GatherFrom,
  type GatherOptions,
} from "./gather.ts";
export { gatherLens, type SeenLens } from "./gather-lens.ts";
export { withMark } from "./mark.ts";
export { PROGRAM_NAMES, programLinks, type ProgramLink } from "./programs.ts";
export {
  formatPublished,
  leavesOutTerms,
  PUBLISHED_FOLDER,
  publishedBytes,
  publishedFiles,
  type PublishedFile,
} from "./published.ts";
export type * from "./records.ts";
