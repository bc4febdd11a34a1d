/** What a name is short for, and what that tells of it. */
import type { Abbreviation } from "./abbreviations.ts";
import { keyOf } from "./key.ts";
import { INSTRUMENTS, KIND_NOUNS, PROCEDURES, SUBJECTS } from "./lexicon.ts";
import { addKind, type Name } from "./name.ts";
import { shapePoints } from "./name-shapes.ts";
import type { Unit } from "./text.ts";
import { textOf, type UnitRange } from "./unit-range.ts";

/** What is measured with, behind the bracket. */
const MEASURING =
  /^(?:battery|checklist|dataset|index|inventory|questionnaire|scale|score|survey)$/;

/** What an abbreviation stands for tells what it is. */
export function witnessAbbreviation(
  names: Map<string, Name>,
  { field, short, long }: Abbreviation,
  isLife: boolean,
): void {
  const name = names.get(keyOf(field.units, ...short));
  if (name === undefined) return;
  name.longKey = keyOf(field.units, ...long);
  const written = names.get(keyOf(field.units, ...long));
  const head = field.units[long[1] - 1];
  const kind = KIND_NOUNS.get(head?.norm ?? "");
  const capitals = field.field === "title" ? 0 : shareOfCapitals(field.units, long);
  const isInstrument = kind === "tool" && INSTRUMENTS.has(head?.norm ?? "");
  const isLong = textOf(field, short).length >= 3;
  let points = 0;
  if (isProcedure(field.units, long)) {
    points += 1.8;
    name.procedure = true;
  } else if (kind === "dataset" || kind === "benchmark" || isInstrument) points += 1.2;
  else if (capitals < 0.6) {
    points -= 1.2;
    // "aHT", "cpDNA": the words spell the letters, nobody made them up.
    const shape = shapePoints(textOf(field, short));
    if (isLife || /^\p{Ll}/u.test(textOf(field, short))) points -= shape;
  }
  if (SUBJECTS.has(head?.norm ?? "")) points -= 1.5;
  // "Cavalier King Charles Spaniels (CKCS)"
  const isPlural = head !== undefined && head.lower.endsWith("s") && head.lower !== head.norm;
  if (isLife && isPlural && kind === undefined && capitals >= 0.6) points -= 2;
  if (capitals >= 0.6) points += name.procedure ? 0.9 : isLong ? 0.8 : 0.3;
  name.points += points;
  if (written !== undefined && written !== name) {
    name.introduced = Math.max(name.introduced, written.introduced);
    // Many write a long form with capitals only to show the letters.
    if (!name.procedure && written.introduced === 0 && /\s/.test(textOf(field, long)))
      written.points -= 1;
    written.points = Math.max(written.points, name.points);
  }
  addKind(name, kind, 1);
  const behind = field.units[short[1]];
  if (behind?.sentence !== head?.sentence) return;
  addKind(name, KIND_NOUNS.get(behind?.norm ?? ""), 1);
  // "the Nest Comfort (NC) score"
  if (!isInstrument && MEASURING.test(behind?.norm ?? "")) name.points += 1.2;
}

/** "direct preference optimization", "learning from human feedback", "retrieval-augmented generation". */
function isProcedure(units: readonly Unit[], [from, to]: UnitRange): boolean {
  if (PROCEDURES.has(units[to - 1]?.norm ?? "")) return true;
  for (let i = from + 1; i < to; ++i) {
    const word = units[i]?.norm ?? "";
    if (/^(?:augmented|assisted|guided|enhanced)$/.test(word)) return true;
    if (/^(?:from|with|through|via|by)$/.test(word) && /ing$|tion$/.test(units[i - 1]?.norm ?? ""))
      return true;
  }
  return false;
}

function shareOfCapitals(units: readonly Unit[], [from, to]: UnitRange): number {
  let content = 0;
  let capital = 0;
  for (let i = from; i < to; ++i) {
    const text = units[i]?.text ?? "";
    if (text.length < 4 || units[i]?.joint === "hyphen") continue;
    ++content;
    if (/\p{Lu}/u.test(text)) ++capital;
  }
  return content === 0 ? 0 : capital / content;
}
