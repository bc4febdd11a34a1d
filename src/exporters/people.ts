/**
 * Authors' names in the parts that bibliographies ask for.
 *
 * Sources write "Ada Lovelace" or "Lovelace, Ada", and the dataset keeps what they wrote; RIS and
 * CSL want the family name by itself. Where a name cannot be parted with some confidence it stays
 * whole: a team that is given a family name is worse than a person without one.
 */

export type Person =
  | { readonly family: string; readonly given: string }
  /** A team, an office, a name of one word. */
  | { readonly literal: string };

const TEAM =
  /^the\s|\b(?:association|center|centre|collaboration|college|committee|consortium|council|foundation|group|inc|institute|laborator(?:y|ies)|ministry|network|office|organi[sz]ation|project|society|team|university)\b/i;
const SUFFIX = /^(?:jr|sr|i{2,3}|iv)\.?$/i;
/** "van", "de la", "al-": a word in small letters belongs to what follows it. */
const PARTICLE = /^\p{Ll}/u;

/** The parts of a name; white space around and within them is folded. */
export function parsePerson(name: string): Person {
  const text = name.replace(/\s+/g, " ").trim();
  if (text.includes(",")) {
    const [family = "", ...others] = text.split(",").map((part) => part.trim());
    // "King, Martin Luther, Jr." and "King, Jr., Martin Luther"
    const suffixes = others.filter((part) => SUFFIX.test(part));
    const given = others.filter((part) => part !== "" && !SUFFIX.test(part)).join(", ");
    if (family === "" || given === "") return { literal: text };
    return { family: [family, ...suffixes].join(" "), given };
  }
  const words = text.split(" ");
  if (words.length < 2 || TEAM.test(text)) return { literal: text };
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1)!) ? 1 : 0;
  let first = words.length - 1 - suffix;
  while (first > 1 && PARTICLE.test(words[first - 1]!)) --first;
  return { family: words.slice(first).join(" "), given: words.slice(0, first).join(" ") };
}

/** Names in one text, as tables have them; what parts them stands in none. */
export function joinNames(names: readonly string[]): string {
  return names.map((name) => name.replaceAll(";", ",")).join("; ");
}

/** "Lovelace, Ada", or the name as it is. */
export function formatInverted(name: string): string {
  const person = parsePerson(name);
  return "literal" in person ? person.literal : `${person.family}, ${person.given}`;
}
