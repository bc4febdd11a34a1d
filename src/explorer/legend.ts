/**
 * What marks, land, places and lines mean, and what they do not.
 *
 * Whoever sees a map for the first time asks what its axes are; left to guess, they read a meaning
 * into what has none.
 */
import type { NodeKind } from "../dataset/reader.ts";

export interface LegendEntry {
  /** The mark that stands beside the words; null where there is none. */
  readonly mark: NodeKind | "community" | "fold" | null;
  readonly words: string;
}

export const LEGEND: readonly LegendEntry[] = [
  {
    mark: "paper",
    words: "A disc is a paper, in the ink of its land. A larger one has more terms.",
  },
  {
    mark: "concept",
    words: "A ring is an idea that papers discuss. A larger one stands in more of them.",
  },
  {
    mark: "method",
    words:
      "A diamond is a method, model, benchmark or data set that papers introduce or use; of one colour everywhere, since methods cross borders.",
  },
  {
    mark: "community",
    words:
      "A land is papers that share more with one another than with the rest, named after what they share.",
  },
  {
    mark: "fold",
    words:
      "A second ring, and +7 after a name: seven things that hang on it alone are folded into it. Its panel, or the key F, unfolds them.",
  },
  {
    mark: null,
    words:
      "A line joins a paper and a term that it names; it opens on the sentence. What shares terms lies close together: left and right, up and down mean nothing.",
  },
];

/** The words for a mark. */
export function explainMark(mark: NodeKind | "community"): string {
  return LEGEND.find((entry) => entry.mark === mark)?.words ?? "";
}
