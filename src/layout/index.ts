export { buildLayout, type LayoutOptions } from "./build.ts";
export type * from "./positions.ts";
