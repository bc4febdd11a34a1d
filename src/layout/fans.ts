/**
 * Terms of one paper, spread around it.
 *
 * Not a ring, which would look like a flower on every paper: each term has an angle on the side that
 * is away from what the paper shares, and a distance of its own, both from its key, so that a fan
 * looks grown and stays when other papers come.
 */

/** Nearest and farthest distance from the paper, map units. */
const NEAR = 25;
/** Half the angle to the right of a paper that is its name's, radians. */
const NAME_SECTOR = 0.45;

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
  const middle = away.x === 0 && away.y === 0 ? 0 : Math.atan2(away.y, away.x);
  // Few terms open a quarter, many the whole round but for a gap towards what is shared.
  const opening = Math.min(1.72 * Math.PI, 0.5 * Math.PI + 0.19 * Math.PI * keys.length);
  const far = Math.max(NEAR + 8, room * 0.86);
  for (const [i, key] of keys.entries()) {
    const [first, second] = chances(key);
    const share = (i + 0.5 + 0.5 * (first - 0.5)) / keys.length - 0.5;
    const angle = besideName(middle + opening * share);
    // Every other term stands farther out, so that neighbours have room for names.
    const reach = ((i % 2) + second * 0.9) / 1.9;
    const distance = NEAR + (far - NEAR) * reach;
    places[2 * i] = Math.round(distance * Math.cos(angle) * 1e3) / 1e3;
    places[2 * i + 1] = Math.round(distance * Math.sin(angle) * 1e3) / 1e3;
  }
  return places;
}

/** The angle moved out of the sector to the right, where the paper's name is set. */
function besideName(angle: number): number {
  const turned = angle - 2 * Math.PI * Math.floor(angle / (2 * Math.PI) + 0.5);
  return (
    Math.sign(turned || 1) * (NAME_SECTOR + (Math.abs(turned) * (Math.PI - NAME_SECTOR)) / Math.PI)
  );
}

/** Two numbers in [0, 1) that depend on text alone (FNV-1a, 32 bits). */
function chances(text: string): [number, number] {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; ++i) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash ^= hash >>> 12;
  return [(hash & 0xffff) / 0x10000, (hash >>> 16) / 0x10000];
}
