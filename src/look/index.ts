export * from "./color.ts";
export * from "./css.ts";
export * from "./palette.ts";
export * from "./tokens.ts";
