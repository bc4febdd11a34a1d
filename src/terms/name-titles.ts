/** What a title says of a name. */
import type { Abbreviation } from "./abbreviations.ts";
import { keyOf } from "./key.ts";
import { addKind, nameAt, type Name, type NameSpan } from "./name.ts";
import { COUNTED, isHyphenedWords, isOrdinary, isShouting, shapePoints } from "./name-shapes.ts";
import { kindAfter } from "./name-surroundings.ts";
import type { FieldText } from "./text.ts";
import { textOf } from "./unit-range.ts";

/** "… in spaniels: The PRIME study", "results of the NEST-2 trial": what studies are called. */
export function witnessStudy(names: Map<string, Name>, title: FieldText): void {
  const { units, text } = title;
  const last = units.length - 1;
  if (!/^(?:study|trial)$/i.test(units[last]?.text ?? "") || isShouting(title)) return;
  let from = last - 1;
  while (from > 0 && units[from]?.joint === "hyphen") --from;
  if (from < 1 || units[from - 1]!.lower !== "the") return;
  if (!/^\p{Lu}[\p{Lu}\d-]{2,}$/u.test(textOf(title, [from, last]))) return;
  if (isOrdinary(textOf(title, [from, last])) || /[,;]/.test(text.slice(units[from]!.end))) return;
  const name = nameAt(names, title, [from, last]);
  name.points += STUDY;
  addKind(name, "dataset", 2);
}

/** What a title's last words say of a study's name, in points. */
const STUDY = 2.5;

/** "X: what it does": a name before a title's colon is what the paper introduces. */
export function witnessTitle(
  names: Map<string, Name>,
  title: FieldText,
  fields: readonly FieldText[],
): void {
  // "SpringExo, a spring-based exoskeleton for …" as well.
  const colon = title.text.search(/:\s|\s[–—-]{1,2}\s|,\s(?:an?|the)\s/i);
  if (colon < 2 || isShouting(title)) return;
  const { units } = title;
  let to = 0;
  while (to < units.length && (units[to]?.end ?? Infinity) <= colon) ++to;
  if (to === 0 || to > 6) return;
  const head = title.text.slice(units[0]?.start ?? 0, units[to - 1]?.end ?? 0);
  // "Chapter 14: …"
  if (/\d$/.test(head) && COUNTED.has(units[to - 2]?.norm ?? "")) return;
  const words = head.split(/\s+/).length;
  const made = isMadeUp(head, words);
  const plain = words === 1 && /^\p{Lu}\p{Ll}{2,}$/u.test(head);
  const acronym = words === 1 && /^(?:\p{Lu}{1,3}-)?\p{Lu}{2,}\d*$/u.test(head);
  // "Align Anything: …", and "align-anything" in the abstract.
  const respelt = words >= 2 && words <= 4 && isRespelt(keyOf(units, 0, to), head, fields);
  const small = words === 1 && isUnheardOf(title, to, fields);
  if (!made && !plain && !acronym && !respelt && !small) return;
  const name = nameAt(names, title, [0, to]);
  const strength = plain ? 1.2 : 4;
  name.points += strength;
  name.introduced += strength;
  addKind(name, kindAfter(units, to), 1.5);
  if (respelt) for (const span of respellings(keyOf(units, 0, to), fields)) name.spans.push(span);
}

/** "pyvene: A Library for …": a word in small letters that no other paper has, and this one's text has. */
function isUnheardOf(title: FieldText, to: number, fields: readonly FieldText[]): boolean {
  const [word] = title.units;
  if (to !== 1 || word === undefined || !/^\p{Ll}{4,}$/u.test(word.text)) return false;
  if (word.background.papers > 0) return false;
  return fields.some(
    (field) => field !== title && field.units.some(({ text }) => text === word.text),
  );
}

/** Whether its letters are no ordinary words': "Project AutoVision", not "Non-Cheating Teaching". */
function isMadeUp(head: string, words: number): boolean {
  if (words > 3 || shapePoints(head) <= 0) return false;
  return words === 1 || head.split(/\s+/).some((word) => !isHyphenedWords(word) && isMade(word));
}

/** "LMI-Based" is a word that says something of another. */
function isMade(word: string): boolean {
  return (
    shapePoints(word) > 0 && !/-\p{Lu}?\p{Ll}+(?:ed|en|ing|free|aware|based|like)$/u.test(word)
  );
}

function isRespelt(key: string, head: string, fields: readonly FieldText[]): boolean {
  return respellings(key, fields).some(({ field, from, to }) => {
    const surface = textOf(field, [from, to]);
    return surface.includes("-") && !head.includes("-");
  });
}

function respellings(key: string, fields: readonly FieldText[]): NameSpan[] {
  const spans: NameSpan[] = [];
  for (const field of fields) {
    if (field.field !== "abstract") continue;
    for (let from = 0; from < field.units.length; ++from) {
      let joined = "";
      for (let to = from + 1; to <= field.units.length && joined.length < key.length; ++to) {
        joined += field.units[to - 1]?.norm ?? "";
        if (joined === key) spans.push({ field, from, to });
      }
    }
  }
  return spans;
}

/** "Graph Enhanced Dual Attention Network for …", and "a Graph Enhanced … network (GEDA)" in the abstract. */
export function opensTitle({ field, long }: Abbreviation, title: FieldText | undefined): boolean {
  if (title === undefined || field === title) return false;
  if (!/^(?:an?|our|new|novel)$/.test(field.units[long[0] - 1]?.text ?? "")) return false;
  const size = long[1] - long[0];
  return keyOf(title.units, 0, size) === keyOf(field.units, ...long);
}
