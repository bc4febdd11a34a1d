/**
 * "Equilibria" and "equilibrium": plurals that Latin and Greek left to a few nouns.
 *
 * The form under which words are compared (inflection.ts) keeps these two apart, and so do the
 * counts that the ranker learned from; to a reader they are one term.
 */
import { type CorpusCounts, oneForm } from "./corpus-counts.ts";
import { normsOfText } from "./key.ts";
import type { Merging } from "./merging.ts";

const SINGULARS: ReadonlyMap<string, string> = new Map([
  ["automata", "automaton"],
  ["continua", "continuum"],
  ["corpora", "corpus"],
  ["curricula", "curriculum"],
  ["equilibria", "equilibrium"],
  ["extrema", "extremum"],
  ["foci", "focus"],
  ["formulae", "formula"],
  ["fungi", "fungus"],
  ["larvae", "larva"],
  ["loci", "locus"],
  ["maxima", "maximum"],
  ["minima", "minimum"],
  ["mitochondria", "mitochondrion"],
  ["nuclei", "nucleus"],
  ["optima", "optimum"],
  ["polyhedra", "polyhedron"],
  ["radii", "radius"],
  ["schemata", "schema"],
  ["spectra", "spectrum"],
  ["stimuli", "stimulus"],
  ["strata", "stratum"],
  ["taxa", "taxon"],
  ["vertebrae", "vertebra"],
]);
const PLURALS: ReadonlyMap<string, string> = new Map(
  [...SINGULARS].map(([plural, singular]) => [singular, plural]),
);

/** The singular of a word in small letters; undefined where it is no such plural. */
export function latinSingular(word: string): string | undefined {
  return SINGULARS.get(word);
}

/** Joins concepts with what is the same in the other number, where some paper writes that. */
export function joinLatinPlurals(
  { phrases }: CorpusCounts,
  concepts: Iterable<string>,
  keys: Set<string>,
  merged: Merging,
): void {
  for (const key of concepts) {
    const phrase = phrases.get(key);
    if (phrase === undefined || !keys.has(key)) continue;
    const norms = normsOfText(oneForm(phrase));
    const head = norms.at(-1)!;
    const other = SINGULARS.get(head) ?? PLURALS.get(head);
    if (other === undefined) continue;
    const twin = [...norms.slice(0, -1), other].join("");
    if (!phrases.has(twin)) continue;
    keys.add(twin);
    merged.join(key, twin);
  }
}
