/** What came of the files, as the page says it. */
import { formatFigures } from "../figures.ts";
import { count, formatNotEnglish, type Summary } from "../pipeline/summary.ts";
import { MANY_PAPERS } from "./chosen.ts";
import { placeWords } from "./place-words.ts";

/** Problems that are told in full; a broken export has thousands of one kind. */
const TOLD = 20;

export interface Report {
  /** What was found in each source, and what of it has no place on the map; a line each. */
  readonly found: readonly string[];
  /** What was not read as it stands: the first ones. */
  readonly problems: readonly Problem[];
  /** "… and 12 more"; null where all are told. */
  readonly more: string | null;
  /** Whether something is missing, or not as it was hoped for. */
  readonly lacks: boolean;
  /** Whether a visitor should see this before the map: it lacks something, or was corrected. */
  readonly matters: boolean;
}

interface Problem {
  /** "refs.bib, line 41"; "" where nobody knows. */
  readonly place: string;
  readonly message: string;
  /** What to do about it; "" where the problem before this one says the same. */
  readonly hint: string;
}

/**
 * The report of a map that was made.
 *
 * @param withoutAbstract - papers of the map that have none
 * @param hints - of each of the summary's warnings
 * @param rules - what the rules for terms came to; null where there were none
 */
export function buildReport(
  summary: Summary,
  withoutAbstract: number,
  hints: readonly string[] = [],
  rules: string | null = null,
): Report {
  const { sources, notEnglish, warnings, papers } = summary;
  const left = warnings.length - TOLD;
  const lacks =
    warnings.length > 0 ||
    // Nobody maps one paper: more likely many were taken for one.
    papers === 1 ||
    notEnglish > 0 ||
    sources.some(({ skipped }) => skipped > 0) ||
    // A few always lack one; a map of mostly bare titles is not what was hoped for.
    2 * withoutAbstract > papers;
  return {
    found: [
      ...sources.map(sourceWords),
      ...(rules === null ? [] : [rules]),
      ...(papers === 1 ? [onePaperWords(sources)] : []),
      ...(withoutAbstract > 0 ? [withoutAbstractWords(withoutAbstract)] : []),
      ...(notEnglish > 0 ? [formatNotEnglish(notEnglish)] : []),
      ...(papers > MANY_PAPERS ? [LARGE] : []),
    ],
    problems: warnings.slice(0, TOLD).map(({ file, line, message }, i) => ({
      place: file === "" ? "" : placeWords(line === null ? { file } : { file, line }),
      message,
      // A broken export has one thing wrong again and again.
      hint: hints[i] === hints[i - 1] ? "" : (hints[i] ?? ""),
    })),
    more: left > 0 ? `… and ${formatFigures(left)} more` : null,
    lacks,
    matters: lacks || rules !== null,
  };
}

/** "refs.bib: 12 papers, of which 1 is the same as another, and 2 entries that could not be used". */
function sourceWords({ file, records, skipped, merged }: Summary["sources"][number]): string {
  const same = merged === 1 ? "is the same as another" : "are the same as others";
  const twice = merged > 0 ? `, of which ${formatFigures(merged)} ${same}` : "";
  const left =
    skipped > 0 ? `, and ${count(skipped, "entry", "entries")} that could not be used` : "";
  return `${file}: ${count(records, "paper", "papers")}${twice}${left}`;
}

function withoutAbstractWords(papers: number): string {
  const has = papers === 1 ? "has" : "have";
  return `${count(papers, "paper", "papers")} ${has} no abstract: little leads to ${papers === 1 ? "it" : "them"}`;
}

/** What is said of a map that was made, to those who do not see it. */
export function madeWords({ lacks }: Report, rules: string | null): string {
  const made = lacks ? "The map is made, but something is missing." : "The map is made.";
  return rules === null ? made : `${made} ${rules}.`;
}

/** "63 papers", "1 concept" … in the order of the map's own legend. */
export function countThings(summary: Summary): readonly (readonly [kind: string, words: string])[] {
  return [
    ["paper", count(summary.papers, "paper", "papers")],
    ["concept", count(summary.concepts, "concept", "concepts")],
    ["method", count(summary.methods, "method", "methods")],
    ["community", count(summary.communities, "community", "communities")],
  ];
}

/** Said of a map that holds nothing to compare; of plain text, mostly one that lost its gaps. */
function onePaperWords(sources: Summary["sources"]): string {
  return sources.some(({ format }) => format === "listing")
    ? "Only one paper was found. In plain text, an empty line follows each title and each abstract; titles alone stand one a line"
    : "Only one paper was found: a map shows what several share";
}

/** Said of what a browser can do, but a computer's own command does better. */
export const LARGE =
  `More than ${formatFigures(MANY_PAPERS)} papers take a browser minutes and much memory. ` +
  "The command line does better: it uses all of the computer.";
