export { EXPORTERS } from "./catalogue.ts";
export { formatCsv, type Cell } from "./cells.ts";
export { gatherGraph, gatherPapers, type GatherFrom, type GatherOptions } from "./gather.ts";
export type * from "./records.ts";
