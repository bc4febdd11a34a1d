/**
 * Whether a paper introduces a thing or uses it.
 *
 * Papers say so in a few ways: "we propose X", "in this work we introduce X, a …", "our new
 * benchmark, X", "a framework called X". Each is a stretch of text in which a name is one that the
 * paper introduces; anywhere else it is one that it uses.
 */
import type { FieldText, Unit } from "./text.ts";

/** Units `from` to `to` (exclusive) of a field in which names are introduced. */
export interface Introduction {
  readonly from: number;
  readonly to: number;
  /** In points. */
  readonly strength: number;
}

const VERBS = new Set(
  "propose introduce present develop release design devise create build construct contribute describe call name dub term coin formulate curate collect establish proposing introducing presenting developing releasing".split(
    " ",
  ),
);

const PARTICIPLES = new Set(
  "proposed introduced presented developed released named called dubbed termed coined".split(" "),
);

/** How far behind the verb a name may stand, in units. */
const REACH = 22;

/** The stretches of a field in which names are introduced, in order. */
export function findIntroductions({ units, text }: FieldText): Introduction[] {
  const found: Introduction[] = [];
  for (let i = 0; i < units.length; ++i) {
    const unit = units[i];
    if (unit === undefined) continue;
    const verb = unit.text.toLowerCase();
    if (VERBS.has(verb) && isOurs(units, i)) {
      found.push({ from: i + 1, to: stretchEnd(units, text, i + 1), strength: 3 });
    } else if (/^(?:named|called|dubbed|termed|coined)$/.test(verb)) {
      if (isOurSentence(units, i))
        found.push({ from: i + 1, to: Math.min(i + 4, units.length), strength: 3 });
    } else if (/^(?:our|proposed)$/.test(verb) && units[i + 1] !== undefined) {
      // "our proposed InSerter", "the proposed PAL": the name follows at once.
      found.push({ from: i + 1, to: i + 3, strength: verb === "our" ? 1 : 1.5 });
    } else if (PARTICIPLES.has(verb) && units[i - 1]?.norm === "is") {
      found.push({ from: Math.max(0, i - 6), to: i, strength: 1 });
    }
  }
  return found;
}

/** Whether the verb's subject is the authors, or the paper. */
function isOurs(units: readonly Unit[], verb: number): boolean {
  const sentence = units[verb]?.sentence;
  for (let j = verb - 1; j >= Math.max(0, verb - 8); --j) {
    const unit = units[j];
    if (unit === undefined || unit.sentence !== sentence) return false;
    const lower = unit.text.toLowerCase();
    if (lower === "we" || lower === "paper" || lower === "work" || lower === "i") return true;
    if (lower === "which" && units[j + 1]?.text.toLowerCase() === "we") return true;
  }
  return false;
}

function isOurSentence(units: readonly Unit[], i: number): boolean {
  const sentence = units[i]?.sentence;
  for (let j = i - 1; j >= 0 && units[j]?.sentence === sentence; --j)
    if (
      /^(?:we|our|paper|work|novel|new|propose|proposed|introduce|present|article|study)$/.test(
        units[j]?.text.toLowerCase() ?? "",
      )
    )
      return true;
  return false;
}

/** Introductions end with their clause: where another verb takes over, or the sentence ends. */
function stretchEnd(units: readonly Unit[], text: string, from: number): number {
  const sentence = units[from]?.sentence;
  let to = from;
  while (to < units.length && units[to]?.sentence === sentence && to - from < REACH) {
    const lower = units[to]?.text.toLowerCase() ?? "";
    if (
      to > from &&
      /^(?:which|that|using|based|by|via|on|to|where|when|while|because|with|from|built|inspired|leveraging|for)$/.test(
        lower,
      )
    ) {
      // "…, which we call X" and "that stands for" go on.
      if (lower === "which" && /^we$/i.test(units[to + 1]?.text ?? ""))
        return Math.min(units.length, to + 5);
      break;
    }
    if (to > from && text.slice(units[to - 1]?.end ?? 0, units[to]?.start ?? 0).includes(";"))
      break;
    ++to;
  }
  return to;
}
