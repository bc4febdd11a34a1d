/** What the page that makes a map and the worker that does the work say to each other. */
import type { KeptSource } from "../dataset/kept.ts";
import type { Summary } from "../pipeline/summary.ts";

/** The page's one message: make this map. To stop the work, the page ends the worker. */
export interface MakeRequest {
  /** At least one with papers. */
  readonly sources: readonly KeptSource[];
  /** Without one, the map is called after its files. */
  readonly title?: string;
}

export type MakeAnswer =
  | {
      readonly kind: "progress";
      /** As the pipeline calls it: "corpus", "terms", "graph", "layout", "lenses", "dataset". */
      readonly stage: string;
      /** How far the stage is, where it is known; `total` is never 0. */
      readonly done?: number;
      readonly total?: number;
    }
  | {
      readonly kind: "made";
      readonly title: string;
      /** As `npm run data -- --json` gives it; its warnings name what was not kept as it stands. */
      readonly summary: Summary;
      /** What to do about each of the summary's warnings, in their order; "" where nothing. */
      readonly hints: readonly string[];
      /** Papers of the map that have none. */
      readonly withoutAbstract: number;
      /** How many of the rules for terms did something; null where there were none. */
      readonly rules: string | null;
      /** Path and bytes, as `buildDatasetFiles` gives them. */
      readonly files: ReadonlyMap<string, Uint8Array>;
    }
  /** Nothing can be made of it; what to do is said where a person can do something. */
  | {
      readonly kind: "refused";
      readonly message: string;
      readonly hint: string;
      /** The name of the source that is in the way, where it is one. */
      readonly file?: string;
    }
  /** A defect of ours. */
  | { readonly kind: "broken"; readonly message: string };
