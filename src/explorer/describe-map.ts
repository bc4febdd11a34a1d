/**
 * What the furniture around a map says of it: title, lede, counts, what to try.
 *
 * Written into the page when the site is built; and by kept/furnish.ts into a page that stood before
 * its map was known.
 */
import type { Overview } from "../dataset/reader.ts";
import { formatFigures } from "../figures.ts";
import { yearsToChoose } from "./filters.ts";
import type { ExplorerGraph } from "./graph.ts";
import { suggestThings, type Suggestion } from "./suggestions.ts";
import { formatCount, formatLede, formatTermCount } from "./things.ts";

/** What stands in the page under `data-says`, by that name. */
export interface MapTexts {
  readonly title: string;
  readonly lede: string;
  readonly papers: string;
  readonly concepts: string;
  readonly methods: string;
  readonly communities: string;
  readonly terms: string;
  /** First and last; null where there are none to choose from. */
  readonly years: string | null;
  /** How many; null where the map lists none. */
  readonly venues: string | null;
}

export interface MapDescription {
  readonly texts: MapTexts;
  /** What the map before did not have; null where nothing is new. */
  readonly newcomers: string | null;
  /** The map's name where it cannot be seen, and how it is walked. */
  readonly label: string;
  /** Of the community that stands for all in the legend; null where there is none. */
  readonly hue: number | null;
  readonly suggestions: readonly Suggestion[];
}

/** Describes a map. */
export function describeMap(overview: Overview, graph: ExplorerGraph): MapDescription {
  const { counts, communities, venues, title } = overview;
  const years = yearsToChoose(overview);
  const papers = formatFigures(counts.papers);
  return {
    texts: {
      ...{ title, papers },
      lede: formatLede(overview),
      concepts: formatFigures(counts.concepts),
      methods: formatFigures(counts.methods),
      communities: formatFigures(counts.communities),
      terms: formatFigures(counts.concepts + counts.methods),
      years: years && `${String(years[0])}–${String(years[1])}`,
      venues: venues.length === 0 ? null : formatFigures(venues.length),
    },
    newcomers: formatNewcomers(counts),
    label: `Map of ${papers} papers. Enter begins at the paper in the middle, arrow keys walk on from there, slash searches, question mark shows all keys.`,
    hue: communities[0]?.hue ?? null,
    suggestions: suggestThings(graph, counts.papers),
  };
}

function formatNewcomers({ newPapers, newTerms }: Overview["counts"]): string | null {
  if (newPapers + newTerms === 0) return null;
  return `${formatCount(newPapers, "paper")}, ${formatTermCount(newTerms)}`;
}
