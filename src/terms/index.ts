export { type ExtractOptions, extractTerms } from "./extract.ts";
export type * from "./term.ts";
