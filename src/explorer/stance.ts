/**
 * What a sentence does: name a problem, propose something, or claim a gain.
 *
 * "What do these papers disagree about?" has no answer in a list of sentences by paper; set beside
 * one another by what they do, those that see a limit and those that report a success show where
 * papers part. Sentences of abstracts say it with a few words, and those are shown, so that a reader
 * sees why a sentence stands where it does. The kinds are those of argumentative zoning in short
 * (Contrast, Aim, Own result): S. Teufel and M. Moens, "Summarizing Scientific Articles: Experiments
 * with Relevance and Rhetorical Status", Computational Linguistics 28 (2002), 409–445,
 * https://doi.org/10.1162/089120102762671936
 */

export const STANCES = ["problem", "proposal", "gain"] as const;
export type Stance = (typeof STANCES)[number];

/** A stretch of a sentence, and whether it is one of the words that tell what the sentence does. */
export interface Said {
  readonly text: string;
  readonly cue: boolean;
}

const PROPOSAL =
  /\b(?:we|this (?:paper|work|study|article)|our (?:work|paper|study|approach|method))\b(?:\s+[\p{L}-]+,?){0,3}?\s+(?:propos\w+|introduc\w+|present\w*|develop\w*|design\w*|formulat\w+|releas\w+|build|built|construct\w*|curat\w+|devis\w+)\b/giu;

/** Against something said before: what follows is what counts. */
const TURN =
  /\b(?:however|but|yet|although|though|despite|unlike|nevertheless|in contrast|contrary to)\b/giu;

const PROBLEM = new RegExp(
  [
    TURN.source,
    ...["limited", "limitations?", "limits?", "fail(?:s|ed|ures?)?", "suffer(?:s|ing)?"],
    ...["lack(?:s|ing)?", "challenges?", "problems?", "problematic", "difficult(?:y|ies)?"],
    ...["hinders?", "bias(?:es|ed)?", "vulnerab\\w+", "over-?optimi[sz]\\w+", "hacking"],
    ...["misguid\\w+", "misle\\w+", "misalign\\w+", "hallucinat\\w+", "costly", "expensive"],
    ...["cannot", "unable", "insufficient\\w*", "unclear", "ignor\\w+", "overlook\\w*"],
    ...["neglect\\w*", "harm(?:s|ful|ed|ing)?", "undesir\\w+", "inaccura\\w+", "unreliab\\w+"],
    ...["imperfect\\w*", "drawbacks?", "gaps?", "struggl\\w+", "poor(?:ly)?", "degrad\\w+"],
    ...["inefficien\\w+", "risks?"],
  ]
    .map((word) => `(?:${word})`)
    .join("|")
    .replace(/^(.*)$/s, "\\b(?:$1)\\b"),
  "giu",
);

const GAIN =
  /\b(?:outperform\w*|improv\w+|superior\w*|state-of-the-art|surpass\w*|better|enhanc\w+|achiev\w+|significant(?:ly)?|gains?|boost\w*|robust\w*|success\w*|effective(?:ly|ness)?|efficient(?:ly)?|mitigat\w+|reduc\w+|demonstrat\w+)\b/giu;

const CUES: Readonly<Record<Stance, RegExp>> = {
  problem: PROBLEM,
  proposal: PROPOSAL,
  gain: GAIN,
};

/**
 * What a sentence does; null where no word tells.
 *
 * Who proposes something against a problem proposes; who turns against what was said before names a
 * problem; between "mitigates" and "bias" the more words decide, and of as many the gain, which the
 * problem is named for.
 */
export function stanceOf(sentence: string): Stance | null {
  const count = (cue: RegExp) => [...sentence.matchAll(cue)].length;
  if (count(PROPOSAL) > 0) return "proposal";
  const [problems, gains] = [count(PROBLEM), count(GAIN)];
  if (problems + gains === 0) return null;
  return count(TURN) > 0 || problems > gains ? "problem" : "gain";
}

/** Cuts a text at the words that tell of a stance; together they are the text. */
export function markCues(text: string, stance: Stance): Said[] {
  const said: Said[] = [];
  let at = 0;
  for (const { 0: cue, index } of text.matchAll(CUES[stance])) {
    if (index > at) said.push({ text: text.slice(at, index), cue: false });
    said.push({ text: cue, cue: true });
    at = index + cue.length;
  }
  if (at < text.length) said.push({ text: text.slice(at), cue: false });
  return said;
}
