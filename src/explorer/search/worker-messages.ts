/** What page and worker of the search say to each other. */
import type { Packed } from "./packing.ts";
import type { WordQuery } from "./word-index.ts";

/** What a worker is asked. */
export type Asked =
  /** To index what nodes are called, by their indices: it is searched until all is there. */
  | { readonly names: readonly string[] }
  /** To read the index of the dataset at an address. */
  | { readonly open: string }
  | { readonly search: WordQuery };

/** Each has a turn of its own, which its answer names. */
export type ToWorker = Asked & { readonly turn: number };

export type FromWorker =
  | { readonly turn: number; readonly found: Packed | null }
  | { readonly turn: number; readonly failed: string };
