export { editMap, type MapEdit } from "./edit-map.ts";
export { formatTerms, type SuggestedRule } from "./format-terms.ts";
export { findNearName } from "./near-name.ts";
export { parseMap, type MapSettings, type MapSource } from "./parse-map.ts";
export { parsePlaces } from "./parse-places.ts";
export { formatPlaces, type PlacedNode, type Places } from "./places.ts";
export { nodeText, readMap, type MapEffects } from "./read-map.ts";
export { readPlaces } from "./read-places.ts";
export { readTerms, type TermRules } from "./read-terms.ts";
