export { editMap, type MapEdit } from "./edit-map.ts";
export { parseMap, type MapSettings, type MapSource } from "./parse-map.ts";
export { nodeText, readMap, type MapEffects } from "./read-map.ts";
