/**
 * Turns, scales and moves one set of points onto another.
 *
 * A layout that was found anew may lie turned or mirrored against the old one though it is the same;
 * and how far two layouts differ can only be told once they lie on each other. Least squares over
 * pairs: P. H. Schönemann, "A generalized solution of the orthogonal Procrustes problem",
 * Psychometrika 31 (1966), 1–10, https://doi.org/10.1007/BF02289451; with scale and shift, J. C. Gower,
 * "Generalized Procrustes analysis", Psychometrika 40 (1975), 33–51,
 * https://doi.org/10.1007/BF02291478. In the plane both come down to one complex number, so that no
 * sine or cosine is asked for.
 */
import { sortedBy } from "../ordering.ts";

/** Points as columns of one length. */
export interface PointColumns {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

/** x′ = a·x − m·b·y + x₀, y′ = b·x + m·a·y + y₀, with m = −1 where it mirrors, else 1. */
export interface Similarity {
  readonly a: number;
  readonly b: number;
  readonly mirror: 1 | -1;
  readonly x0: number;
  readonly y0: number;
}

export interface ProcrustesOptions {
  /** Whether the points may be mirrored; default false. */
  readonly mayMirror?: boolean;
  /** Smallest and largest scale; default any. */
  readonly scale?: readonly [number, number];
}

/** A mirrored fit must be better by more than this share: ties must not hang on the last bit. */
const TIE = 1e-9;

/**
 * The similarity that brings points nearest to others, by the sum of squares.
 *
 * @param from - what is moved
 * @param onto - where each of the same points should be
 */
export function fitSimilarity(
  from: PointColumns,
  onto: PointColumns,
  { mayMirror = false, scale: [least, most] = [0, Infinity] }: ProcrustesOptions = {},
): Similarity {
  const count = from.x.length;
  const mean = (values: ArrayLike<number>): number => {
    let sum = 0;
    for (let i = 0; i < count; ++i) sum += values[i]!;
    return sum / (count || 1);
  };
  const [fromX, fromY, ontoX, ontoY] = [mean(from.x), mean(from.y), mean(onto.x), mean(onto.y)];
  let [spread, turnA, turnB, flipA, flipB] = [0, 0, 0, 0, 0];
  for (let i = 0; i < count; ++i) {
    const [x, y] = [from.x[i]! - fromX, from.y[i]! - fromY];
    const [u, v] = [onto.x[i]! - ontoX, onto.y[i]! - ontoY];
    spread += x * x + y * y;
    turnA += x * u + y * v;
    turnB += x * v - y * u;
    flipA += x * u - y * v;
    flipB += x * v + y * u;
  }
  const turn = Math.sqrt(turnA * turnA + turnB * turnB);
  const flip = Math.sqrt(flipA * flipA + flipB * flipB);
  const mirror = mayMirror && flip > turn * (1 + TIE) ? -1 : 1;
  const [alongA, alongB, length] =
    mirror < 0 ? ([flipA, flipB, flip] as const) : ([turnA, turnB, turn] as const);
  const scale = Math.min(most, Math.max(least, spread > 0 ? length / spread : 1));
  const a = length > 0 ? (scale * alongA) / length : scale;
  const b = length > 0 ? (scale * alongB) / length : 0;
  return {
    ...{ a, b, mirror },
    x0: ontoX - (a * fromX - mirror * b * fromY),
    y0: ontoY - (b * fromX + mirror * a * fromY),
  };
}

/** Fewer nodes than this say nothing of how two maps lie to each other. */
const FEWEST = 3;
/** Discs do not shrink with their map: scaled down by more than this, they would lie on each other. */
const SCALES = [0.9, 1.1] as const;

/**
 * Moves, turns, scales and, where that is nearer, mirrors a map onto an earlier one.
 *
 * @param placed - changed in place
 * @param anchors - places on the earlier map, by key
 * @returns false where they have too little in common; nothing is moved then
 */
export function lieOn(
  placed: readonly { readonly key: string; x: number; y: number }[],
  anchors: ReadonlyMap<string, { readonly x: number; readonly y: number }>,
): boolean {
  // Sums of floats depend on their order: it is that of the keys.
  const both = sortedBy(placed, ({ key }) => key).filter(({ key }) => anchors.has(key));
  if (both.length < FEWEST) return false;
  const from = { x: both.map(({ x }) => x), y: both.map(({ y }) => y) };
  const onto = {
    x: both.map(({ key }) => anchors.get(key)!.x),
    y: both.map(({ key }) => anchors.get(key)!.y),
  };
  const fit = fitSimilarity(from, onto, { mayMirror: true, scale: SCALES });
  for (const place of placed) Object.assign(place, moveBy(fit, place.x, place.y));
  return true;
}

/** A point moved by a similarity. */
export function moveBy(
  { a, b, mirror, x0, y0 }: Similarity,
  x: number,
  y: number,
): { readonly x: number; readonly y: number } {
  return { x: a * x - mirror * b * y + x0, y: b * x + mirror * a * y + y0 };
}
