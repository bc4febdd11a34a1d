/**
 * A cell of authors as a list of names.
 *
 * Between two names exports write ";", "|", " and ", a new line or a comma; and the comma also
 * stands within a name ("Lovelace, Ada"). Which it is, the parts tell: a part of one word is no
 * name by itself, and initials never are.
 */

/** "Lovelace, Ada (57194…)", "(0000-0002-…)": numbers that exports give people. */
const PERSON_NUMBER = / ?[([](?:orcid:?\s*)?[\dXx-]{6,}[)\]]/gi;
/** What never stands within a name. */
const SEPARATOR = /[;；、|\n]/;
const INITIALS = /^(?:\p{Lu}\.?[\s-]?){1,4}$/u;
const SUFFIX = /^(?:jr|sr|i{2,3}|iv|ph\.?d|m\.?d)\.?$/i;
const PARTICLE = /^\p{Ll}/u;
/** "et al.", and what Publish or Perish puts where Google Scholar cuts a list off. */
const OTHERS = /^(?:et al\.?|and others|others|…|\.\.\.)$/i;

export function splitNames(cell: string): string[] {
  // One space at most between two words: what follows then takes no longer for a cell of spaces.
  const text = cell.replace(/[^\S\n]+/g, " ").replace(PERSON_NUMBER, "");
  const names = SEPARATOR.test(text)
    ? text.split(SEPARATOR)
    : splitAnd(text.replace(/ ?(?:…|\.\.\.) ?$/, ""));
  return names.map((name) => name.trim()).filter((name) => name !== "" && !OTHERS.test(name));
}

function splitAnd(text: string): string[] {
  const pieces = text.split(/ ?,? (?:and|&) /);
  const parts = pieces.map(splitCommas);
  // BibTeX's way: "de la Cruz, Juan Carlos and Lovelace, Ada". One comma in each is within a name.
  const isInverted = pieces.length > 1 && parts.every(({ length }) => length === 2);
  return isInverted ? pieces : parts.flatMap(joinParts);
}

function splitCommas(text: string): string[] {
  const parts: string[] = [];
  for (const part of text.split(/ ?, ?/)) {
    if (part === "") continue;
    if (SUFFIX.test(part) && parts.length > 0) parts.push(`${parts.pop()!}, ${part}`);
    else parts.push(part);
  }
  return parts;
}

/** The names that stand between commas: "A Quill, B Reed" are two, "Quill, Ann" is one. */
function joinParts(parts: readonly string[]): string[] {
  const isPair = (i: number) => INITIALS.test(parts[i + 1] ?? "") && !INITIALS.test(parts[i]!);
  if (parts.length === 2 && (parts.some(isWord) || PARTICLE.test(parts[0]!))) {
    return [parts.join(", ")];
  }
  // "Quill, A., Reed, B.": every second part is initials.
  if (parts.length % 2 === 0 && parts.every((_, i) => i % 2 === 1 || isPair(i))) {
    return parts.flatMap((part, i) => (i % 2 === 0 ? [`${part}, ${parts[i + 1]!}`] : []));
  }
  return [...withoutStop(parts)];
}

function isWord(part: string): boolean {
  // Names in Chinese, Japanese or Korean are written in one.
  return !/[\s\p{Lo}]/u.test(part);
}

/** PubMed ends a list with a full stop: "Quill A, Reed B." */
function withoutStop(names: readonly string[]): readonly string[] {
  const last = names.at(-1) ?? "";
  const isStop =
    last.endsWith(".") &&
    names.length > 1 &&
    !names.slice(0, -1).some((name) => name.endsWith("."));
  return isStop && !OTHERS.test(last) ? names.with(-1, last.slice(0, -1)) : names;
}
