/**
 * Draws islands together until only a strait is between them.
 *
 * The quotient graph is laid out with discs, and communities are none: their true shapes leave holes
 * between them. So each community, held rigid, is pulled to the middle and to those that it shares
 * much with, and pushed off where its items come too near another's, until it fits in.
 */
import type { Tie } from "./forceatlas2.ts";
import { Grid } from "./grid.ts";

export interface Bodies {
  /** Items' places; changed in place. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Items' rooms, map units. */
  readonly r: Float64Array;
  /** Each item's body, from 0; −1 takes no part. */
  readonly bodyOf: Int32Array;
  /** Between bodies: what they share. */
  readonly ties: readonly Tie[];
}

/** Fewer where there are many items: late iterations move little. */
const ITERATIONS = { few: 200, many: 120, fewItems: 3000 } as const;
/** Share of its way to the middle that a body goes in the first iteration. */
const PULL = 0.03;
/** Longest pull in one iteration, as a share of the widest item: more, and bodies pass through. */
const LONGEST_PULL = 0.25;
/** Share of the iterations after which bodies are only pushed off. */
const PULLING = 0.8;
/** How much less x is pulled than y while the whole is too narrow. */
const ACROSS = 0.05;
/** How far bodies are moved apart before they are drawn together to a shape. */
const LOOSE = 1.15;
/** Share of all pulls that is left for the way back. */
const RETURNING = 0.35;
/** Share of its way to those that it shares most with. */
const ATTRACTION = 0.02;

export interface Compaction {
  /** Room between items of two bodies, map units. */
  readonly strait: number;
  /** Width to height that the whole should have; default: whatever comes of it. */
  readonly aspect?: number;
}

/** Compacts bodies around the origin. */
export function compact({ x, y, r, bodyOf, ties }: Bodies, { strait, aspect }: Compaction): void {
  const count = bodyOf.reduce((most, body) => Math.max(most, body + 1), 0);
  if (count < 2) return;
  const bodies = measure(x, y, r, bodyOf, count);
  let widest = 0;
  for (const [i, body] of bodyOf.entries()) if (body >= 0 && r[i]! > widest) widest = r[i]!;
  const iterations = x.length > ITERATIONS.fewItems ? ITERATIONS.many : ITERATIONS.few;
  if (aspect !== undefined) {
    // Room to pass each other on the way to the wanted shape: what is stacked stays stacked. But no
    // more than the pulls can take back.
    const reach = iterations * LONGEST_PULL * widest * RETURNING;
    const wider = Math.min(LOOSE * aspect, 1 + reach / (farthest(bodies.x) || 1));
    const higher = Math.min(LOOSE, 1 + reach / (farthest(bodies.y) || 1));
    for (const [i, body] of bodyOf.entries())
      if (body >= 0) {
        x[i]! += (wider - 1) * bodies.x[body]!;
        y[i]! += (higher - 1) * bodies.y[body]!;
      }
    for (let body = 0; body < count; ++body) {
      bodies.x[body]! *= wider;
      bodies.y[body]! *= higher;
    }
  }
  const startX = x.slice();
  const startY = y.slice();
  const moved = { x: new Float64Array(count), y: new Float64Array(count) };
  const strength = new Float64Array(count);
  for (const { a, b, weight } of ties) {
    strength[a]! += weight;
    strength[b]! += weight;
  }
  const grid = new Grid(x.length);
  for (let iteration = 0; iteration < iterations; ++iteration) {
    const cooling = Math.max(0, 1 - iteration / iterations / PULLING);
    // 1. Pull.
    const dx = new Float64Array(count);
    const dy = new Float64Array(count);
    const across = aspect !== undefined && aspectOf(bodies, moved) < aspect ? ACROSS : 1;
    for (let body = 0; body < count; ++body) {
      dx[body] = -PULL * across * (bodies.x[body]! + moved.x[body]!);
      dy[body] = -PULL * (bodies.y[body]! + moved.y[body]!);
    }
    for (const { a, b, weight } of ties) {
      const towardsX = bodies.x[b]! + moved.x[b]! - bodies.x[a]! - moved.x[a]!;
      const towardsY = bodies.y[b]! + moved.y[b]! - bodies.y[a]! - moved.y[a]!;
      dx[a]! += (ATTRACTION * weight * towardsX) / strength[a]!;
      dy[a]! += (ATTRACTION * weight * towardsY) / strength[a]!;
      dx[b]! -= (ATTRACTION * weight * towardsX) / strength[b]!;
      dy[b]! -= (ATTRACTION * weight * towardsY) / strength[b]!;
    }
    for (let body = 0; body < count; ++body) {
      const length = Math.sqrt(dx[body]! ** 2 + dy[body]! ** 2);
      const step = Math.min(1, (LONGEST_PULL * widest) / (length || 1)) * Math.sqrt(cooling);
      moved.x[body]! += dx[body]! * step;
      moved.y[body]! += dy[body]! * step;
    }
    // 2. Push off: each pair of bodies by its deepest overlap.
    for (let pass = 0; pass < 3; ++pass) {
      for (let i = 0; i < bodyOf.length; ++i) {
        const body = bodyOf[i]!;
        if (body < 0) continue;
        x[i] = startX[i]! + moved.x[body]!;
        y[i] = startY[i]! + moved.y[body]!;
      }
      const deepest = new Map<number, { depth: number; x: number; y: number }>();
      grid.fill(x, y, 2 * widest + strait);
      grid.forEachPair((i, j) => {
        const a = bodyOf[i]!;
        const b = bodyOf[j]!;
        if (a < 0 || b < 0 || a === b) return;
        const awayX = x[i]! - x[j]!;
        const awayY = y[i]! - y[j]!;
        const near = r[i]! + r[j]! + strait;
        const squared = awayX * awayX + awayY * awayY;
        if (squared >= near * near) return;
        const distance = Math.sqrt(squared);
        const depth = near - distance;
        const id = a < b ? a * count + b : b * count + a;
        const sign = (a < b ? 1 : -1) / (distance || 1);
        const known = deepest.get(id);
        if (known === undefined) deepest.set(id, { depth, x: awayX * sign, y: awayY * sign });
        else if (depth > known.depth) {
          known.depth = depth;
          known.x = awayX * sign;
          known.y = awayY * sign;
        }
      });
      if (deepest.size === 0) break;
      const push = new Pushes(count);
      for (const [id, { depth, x: awayX, y: awayY }] of [...deepest].sort(([a], [b]) => a - b)) {
        const a = Math.floor(id / count);
        const b = id % count;
        const share = bodies.area[b]! / (bodies.area[a]! + bodies.area[b]!);
        push.add(a, awayX, awayY, depth * share);
        push.add(b, -awayX, -awayY, depth * (1 - share));
      }
      push.apply(moved);
    }
  }
}

