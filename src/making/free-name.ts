/** Names of sources: problems are reported by them, so no two are the same. */

/** What says of a name what the file is: "refs.bib.gz" is called ".bib.gz". */
const ENDING = /(?<=.)(?:\.\w+)?(?:\.gz)?$/i;

/** "refs.bib", or else "refs (2).bib", as a computer's folders do it. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const ending = ENDING.exec(name)?.[0] ?? "";
  const stem = name.slice(0, name.length - ending.length);
  let free = name;
  for (let number = 2; taken.has(free); ++number) free = `${stem} (${String(number)})${ending}`;
  return free;
}
