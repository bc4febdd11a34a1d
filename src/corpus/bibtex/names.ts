/**
 * BibTeX's lists of names: "Quill, Moss and Ludwig van Reed and {The Tide Office} and others".
 *
 * @retorquere/bibtex-parser reads them as BibTeX does, particles, juniors and protected names
 * among them. It takes 0.15 ms a name, seconds for a library of papers; the plain ones, which are
 * nearly all, need no TeX.
 */
import { parse, type Creator } from "@retorquere/bibtex-parser";

/** A name as the border takes it. */
export type Name = string | { readonly given: string; readonly family: string };

/** A longer list is split, but its TeX is left to the border; UTF-16 units. */
const LONGEST_TEX = 100_000;

/** "others" and "et al." are nobody. */
export function parseNames(list: string): Name[] {
  const text = list.replace(/\s+/g, " ").trim();
  const names = /[\\{}$%~"=]/.test(text) ? parseTexNames(text) : null;
  return (names ?? text.split(/ and /i).map(parsePlainName)).filter(
    (name) => typeof name !== "string" || !/^(?:others|et al\.?|)$/i.test(name),
  );
}

function parsePlainName(text: string): Name {
  const [family = "", ...parts] = text.split(",").map((part) => part.trim());
  const given = parts.pop() ?? "";
  // "King, Jr., Martin Luther": what stands between belongs to the family name.
  return given === "" ? [family, ...parts].join(" ") : nameOf(given, [family, ...parts]);
}

function parseTexNames(text: string): Name[] | null {
  if (text.length > LONGEST_TEX) return null;
  // To the library "%" begins a comment, and one "$" a formula that does not end.
  const escaped = text.replace(/\\[^]|[$%]/g, (sign) => (sign.length > 1 ? sign : `\\${sign}`));
  const { entries } = parse(`@misc{names, author = {${escaped}}}`, {
    sentenceCase: false,
    unsupported: "ignore",
  });
  return entries[0]?.fields.author?.map(toName) ?? null;
}

function toName({ name, firstName = "", prefix, lastName, suffix }: Creator): Name {
  if (name !== undefined) return name;
  const family = [prefix, lastName, suffix].filter((part) => part !== undefined);
  return nameOf(firstName, family);
}

function nameOf(given: string, family: readonly string[]): Name {
  return given === "" ? family.join(" ") : { given, family: family.join(" ") };
}
