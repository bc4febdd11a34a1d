/** What a build found, for people and, with --json, for programs. */
import type { Corpus, Merge } from "../corpus/index.ts";
import type { Counts, ManifestSource } from "../dataset/reader.ts";
import { formatPlace } from "../errors.ts";
import { formatFigures } from "../figures.ts";
import type { Extraction } from "../terms/index.ts";
import type { RuleSummary } from "./curation.ts";
import type { Earlier } from "./earlier.ts";
import type { Warning } from "./problems.ts";

/** Merged papers that are listed for people; --json has all of them. */
const LISTED_MERGES = 5;

/** Records that were merged into one paper. */
export interface MergeSummary {
  /** The paper's key. */
  readonly paper: string;
  readonly title: string;
  /** What made them one: "same DOI, same title". */
  readonly why: string;
  readonly records: readonly {
    readonly file: string;
    /** 1-based; null where the format knows no lines. */
    readonly line: number | null;
    /** 1-based, in its file. */
    readonly record: number;
  }[];
}

/** What has changed against an earlier map. */
export interface ChangeSummary {
  /** Path of its places, or folder or address of its dataset. */
  readonly file: string;
  readonly newPapers: number;
  readonly newTerms: number;
  /** Papers and terms that it had, and that are gone. */
  readonly gone: number;
}

/** The contract's object; its names are relied on by scripts outside the project. */
export interface Summary {
  readonly sources: readonly Omit<ManifestSource, "sha256">[];
  readonly papers: number;
  readonly concepts: number;
  readonly methods: number;
  readonly edges: number;
  readonly communities: number;
  /** Edges from paper to paper; apart from `edges`, which run from paper to term. */
  readonly citations: number;
  /** Papers that have no terms because they are not in English. */
  readonly notEnglish: number;
  /** What has changed against the map that this one continues; null where there is none. */
  readonly since: ChangeSummary | null;
  /** Sorted by the paper's key. */
  readonly merges: readonly MergeSummary[];
  /** What each rule for terms did, in their order. */
  readonly curation: readonly RuleSummary[];
  readonly warnings: readonly Warning[];
  /** Time from the first byte read to the last one written. */
  readonly seconds: number;
}

/** The summary of a build; seconds to the hundredth. */
export function summarise(
  { sources, merges }: Pick<Corpus, "sources" | "merges">,
  counts: Counts & Pick<Summary, "notEnglish">,
  since: ChangeSummary | null,
  curation: readonly RuleSummary[],
  warnings: readonly Warning[],
  ms: number,
): Summary {
  const { papers, concepts, methods, edges, communities, citations, notEnglish } = counts;
  return {
    sources: sources.map(({ file, format, records, skipped, merged }) => {
      return { file, format, records, skipped, merged };
    }),
    papers,
    concepts,
    methods,
    edges,
    communities,
    citations,
    notEnglish,
    since,
    merges: merges.map(describeMerge),
    curation,
    warnings,
    seconds: Math.round(ms / 10) / 100,
  };
}

/**
 * The summary as people read it.
 *
 * @param out - the folder that the dataset was written to
 */
export function formatSummary(summary: Summary, out: string): string {
  const { papers, concepts, methods, edges, communities, citations } = summary;
  const { notEnglish, warnings, seconds } = summary;
  const counts = [
    [papers, "paper", "papers"],
    [concepts, "concept", "concepts"],
    [methods, "method", "methods"],
    [edges, "edge", "edges"],
    [communities, "community", "communities"],
    // Most lists know none: no word of them then.
    ...(citations > 0 ? ([[citations, "citation", "citations"]] as const) : []),
  ] as const;
  return [
    counts.map(([number, one, many]) => count(number, one, many)).join(", "),
    ...summary.sources.map((source) => `  ${formatSource(source)}`),
    ...(notEnglish > 0 ? [`  ${formatNotEnglish(notEnglish)}`] : []),
    ...(summary.since === null ? [] : [`  ${formatChange(summary.since)}`]),
    ...listMerges(summary.merges),
    ...(warnings.length > 0 ? [`  ${count(warnings.length, "problem", "problems")} reported`] : []),
    `written to ${out} in ${seconds.toFixed(1)} s`,
  ].join("\n");
}

/** What was found in one source: "refs.bib (bibtex): 12 records, 0 skipped, 1 merged". */
export function formatSource(source: Summary["sources"][number]): string {
  const { file, format, records, skipped, merged } = source;
  return (
    `${file} (${format}): ${count(records, "record", "records")}, ` +
    `${formatFigures(skipped)} skipped, ${formatFigures(merged)} merged`
  );
}

/** "2 papers have no terms: they are not in English, and have no keywords". */
export function formatNotEnglish(papers: number): string {
  const [have, are] = papers === 1 ? ["has", "it is"] : ["have", "they are"];
  const who = count(papers, "paper", "papers");
  return `${who} ${have} no terms: ${are} not in English, and ${have} no keywords`;
}

/** Papers that are not in English and have no term. */
export function countNotEnglish({ texts, terms }: Pick<Extraction, "texts" | "terms">): number {
  const withTerms = new Set(terms.flatMap((term) => term.occurrences.map(({ paper }) => paper)));
  return texts.filter(({ paper, english }) => !english && !withTerms.has(paper)).length;
}

/** What has changed: "since places.json: 2 papers and 9 terms are new, 1 of its nodes is gone". */
function formatChange({ file, newPapers, newTerms, gone }: ChangeSummary): string {
  const papers = count(newPapers, "paper", "papers");
  const terms = count(newTerms, "term", "terms");
  if (newPapers + newTerms + gone === 0) return `since ${file}: nothing is new, nothing is gone`;
  const are = gone === 1 ? "is" : "are";
  return `since ${file}: ${papers} and ${terms} are new, ${formatFigures(gone)} of its nodes ${are} gone`;
}

/** What a build has changed against the map that it continues. */
export function describeChange(
  { file, places }: Earlier,
  { papers, concepts, methods, newPapers, newTerms }: Counts,
): ChangeSummary {
  const known = papers + concepts + methods - newPapers - newTerms;
  return { file, newPapers, newTerms, gone: places.nodes.length - known };
}

function describeMerge({ paper, title, reasons, origins }: Merge): MergeSummary {
  return {
    paper,
    title,
    why: reasons.join(", "),
    records: origins.map(({ source, line, record }) => {
      return { file: source, line: line ?? null, record };
    }),
  };
}

/** The first merged papers, each with why and where its records stand, and how many more. */
function listMerges(merges: readonly MergeSummary[]): string[] {
  const more = merges.length - LISTED_MERGES;
  return [
    ...merges.slice(0, LISTED_MERGES).map(({ title, why, records }) => {
      const places = records.map(({ line, ...place }) =>
        formatPlace(line === null ? place : { ...place, line }),
      );
      return `  merged: "${title}" (${why}): ${places.join("; ")}`;
    }),
    ...(more > 0
      ? [`  merged: ${count(more, "paper", "papers")} more; npm run data -- --json lists all`]
      : []),
  ];
}

/** 12345 papers are "12,345 papers". */
export function count(number: number, one: string, many: string): string {
  return `${formatFigures(number)} ${number === 1 ? one : many}`;
}
