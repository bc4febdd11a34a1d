/**
 * Words that the compared form (inflection.ts) keeps apart, and that a term may have in either form:
 * "Nash equilibria" and "Nash equilibrium", "robotic arm" and "robot arm", "REWARD MODELS" and "reward
 * model".
 *
 * Nouns that kept a plural of Latin or Greek stand last in a term; before its last word, a noun says
 * what its adjective says. After C. Jacquemin, "Spotting and Discovering Terms through Natural
 * Language Processing" (MIT Press 2001), ch. 5, on morphological variants. They are joined in the
 * vocabulary, and only where the papers have both: the ranker learned from words kept apart. What is
 * shouted has its quiet key in any case, by which people speak of it.
 */
import { wordsOfConcepts } from "./concept-words.ts";
import { type CorpusCounts, oneForm } from "./corpus-counts.ts";
import { keyOfText, normsOfText } from "./key.ts";
import { isShouted } from "./letters.ts";
import type { Merging } from "./merging.ts";

/** Plural → singular. */
const LATIN_PLURALS: ReadonlyMap<string, string> = new Map([
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

/**
 * Adjective → what says the same before a noun. Not "dynamical": a dynamic system is any that moves;
 * nor "cellular", "relational", "functional".
 */
const ADJECTIVES: ReadonlyMap<string, string> = new Map([
  ["analytical", "analytic"],
  ["attentional", "attention"],
  ["bipedal", "biped"],
  ["computational", "computation"],
  ["conversational", "conversation"],
  ["convolutional", "convolution"],
  ["educational", "education"],
  ["emotional", "emotion"],
  ["environmental", "environment"],
  ["geometrical", "geometric"],
  ["kinematical", "kinematic"],
  ["mathematical", "mathematic"],
  ["molecular", "molecule"],
  ["navigational", "navigation"],
  ["neuronal", "neuron"],
  ["numerical", "numeric"],
  ["polygonal", "polygon"],
  ["positional", "position"],
  ["quadrupedal", "quadruped"],
  ["representational", "representation"],
  ["robotic", "robot"],
  ["rotational", "rotation"],
  ["semantical", "semantic"],
  ["symmetrical", "symmetric"],
  ["syntactical", "syntactic"],
  ["translational", "translation"],
]);

/** Heads that say the same as another: "generative adversarial nets". */
const HEADS: ReadonlyMap<string, string> = new Map([["net", "network"]]);

const OTHER_HEADS = bothWays(new Map([...LATIN_PLURALS, ...HEADS]));
const OTHER_MODIFIERS = bothWays(ADJECTIVES);

function bothWays(pairs: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...pairs].flatMap(([a, b]) => [[a, b] as const, [b, a] as const]));
}

/** The singular of a word in small letters; undefined where it has no such plural. */
export function latinSingular(word: string): string | undefined {
  return LATIN_PLURALS.get(word);
}

/** Joins concepts with what says the same with one word in its other form, where a paper has that. */
export function joinWordVariants(
  counts: CorpusCounts,
  concepts: Iterable<string>,
  keys: Set<string>,
  merged: Merging,
): void {
  const { phrases } = counts;
  const join = (key: string, twin: string): void => {
    keys.add(twin);
    merged.join(key, twin);
  };
  for (const [key, words] of wordsOfConcepts(counts, concepts, keys)) {
    // Of a word in capitals no plural is known, as it may be an abbreviation: a whole phrase is none.
    const form = oneForm(phrases.get(key)!);
    if (isShouted(form)) join(key, keyOfText(form.toLowerCase()));
    for (const twin of twinsOf(counts, key, words)) {
      const found = phrases.get(twin);
      // A mobile network is no MobileNet, though "mobile net" has its key.
      if (found !== undefined && normsOfText(oneForm(found)).length === words.length)
        join(key, twin);
    }
  }
}

/** Keys of what says the same, if it is said. */
function* twinsOf(
  { phrases }: CorpusCounts,
  key: string,
  words: readonly string[],
): Generator<string> {
  for (const [i, word] of words.entries()) {
    const other = (i === words.length - 1 ? OTHER_HEADS : OTHER_MODIFIERS).get(word);
    if (other !== undefined) yield words.with(i, other).join("");
  }
  const plural = phrases.get(`${key}s`);
  if (plural !== undefined && isShouted(oneForm(plural))) yield `${key}s`;
}
