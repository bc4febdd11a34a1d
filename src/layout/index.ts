export { buildLayout, type LayoutOptions } from "./build.ts";
export { colourByPlace } from "./hues.ts";
export type * from "./positions.ts";
