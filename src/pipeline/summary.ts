/** What a build found, for people and, with --json, for programs. */
import type { Counts, ManifestSource } from "../dataset/reader.ts";
import type { Warning } from "./problems.ts";

/** The contract's object; its names are relied on by scripts outside the project. */
export interface Summary {
  readonly sources: readonly Omit<ManifestSource, "sha256">[];
  readonly papers: number;
  readonly concepts: number;
  readonly methods: number;
  readonly edges: number;
  readonly communities: number;
  readonly warnings: readonly Warning[];
  /** Time from the first byte read to the last one written. */
  readonly seconds: number;
}

/** The summary of a build; seconds to the hundredth. */
export function summarise(
  sources: readonly ManifestSource[],
  { papers, concepts, methods, edges, communities }: Counts,
  warnings: readonly Warning[],
  ms: number,
): Summary {
  return {
    sources: sources.map(({ file, format, records, skipped, merged }) => {
      return { file, format, records, skipped, merged };
    }),
    papers,
    concepts,
    methods,
    edges,
    communities,
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
  const { papers, concepts, methods, edges, communities, warnings, seconds } = summary;
  const counts = [
    [papers, "paper", "papers"],
    [concepts, "concept", "concepts"],
    [methods, "method", "methods"],
    [edges, "edge", "edges"],
    [communities, "community", "communities"],
  ] as const;
  const sources = summary.sources.map(({ file, format, records, skipped, merged }) => {
    return (
      `  ${file} (${format}): ${count(records, "record", "records")}, ` +
      `${String(skipped)} skipped, ${String(merged)} merged`
    );
  });
  return [
    counts.map(([number, one, many]) => count(number, one, many)).join(", "),
    ...sources,
    ...(warnings.length > 0 ? [`  ${count(warnings.length, "problem", "problems")} reported`] : []),
    `written to ${out} in ${seconds.toFixed(1)} s`,
  ].join("\n");
}

/** 12345 papers are "12,345 papers"; grouped by hand, since a locale differs between machines. */
function count(number: number, one: string, many: string): string {
  const grouped = String(number).replace(/\B(?=(\d{3})+$)/g, ",");
  return `${grouped} ${number === 1 ? one : many}`;
}
