/** The source formats that are understood. A new one is a file beside this and a line here. */
import type { Format } from "../format.ts";
import { jsonl } from "./jsonl.ts";
import { listing } from "./listing.ts";

export const FORMATS: readonly Format[] = [jsonl, listing];
