export type * from "./attributes.ts";
export { buildGraph, type GraphOptions } from "./build.ts";