/** How much of an overlap one pass takes away: less than all, since a body has several neighbours. */
const PROJECTION = 0.6;

/** What pushes each body in one pass. */
class Pushes {
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  readonly #longest: Float64Array;

  constructor(count: number) {
    this.#x = new Float64Array(count);
    this.#y = new Float64Array(count);
    this.#longest = new Float64Array(count);
  }

  /** @param length - along the direction x, y, which is of length 1 */
  add(body: number, x: number, y: number, length: number): void {
    this.#x[body]! += x * length;
    this.#y[body]! += y * length;
    this.#longest[body] = Math.max(this.#longest[body]!, length);
  }

  /** Moves no body farther than its deepest overlap: many neighbours would fling a small one away. */
  apply(moved: { readonly x: Float64Array; readonly y: Float64Array }): void {
    for (const [body, longest] of this.#longest.entries()) {
      const length = Math.sqrt(this.#x[body]! ** 2 + this.#y[body]! ** 2);
      if (length === 0) continue;
      const step = PROJECTION * Math.min(1, longest / length);
      moved.x[body]! += this.#x[body]! * step;
      moved.y[body]! += this.#y[body]! * step;
    }
  }
}

/** The largest distance from 0 along one axis. */
function farthest(along: Float64Array): number {
  return along.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

/** Width to height of the bodies' spread: by root mean squares, so that no one body decides. */
function aspectOf(
  bodies: { readonly x: Float64Array; readonly y: Float64Array; readonly area: Float64Array },
  moved: { readonly x: Float64Array; readonly y: Float64Array },
): number {
  let [wide, high] = [0, 0];
  for (const [body, area] of bodies.area.entries()) {
    // A body is about as wide as high: its own extent counts both ways.
    wide += area * ((bodies.x[body]! + moved.x[body]!) ** 2 + area / 4);
    high += area * ((bodies.y[body]! + moved.y[body]!) ** 2 + area / 4);
  }
  return Math.sqrt(wide / (high || 1));
}

/** Middle and area of each body. */
function measure(
  x: Float64Array,
  y: Float64Array,
  r: Float64Array,
  bodyOf: Int32Array,
  count: number,
): { x: Float64Array; y: Float64Array; area: Float64Array } {
  const bodies = {
    x: new Float64Array(count),
    y: new Float64Array(count),
    area: new Float64Array(count),
  };
  for (const [i, body] of bodyOf.entries())
    if (body >= 0) {
      const area = r[i]! * r[i]!;
      bodies.x[body]! += x[i]! * area;
      bodies.y[body]! += y[i]! * area;
      bodies.area[body]! += area;
    }
  for (let body = 0; body < count; ++body) {
    bodies.x[body]! /= bodies.area[body] || 1;
    bodies.y[body]! /= bodies.area[body] || 1;
    bodies.area[body] = bodies.area[body] || 1;
  }
  return bodies;
}
