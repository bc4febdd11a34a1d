/** What maps that the browser keeps have of their own; no other map loads it. */
export { chooseMap } from "./choose-map.ts";
export { furnish } from "./furnish.ts";
export { showMissing } from "./show-missing.ts";
