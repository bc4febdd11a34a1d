export type * from "./attributes.ts";
