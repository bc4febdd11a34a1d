export type * from "./attributes.ts";
export { buildGraph, type GraphOptions } from "./build.ts";
export { colourCommunities } from "./colouring.ts";
export type * from "./earlier-map.ts";
export { buildLens, LENS_NAMES, type Lens, type LensName, type LensTie } from "./lenses.ts";
