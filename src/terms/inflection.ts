/**
 * Words brought to one form: singular, American, lower case.
 *
 * Without it "behaviours" and "behavior" would be two concepts. It stays on the safe side of a
 * stemmer: "generation" and "general" share a stem but no meaning, so endings other than those of
 * number and spelling are left alone.
 */

import { remembered } from "./memory.ts";
import { plainMark } from "./name-marks.ts";
import { american } from "./spelling.ts";

/** Plurals that no rule gets right. */
const IRREGULAR = new Map([
  ["analyses", "analysis"],
  ["axes", "axis"],
  ["bases", "basis"],
  ["children", "child"],
  ["crises", "crisis"],
  ["criteria", "criterion"],
  ["diagnoses", "diagnosis"],
  ["emphases", "emphasis"],
  ["feet", "foot"],
  ["hypotheses", "hypothesis"],
  ["indices", "index"],
  ["leaves", "leaf"],
  ["lives", "life"],
  ["matrices", "matrix"],
  ["men", "man"],
  ["metastases", "metastasis"],
  ["mice", "mouse"],
  ["oases", "oasis"],
  ["parentheses", "parenthesis"],
  ["people", "person"],
  ["phenomena", "phenomenon"],
  ["prognoses", "prognosis"],
  ["prostheses", "prosthesis"],
  ["psychoses", "psychosis"],
  ["syntheses", "synthesis"],
  ["teeth", "tooth"],
  ["theses", "thesis"],
  ["vertices", "vertex"],
  ["wolves", "wolf"],
  ["women", "woman"],
]);

/** Words that end in s and are no plural. */
const SINGULAR_IN_S = new Set(
  (
    "aids alias always atlas bias bus canvas chaos corps cosmos diabetes economics electronics " +
    "gas genetics genomics herpes kinematics lens linguistics logistics mathematics mechanics " +
    "means mathematics measles news optics pancreas perhaps physics plus politics pragmatics " +
    "proteomics rabies robotics semantics series species statistics sepsis thus themselves yes " +
    "acoustics aesthetics analytics athletics biophysics bioinformatics cybernetics dynamics " +
    "ergonomics ethics forensics haptics heuristics informatics phonetics psychometrics " +
    "thermodynamics metaphysics pediatrics paediatrics faeces feces does ubiquitous versus whereas across numerous various " +
    // Of species.
    "albicans canescens elegans monocytogenes mutans pubescens radiodurans repens sapiens virens"
  ).split(" "),
);

/**
 * The form under which a word is compared.
 *
 * @param word - one run of letters and digits, as it stands in a text
 * @returns lower case, singular, American; an acronym's plural s ("LLMs") goes as well
 */
export const normalizeWord = remembered((word) =>
  compute(plainMark(word.normalize("NFKC").replace(JOINERS, ""))),
);

/** Of Persian and Indic words: often left out, or written as a space. */
const JOINERS = /[\u200c\u200d]/g;

/** "C. elegans" (binomials.ts): no other word has a full stop behind a capital. */
const BINOMIAL = /^\p{Lu}\.\s?\p{Ll}+$/u;

function compute(word: string): string {
  if (BINOMIAL.test(word)) return word.toLowerCase().replace(/[.\s]+/u, "");
  // "LLMs", "GANs": capitals, then one small s. "SMS" is no plural.
  if (/^[\p{Lu}\d]*\p{Lu}[\p{Lu}\d]*s$/u.test(word)) return word.slice(0, -1).toLowerCase();
  const lower = word.toLowerCase();
  if (word.length > 1 && word === word.toUpperCase()) return lower;
  return american(singular(lower));
}

function singular(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length < 4 || !word.endsWith("s") || SINGULAR_IN_S.has(word)) return word;
  if (/(?:ss|us|is|ous)$/.test(word)) return word;
  if (word.endsWith("ies")) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:ss|x|ch|sh|zz|bias|gas|lens|virus|us)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
