/** What a map that the browser keeps has of its own; no other map loads it. */
export { furnish } from "./furnish.ts";
export { showMissing } from "./show-missing.ts";
