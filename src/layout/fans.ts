/**
 * Terms of one paper, spread around it.
 *
 * Each stands nearer to its paper than to any other mark, so that one sees whose it is without its
 * line: up to five around the paper, 75° apart (at 60° and less a term is as near to the next term),
 * further ones beyond them. Not a ring, which would look like a flower on every paper: few terms open
 * away from what the paper shares, and each has a little of its own, from its key, in angle and
 * distance, so that a fan looks grown and stays when other papers come.
 */

/** Nearest and farthest distance of the terms around the paper, map units. */
const NEAR = { from: 24.5, to: 28 } as const;
/** Terms around the paper; more stand beyond. */
const INNER = 5;
/** From one of them to the next, degrees, and how much of that is left to chance, each way. */
const APART = 75;
const CHANCE = 4;
/** Half the angle to the right of a paper that is its name's, degrees. */
const NAME_SECTOR = 30;
/** The arc that is the terms', degrees. */
const ARC = 360 - 2 * NAME_SECTOR;

/**
 * Places of a paper's own terms around it.
 *
 * @param keys - of the terms, sorted
 * @param room - radius of the fan, map units
 * @param away - direction that the fan opens to, any length; 0, 0 where none is better
 * @returns x₀, y₀, … from the paper's middle, map units
 */
export function fanOut(
  keys: readonly string[],
  room: number,
  away: { readonly x: number; readonly y: number },
): Float64Array {
  const places = new Float64Array(2 * keys.length);
  const inner = Math.min(INNER, keys.length);
  const width = APART * (inner - 1);
  // From the top of the name's sector on, counter-clockwise.
  const middle = Math.min(ARC - width / 2, Math.max(width / 2, angleOf(away) - NAME_SECTOR));
  const outer = keys.length - inner;
  const far = Math.max(NEAR.to + 12, room * 0.86);
  for (const [i, key] of keys.entries()) {
    const [first, second] = chances(key);
    if (i < inner) {
      // The outermost lean inwards: across the name's sector they are nearest to each other.
      const angle = middle + APART * (i - (inner - 1) / 2) + CHANCE * (2 * first - 1);
      const inArc = Math.min(ARC - CHANCE * first, Math.max(CHANCE * first, angle));
      put(places, i, inArc, NEAR.from + (NEAR.to - NEAR.from) * second);
    } else {
      const j = i - inner;
      // Up to four in the gaps between the inner ones, more all along the arc.
      const share = outer < INNER ? gapOf(j, outer, keys) : (j + 0.5 * first + 0.25) / outer;
      put(places, i, ARC * share + CHANCE * (2 * first - 1), far - 6 * second);
    }
  }
  return places;
}

/** Which gap, as a share of the arc: a fan's own order of them. */
function gapOf(j: number, outer: number, keys: readonly string[]): number {
  const gaps = INNER - 1;
  const from = Math.floor(chances(keys[0]!)[0] * gaps);
  return (((from + Math.floor((j * gaps) / outer)) % gaps) + 0.5) / gaps;
}

function put(places: Float64Array, i: number, inArc: number, distance: number): void {
  const angle = ((inArc + NAME_SECTOR) * Math.PI) / 180;
  // Rounded, since sine and cosine may differ in the last bit between engines.
  places[2 * i] = Math.round(distance * Math.cos(angle) * 1e3) / 1e3;
  places[2 * i + 1] = Math.round(distance * Math.sin(angle) * 1e3) / 1e3;
}

/** The angle of a direction, degrees in [0, 360); 180 where there is none. */
function angleOf({ x, y }: { readonly x: number; readonly y: number }): number {
  if (x === 0 && y === 0) return 180;
  const angle = Math.round((Math.atan2(y, x) * 180) / Math.PI);
  return angle < 0 ? angle + 360 : angle;
}

/** Two numbers in [0, 1) that depend on text alone (FNV-1a, 32 bits). */
function chances(text: string): [number, number] {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; ++i) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash ^= hash >>> 12;
  return [(hash & 0xffff) / 0x10000, (hash >>> 16) / 0x10000];
}
