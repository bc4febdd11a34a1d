/** The records of all sources as papers: merged, with keys, and with whom they cite. */
import type { OnProblem } from "../errors.ts";
import { sortedBy } from "../ordering.ts";
import { resolveCitations } from "./citations.ts";
import { mergeDuplicates } from "./duplicates.ts";
import { compareOrigins } from "./merge-fields.ts";
import type { MergeRules } from "./merge-rules.ts";
import type { Origin, Paper } from "./paper.ts";
import { givePaperKeys, type KnownPaper } from "./paper-keys.ts";
import type { PaperRecord } from "./record.ts";

/** Records that were merged into one paper. */
export interface Merge {
  /** The paper's key. */
  readonly paper: string;
  readonly title: string;
  /** What made them one, strongest first: "same DOI". */
  readonly reasons: readonly string[];
  /** Two or more, sorted. */
  readonly origins: readonly Origin[];
}

export interface Papers {
  /** Sorted by key. */
  readonly papers: readonly Paper[];
  /** Sorted by the paper's key. */
  readonly merges: readonly Merge[];
  /** How many records of each source were merged into another, by the source's name. */
  readonly mergedOf: ReadonlyMap<string, number>;
}

/**
 * @param rules - what data/map.yaml says of duplicates
 * @param onProblem - told of rules that cannot be followed
 * @param known - papers of the map that this one continues
 */
export function buildPapers(
  records: readonly PaperRecord[],
  rules: MergeRules | undefined,
  onProblem: OnProblem,
  known: readonly KnownPaper[] = [],
): Papers {
  const works = mergeDuplicates(records, rules, onProblem, known);
  const keys = givePaperKeys(works, known);
  const citations = resolveCitations(
    works.map(({ records }) => records),
    keys,
  );
  const merges: Merge[] = [];
  const mergedOf = new Map<string, number>();
  const papers = works.map(({ fields, from, records, reasons }, i): Paper => {
    const key = keys[i]!;
    const cites = citations[i]!;
    const origins = records.map(({ origin }) => origin).sort(compareOrigins);
    if (records.length > 1) merges.push({ paper: key, title: fields.title, reasons, origins });
    for (const { origin } of records.slice(1)) {
      mergedOf.set(origin.source, (mergedOf.get(origin.source) ?? 0) + 1);
    }
    return {
      key,
      ...fields,
      ...(cites.length > 0 && { cites }),
      ...(from !== null && { from }),
      origins,
    };
  });
  return {
    papers: sortedBy(papers, ({ key }) => key),
    merges: sortedBy(merges, ({ paper }) => paper),
    mergedOf,
  };
}
