export { createMapView } from "./create.ts";
export type { FurnitureBox, Insets, MapView, MapViewOptions, View } from "./map-view.ts";
export { WebGLMissingError } from "./webgl.ts";
