/** What a visitor asks an index for, from what was typed or pasted. */
import { doiOfPaper } from "../corpus/identifiers.ts";
import type { Wanted } from "../fetching/collect.ts";
import { capitalised } from "../first-letter.ts";

/** What stands before an identifier in a sentence or a list of references, and right after it. */
const BEFORE = /^[("'“<[]+/;
const AFTER = /["'”,.;:]+$/;
/** Brackets, by the one that closes: a DOI may hold pairs of them, and end in one. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  [")", "("],
  ["]", "["],
  [">", "<"],
]);

/**
 * One DOI or arXiv id asks for what is around that paper, several for those papers, and words for what
 * is found by them. In a list of references with their DOIs, the DOIs count.
 *
 * @returns null where nothing is asked
 */
export function readAsked(text: string): Wanted | null {
  // A comma may stand in a DOI, but not before the next one.
  const words = text.split(/\s+|,(?=10\.\d)/).filter((word) => word !== "");
  const dois = new Set<string>();
  for (const word of words) {
    // "doi:" may stand a space before, and is no part of it then.
    const doi = doiOfPaper(withoutAround(word));
    if (doi !== undefined) dois.add(doi);
  }
  const [doi] = dois;
  if (dois.size > 1) return { kind: "dois", dois: [...dois] };
  if (doi !== undefined) return { kind: "around", doi };
  return words.length === 0 ? null : { kind: "query", query: words.join(" ") };
}

/** "(10.1000/a(b))." → "10.1000/a(b)": a bracket goes where the other one of its pair is gone. */
function withoutAround(word: string): string {
  let text = word.replace(BEFORE, "");
  for (;;) {
    text = text.replace(AFTER, "");
    const last = text.at(-1) ?? "";
    const opening = PAIRS.get(last);
    if (opening === undefined || countOf(text, opening) >= countOf(text, last)) return text;
    text = text.slice(0, -1);
  }
}

function countOf(text: string, letter: string): number {
  return text.split(letter).length - 1;
}

/**
 * What a map of such papers is called.
 *
 * @param first - title of the first paper that came
 */
export function titleOfAsked(wanted: Wanted, first: string): string {
  if (wanted.kind === "query") return capitalised(wanted.query);
  // A title's second half tells little that the first does not.
  return wanted.kind === "dois"
    ? `${first} and others`
    : `Around ${first.split(/: | [–—] /)[0] ?? first}`;
}
