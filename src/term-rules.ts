/** What a person says of the map's terms, rule by rule, whichever file it was written in. */
import type { Place } from "./errors.ts";

export const TERM_KINDS = [
  "concept",
  "method",
  "model",
  "dataset",
  "benchmark",
  "framework",
  "tool",
] as const;

export type TermKind = (typeof TERM_KINDS)[number];
export type MethodKind = Exclude<TermKind, "concept">;

/** Names are terms, in any form of theirs. */
export type TermStatement =
  | {
      readonly does: "merge";
      /** Two or more; the first is the label. */
      readonly names: readonly string[];
    }
  | { readonly does: "rename"; readonly name: string; readonly label: string }
  | { readonly does: "hide"; readonly name: string }
  | { readonly does: "keep"; readonly name: string }
  | { readonly does: "kind"; readonly name: string; readonly kind: TermKind }
  | { readonly does: "describe"; readonly name: string; readonly description: string };

/** A statement, and where it is written. */
export type TermRule = TermStatement & { readonly place: Place };
