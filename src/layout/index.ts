export type * from "./positions.ts";
