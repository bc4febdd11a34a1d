/**
 * Where the numbered discs of a locator sit.
 *
 * On a map as small as a hand, neighbours' discs would cover one another and their numbers with
 * them. Each moves as little as parts it from the others.
 */

export interface Seat {
  readonly x: number;
  readonly y: number;
}

/** Enough for some twenty discs; where they do not fit, they are left as they are by then. */
const ROUNDS = 200;

/**
 * Pushes discs apart, pair by pair.
 *
 * @param places - where the discs belong, map units; the first is not moved where `fixed` is set
 * @param distance - least distance between two centres, > 0
 * @param fixed - keeps the first in its place
 * @returns in the same order
 */
export function spreadSeats(places: readonly Seat[], distance: number, fixed = false): Seat[] {
  const seats = places.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < ROUNDS; ++round) {
    let moved = false;
    for (let i = 0; i < seats.length; ++i) {
      for (let j = i + 1; j < seats.length; ++j) {
        const one = seats[i]!;
        const other = seats[j]!;
        const dx = other.x - one.x;
        const dy = other.y - one.y;
        const apart = Math.hypot(dx, dy);
        if (apart >= distance) continue;
        // Two on one spot part sideways, the later one to the right.
        const [ux, uy] = apart === 0 ? [1, 0] : [dx / apart, dy / apart];
        // A thousandth more, so that rounding does not keep the next round busy.
        const missing = distance * 1.001 - apart;
        const share = fixed && i === 0 ? 1 : 0.5;
        other.x += ux * missing * share;
        other.y += uy * missing * share;
        if (share < 1) {
          one.x -= ux * missing * (1 - share);
          one.y -= uy * missing * (1 - share);
        }
        moved = true;
      }
    }
    if (!moved) break;
  }
  return seats;
}
