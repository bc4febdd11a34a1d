/**
 * Concepts whose name is a single word that is mostly a part of longer names: "lattice", "prompt".
 *
 * Such a word means one thing in one field and another in the next, and a path over it joins Chinese
 * NER with image super-resolution. "Explainability" is a single word too, but goes by itself: more
 * papers have it than names have it in them.
 */
import type { ExplorerGraph } from "../graph.ts";

/** A word that one in so many papers has is what the map is about, and means one thing there. */
const ABOUT_IT = 10;
const ONE_WORD = /^\p{Ll}+$/u;

/**
 * Keys of the concepts that are lone words.
 *
 * @param papers - all papers of the map
 */
export function findLoneWords(graph: ExplorerGraph, papers: number): ReadonlySet<string> {
  const single: { readonly key: string; readonly word: string; readonly degree: number }[] = [];
  const names = new Map<string, number>();
  graph.forEachNode((key, { kind, label, degree }) => {
    if (kind === "paper") return;
    if (kind === "concept" && ONE_WORD.test(label)) single.push({ key, word: label, degree });
    const words = label.toLowerCase().split(/[\s-]+/);
    if (words.length === 1) return;
    for (const word of new Set(words)) names.set(word, (names.get(word) ?? 0) + 1);
  });
  return new Set(
    single
      .filter(({ word, degree }) => (names.get(word) ?? 0) > degree && degree * ABOUT_IT < papers)
      .map(({ key }) => key),
  );
}
