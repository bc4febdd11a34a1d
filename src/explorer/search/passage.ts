/** Of a paper that was found, the words that it was found by, where its title does not show them. */
import type { PaperDetails } from "../../dataset/reader.ts";
import { highlight, snippetAround, type Needle, type Stretch } from "../highlight.ts";

/** The texts looked through, in this order. */
const TEXTS: readonly ((paper: PaperDetails) => string)[] = [
  ({ abstract }) => abstract,
  ({ authors = [] }) => authors.join(", "),
  ({ venue = "" }) => venue,
  ({ keywords = "" }) => keywords,
];

/**
 * A snippet around what was found, marked.
 *
 * @param found - words of the index that matched
 * @returns empty where the title says it all, or no text shows it
 */
export function findSnippet(
  paper: PaperDetails,
  needles: readonly Needle[],
  found: ReadonlySet<string>,
): Stretch[] {
  const inTitle = (needle: Needle) => isMarked(highlight(paper.title, [needle]));
  const missing = needles.filter((needle) => !inTitle(needle));
  if (missing.length === 0) return [];
  // In a word spelt otherwise than it was asked for, the index's word alone can be marked.
  if (isMarked(highlight(paper.title, missing, found))) return [];
  for (const textOf of TEXTS) {
    const snippet = snippetAround(highlight(textOf(paper), missing, found));
    if (snippet.length > 0) return snippet;
  }
  return [];
}

function isMarked(stretches: readonly Stretch[]): boolean {
  return stretches.some(({ matched }) => matched);
}
