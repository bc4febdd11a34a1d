/**
 * data/places.json: a map's memory.
 *
 * Laid out anew at every build, a map would lie otherwise for one paper more, and nobody would find
 * the way back. So what readers remember is a file under version control, an input like any other:
 * where each node is, what it is recognised by, and which communities there are, with their names
 * and inks. A node stands on a line of its own, sorted by key, so that a change to the map can be
 * read as a change to the file.
 */
import { sortedBy } from "../ordering.ts";
import { roundTo } from "../rounding.ts";

/** Raised by one where an older Paperweft would misread a file. */
export const PLACES_VERSION = 1;

/** Decimals of x and y, which are map units: a hundredth is far below a pixel. */
const DECIMALS = 2;

export interface PlacedCommunity {
  /** `community/<slug>`. */
  readonly key: string;
  readonly name: string;
  /** Index of its hue among look's community inks, 0 to 7. */
  readonly hue: number;
}

export interface PlacedNode {
  readonly key: string;
  /** Map units, to the right. */
  readonly x: number;
  /** Map units, up. */
  readonly y: number;
  /** Key of its community; null where it is in none. */
  readonly community: string | null;
  /**
   * What a paper is recognised by when its title is corrected; none of them in a file that an older
   * Paperweft wrote, where its key alone tells.
   */
  readonly doi?: string | undefined;
  readonly arxiv?: string | undefined;
  readonly pmid?: string | undefined;
  /** What a term is called beside its key, where there is more: it goes on under any of these. */
  readonly names?: readonly string[] | undefined;
}

export interface Places {
  /** In the order of the map that they are from: largest first. */
  readonly communities: readonly PlacedCommunity[];
  /** Sorted by key. */
  readonly nodes: readonly PlacedNode[];
}

/** The text of places.json. */
export function formatPlaces({ communities, nodes }: Places): string {
  const listed = communities.map(({ key, name, hue }) => JSON.stringify({ key, name, hue }));
  const placed = sortedBy(nodes, ({ key }) => key).map(
    ({ key, x, y, community, doi, arxiv, pmid, names }) =>
      // What is undefined is not written.
      JSON.stringify({
        key,
        x: roundTo(x, DECIMALS),
        y: roundTo(y, DECIMALS),
        community,
        doi,
        arxiv,
        pmid,
        names,
      }),
  );
  return (
    `{"version":${String(PLACES_VERSION)},\n` +
    `"communities":${formatLines(listed)},\n"nodes":${formatLines(placed)}}\n`
  );
}

function formatLines(lines: readonly string[]): string {
  return lines.length === 0 ? "[]" : `[\n${lines.join(",\n")}\n]`;
}
