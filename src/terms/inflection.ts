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
  ["aches", "ache"],
  ["analyses", "analysis"],
  ["avalanches", "avalanche"],
  ["axes", "axis"],
  ["bases", "basis"],
  ["bookshelves", "bookshelf"],
  ["caches", "cache"],
  ["calories", "calorie"],
  ["calves", "calf"],
  ["children", "child"],
  ["cookies", "cookie"],
  ["crises", "crisis"],
  ["criteria", "criterion"],
  ["diagnoses", "diagnosis"],
  ["echoes", "echo"],
  ["emphases", "emphasis"],
  ["feet", "foot"],
  ["halves", "half"],
  ["headaches", "headache"],
  ["heroes", "hero"],
  ["hooves", "hoof"],
  ["hypotheses", "hypothesis"],
  ["indices", "index"],
  ["knives", "knife"],
  ["leaves", "leaf"],
  ["lives", "life"],
  ["matrices", "matrix"],
  ["men", "man"],
  ["metastases", "metastasis"],
  ["mice", "mouse"],
  ["mosquitoes", "mosquito"],
  ["movies", "movie"],
  ["niches", "niche"],
  ["oases", "oasis"],
  ["parentheses", "parenthesis"],
  ["people", "person"],
  ["phenomena", "phenomenon"],
  ["potatoes", "potato"],
  ["prairies", "prairie"],
  ["prognoses", "prognosis"],
  ["prostheses", "prosthesis"],
  ["psychoses", "psychosis"],
  ["selfies", "selfie"],
  ["shelves", "shelf"],
  ["syntheses", "synthesis"],
  ["teeth", "tooth"],
  ["theses", "thesis"],
  ["tomatoes", "tomato"],
  ["tornadoes", "tornado"],
  ["vertices", "vertex"],
  ["volcanoes", "volcano"],
  ["wolves", "wolf"],
  ["women", "woman"],
  ["zombies", "zombie"],
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
    "bellows clothes forceps goods pliers scissors trousers tweezers " +
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

/** Of words in -use: "causes", "houses", "reuses"; "viruses" and "focuses" are of words in -us. */
const USES = /(?:[aof]|^(?:re|mis|ab|exc|acc|am|per|m)?)uses$/;

function singular(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length < 4 || !word.endsWith("s") || SINGULAR_IN_S.has(word)) return word;
  if (/(?:ss|us|is|ous)$/.test(word)) return word;
  if (word.endsWith("ies")) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (USES.test(word)) return word.slice(0, -1);
  if (/(?:ss|x|ch|sh|zz|bias|gas|lens|us)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
