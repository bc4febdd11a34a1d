/** What page and worker of the search say to each other. */
import type { Packed } from "./packing.ts";
import type { WordQuery } from "./word-index.ts";

/** Each has a turn of its own, which its answer names. */
export type ToWorker =
  /** Address of the dataset whose index is read. */
  | { readonly turn: number; readonly open: string }
  | { readonly turn: number; readonly search: WordQuery };

export type FromWorker =
  | { readonly turn: number; readonly found: Packed | null }
  | { readonly turn: number; readonly failed: string };
