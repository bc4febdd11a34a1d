/**
 * The names on the plate as it stands in the page, before any script: regions' where the map has
 * them, else communities', as the live map begins.
 */
import type { Overview } from "../dataset/reader.ts";
import { namedLands, type NamedLand } from "../explorer/renderer/named-lands.ts";

/** Most letters of a line, and most lines; the panel has the whole name. */
const LINE_LENGTH = 14;
const MOST_LINES = 2;

/**
 * A name in at most two lines of some 14 letters, broken between words; what does not fit ends in
 * an ellipsis. A single word is never broken.
 */
export function nameLines(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/).filter((part) => part !== "")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= LINE_LENGTH) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else if (lines.length < MOST_LINES) {
      lines.push(word);
    } else {
      lines[lines.length - 1] = `${last!.replace(/[\s,·&]+$/, "")}…`;
      break;
    }
  }
  return lines;
}

/** A name on the plate; lengths in map units. */
export interface PlateName {
  readonly level: NamedLand["level"];
  readonly name: string;
  readonly lines: readonly string[];
  readonly size: number;
  readonly hue: number | null;
  readonly x: number;
  readonly y: number;
}

/** The window that sizes are given for shows the plate about so large, CSS pixels. */
const PLATE_SIZE = { width: 1340, height: 840 } as const;
/** Size of a name of the smallest land, and what the largest has more, CSS pixels there. */
const SIZES = { region: [18, 9], community: [15, 7] } as const;

/** The names of the lands that the map opens with. */
export function plateNames(overview: Overview): PlateName[] {
  const [x0, y0, x1, y1] = overview.extent;
  const unit = Math.max(0.5, (x1 - x0) / PLATE_SIZE.width, (y1 - y0) / PLATE_SIZE.height);
  const lands = namedLands(overview);
  const opening = lands.filter(({ level }) => level === lands[0]?.level);
  const weights = opening.map(({ communities }) => papersOf(overview, communities));
  const most = Math.max(1, ...weights);
  return opening.map(({ level, name, communities, hue }, i) => {
    const [least, more] = SIZES[level];
    const middle = (axis: "x" | "y"): number =>
      communities.reduce((sum, index) => {
        const community = overview.communities[index]!;
        return sum + community[axis] * community.papers;
      }, 0) / Math.max(1, weights[i]!);
    return {
      level,
      name,
      lines: nameLines(name),
      size: unit * (least + more * Math.sqrt(weights[i]! / most)),
      hue,
      x: middle("x"),
      y: middle("y"),
    };
  });
}

function papersOf({ communities }: Overview, indexes: readonly number[]): number {
  return indexes.reduce((sum, index) => sum + communities[index]!.papers, 0);
}
