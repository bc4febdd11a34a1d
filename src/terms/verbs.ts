/**
 * Verbs that the tagger takes for nouns, told by their neighbours.
 *
 * In "to align language models" and "slots that bind groups" the tagger sees nouns, and "align
 * language model" would stand in the index. What comes before such a word, or right after it,
 * leaves no room for a noun.
 */
import type { Unit } from "./text.ts";

/** After these comes a verb. */
export const SUBJECTS_AND_MODALS =
  /^(?:we|they|i|who|can|cannot|could|may|might|must|shall|should|will|would)$/;

/** A noun phrase does not go on with these. */
const DETERMINERS = /^(?:the|a|an|its|their|our|his|her|this|these|those|each|every)$/;

/** Endings of nouns that are no verbs. */
const NOMINAL = /(?:tion|sion|ment|ness|ity|ance|ence|ism|ology|ship|ing|ics)s?$/;

/** Verbs of academic English that are tagged as nouns now and then. */
const VERBS = new Set(
  (
    "abstract access achieve address adjust affect align allow answer approach assess assist attain " +
    "balance bind bound bridge build capture cause challenge change combine compare compete conduct " +
    "constrain control create debug decode define delay deploy design detect drive elicit embed emit " +
    "enable encode encourage enforce enhance ensure estimate exceed exhibit exploit explore express " +
    "facilitate favor filter fit focus foster form generate govern guide handle highlight hinder impact " +
    "improve incentivize increase induce infer inform inject inspire integrate investigate lack learn " +
    "leverage limit link maintain map match maximize measure mediate mimic minimize mitigate model " +
    "monitor navigate neglect observe offer optimize outline outperform overcome perceive perform pose " +
    "predict prevent produce promise promote prompt provide question rank reach read reason recover " +
    "reduce reflect reject rely report resist resolve respect retain reveal review reward sample score " +
    "search segment select separate shape share show signal simulate solve steer study suffer support " +
    "surpass survey sustain target tackle test train transfer transform tune understand use utilize " +
    "validate verify vary yield"
  ).split(" "),
);

/** Whether the unit at `i`, tagged as a noun, is a verb in truth. */
export function isVerbInTruth(units: readonly Unit[], i: number): boolean {
  const unit = units[i];
  if (unit === undefined || (unit.pos !== "NOUN" && unit.pos !== "PROPN")) return false;
  const next = units[i + 1];
  if (unit.joint !== "space" || next?.joint === "hyphen" || !/^\p{Ll}+$/u.test(unit.text))
    return false;
  if (NOMINAL.test(unit.text)) return false;
  const before = units[i - 1];
  const ahead = before?.lower ?? "";
  if (SUBJECTS_AND_MODALS.test(ahead)) return !unit.text.endsWith("s");
  const goesOn = next?.joint === "space";
  if (goesOn && (ahead === "to" || ahead === "that" || ahead === "which") && VERBS.has(unit.text))
    return ahead === "to" || units[i - 2]?.text.endsWith("s") === true;
  // "a loss measures the distance"
  return (
    goesOn &&
    DETERMINERS.test(next.text) &&
    (before?.pos === "NOUN" || before?.pos === "PROPN") &&
    /^\p{Ll}/u.test(before.text)
  );
}
