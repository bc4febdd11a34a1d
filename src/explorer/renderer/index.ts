export { createMapView } from "./create.ts";
export type { FurnitureBox, Insets, MapView, MapViewOptions, View } from "./map-view.ts";
export { facesOrFirstFrame, loadFaces } from "./name-style.ts";
export { WebGLMissingError } from "./webgl.ts";
