/** What is known of the papers of a map: how far its sources go, and where no term was found. */
import type { Manifest } from "../dataset/reader.ts";
import { formatFigures } from "../figures.ts";

/** A fact in a list: what, and how many. */
export type Fact = readonly [what: string, figures: string];

/** The facts that a manifest has; one of an older build has fewer. */
export function coverageFacts({
  counts,
  coverage,
  sources,
}: Pick<Manifest, "counts" | "coverage" | "sources">): Fact[] {
  const sum = (field: "merged" | "skipped"): number =>
    sources.reduce((total, source) => total + source[field], 0);
  return [
    ["Papers without any term", formatShare(counts.unlinked, counts.papers)],
    ...(coverage === undefined
      ? []
      : ([
          ["Not in English, so without terms", formatShare(coverage.notEnglish, counts.papers)],
          ["Papers without an abstract", formatShare(coverage.withoutAbstract, counts.papers)],
        ] as const)),
    ["Records merged as one paper with others", formatFigures(sum("merged"))],
    ["Records that could not be read", formatFigures(sum("skipped"))],
  ];
}

/** "12 (0.8 %)"; of none, "none". */
export function formatShare(part: number, all: number): string {
  if (part === 0) return "none";
  const percent = (100 * part) / all;
  const said = percent < 0.1 ? "under 0.1" : percent < 10 ? percent.toFixed(1) : percent.toFixed(0);
  return `${formatFigures(part)} (${said} %)`;
}
