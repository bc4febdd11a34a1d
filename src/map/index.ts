export { editMap, type MapEdit } from "./edit-map.ts";
export { formatTerms, type SuggestedRule } from "./format-terms.ts";
export { parseMap, type MapSettings, type MapSource } from "./parse-map.ts";
export { nodeText, readMap, type MapEffects } from "./read-map.ts";
export { readTerms, type TermRules } from "./read-terms.ts";
export type { TermKind, TermRule, TermStatement } from "./term-rules.ts";
