/**
 * Chance that repeats itself.
 *
 * Leiden draws numbers; with `Math.random` nobody could build the same map twice.
 *
 * The generator is mulberry32: T. Ettinger, 2017,
 * https://gist.github.com/tommyettinger/46a874533244883189143505d203312c
 */

/** A source of numbers in [0, 1), each call the next one. */
export type Random = () => number;

/**
 * A random source whose numbers depend on nothing but the seed.
 *
 * @param seed - a whole number; its lowest 32 bits count
 */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
