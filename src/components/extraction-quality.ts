/**
 * How well terms are found, as measured: what the About page says of it.
 *
 * The figures, and how they were come by, stand in docs/terms.md; a test holds the two together.
 * They are of Paperweft, not of the map at hand, whose terms nobody has annotated.
 */

/** Fields of the papers that people have annotated, in the order of a row's figures. */
export const ANNOTATED = ["Alignment", "Computing", "Life sciences"] as const;

export interface MeasuredRow {
  /** As docs/terms.md calls it. */
  readonly name: string;
  /** As the page says it. */
  readonly words: string;
  /** From 0 to 1, one for each of ANNOTATED, with the digits that were measured. */
  readonly figures: readonly [string, string, string];
}

export const MEASURED: readonly MeasuredRow[] = [
  { name: "methods", words: "Methods, F1", figures: [".979", ".915", ".917"] },
  {
    name: "methods that the paper introduces",
    words: "Which methods a paper introduces, F1",
    figures: [".977", "1.000", "1.000"],
  },
  { name: "concepts", words: "Concepts, F1", figures: [".679", ".564", ".599"] },
  {
    name: "central concepts that are found (recall)",
    words: "Central concepts that are found",
    figures: [".852", ".653", ".792"],
  },
];

/** How far two people agree on the first set, F1: more cannot be asked of a program. */
export const AGREEMENT = { methods: ".99", concepts: ".84" } as const;

/** Keyphrases of Inspec's 500 development abstracts: F1 of the first five, and of the first ten. */
export const INSPEC = { first5: ".381", first10: ".444" } as const;
