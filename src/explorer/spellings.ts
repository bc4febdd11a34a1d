/** The ways to write a term that tell a reader something. */

/**
 * The forms of a term that are no mere plural, capitals or hyphens of its label, or of each other.
 *
 * @param aliases - every form that some paper uses
 * @returns in the order given, the first of those that are alike
 */
export function otherSpellings(label: string, aliases: readonly string[]): string[] {
  const known = new Set([foldedSpelling(label)]);
  return aliases.filter((alias) => {
    const folded = foldedSpelling(alias);
    if (known.has(folded)) return false;
    known.add(folded);
    return true;
  });
}

function foldedSpelling(form: string): string {
  return form
    .toLowerCase()
    .replaceAll(/[\s\p{Pd}]+/gu, " ")
    .replace(/ies$/u, "y")
    .replace(/(?<=[sxz]|ch|sh)es$/u, "")
    .replace(/(?<![siu])s$/u, "");
}
