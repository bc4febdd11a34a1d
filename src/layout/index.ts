export type { Anchor } from "./anchored.ts";
export { buildLayout, knowsEnough, type LayoutOptions } from "./build.ts";
export { colourByPlace } from "./hues.ts";
export { groundOfLens, layoutLens, type LensGround } from "./lens.ts";
export type * from "./positions.ts";
export { measureQuality, type PlacedGraph, type Quality } from "./quality.ts";
