/**
 * Lets land settle.
 *
 * Nested discs leave a gap between every three of them, at every level: land full of holes, and coasts
 * that show the discs. So all items move at once, a little at a time: towards those that they share
 * most with, towards the middle of their community, communities towards the middle of theirs and those
 * that they share with, while discs push each other off and straits stay open; as sand fills a hole.
 * What is far from its own changes places with another first (swaps.ts). Only near neighbours pull, so
 * that what nesting has put together stays together: forces over the whole graph undo it.
 *
 * That pull falls off with distance as in t-SNE, for the same reason: L. van der Maaten, G. Hinton,
 * "Visualizing data using t-SNE", Journal of Machine Learning Research 9 (2008) 2579–2605.
 */
import { aspectOf, FILL } from "./arrange.ts";
import { collide, type Discs } from "./collide.ts";
import type { Tie } from "./forceatlas2.ts";
import { Grid } from "./grid.ts";
import type { Leash } from "./leash.ts";
import { reachOf } from "./separate.ts";
import { Coasts } from "./straits.ts";
import { Swaps } from "./swaps.ts";

export interface Land extends Discs {
  /** The community of each item, from 0. */
  readonly groupOf: Int32Array;
  /** The region of each community, from 0; all in one where there are none. */
  readonly wholeOf: Int32Array;
  /** Between papers and the terms that they share. */
  readonly ties: readonly Tie[];
  /** Between papers that share much. */
  readonly likenesses: readonly Tie[];
  /** How far each item may go; default anywhere. */
  readonly leash?: Leash;
}

export interface Settling {
  readonly iterations: number;
  /** Room between items of two communities, map units. */
  readonly strait: number;
  /** Width to height that the whole should have. */
  readonly aspect: number;
  readonly onStep?: (done: number, of: number) => void;
}

/** Share of its way to what it is tied to that an item goes in the first iteration. */
const ATTRACTION = 0.3;
/** Distance at which a tie pulls half as hard as one beside, in mean rooms. */
const HALF_PULL = 6;
/** Share of its way to the middle of its community that an item goes in the first iteration. */
const COHESION = 0.008;
/** The same where it stands farther out than its community needs, as a share of that squared. */
const HOMING = 0.1;
const FARTHEST = 1.4;
/**
 * Share of its way to the middle that a community goes in the first iteration: to that of its region,
 * or of the map, which is farther. At three times this, communities crush each other, and a tenth to
 * a half of what nesting has put together is lost.
 */
const GRAVITY = { region: 0.003, map: 0.001 } as const;
/** How much less x is pulled than y while the whole is too narrow. */
const ACROSS = 0.15;
/** Longest way of a community in one iteration, in widest rooms: more, and they pass through. */
const LONGEST = 0.3;
/**
 * Share of the iterations after which discs only change places and are pushed off: pulled on, they press
 * to the middle and past each other, and lose neighbours.
 */
const PULLING = 0.5;
/**
 * Rounds of changing places in an iteration, each around another tie; fewer on a map of so many items
 * that their ties do not fit into the processor's memory, where a round takes seconds.
 */
const ROUNDS = { few: 3, many: 1 } as const;
const MANY_ITEMS = 60_000;
/**
 * What two items may lose by changing places (swaps.ts), at first, and the share of the iterations after
 * which they must gain.
 */
const LOSS = { most: 0.15, until: 0.7 } as const;
/** Share of each overlap that an iteration takes away. */
const PROJECTION = 0.7;

/** Settles all items; x and y are changed in place. */
export function settle(land: Land, { iterations, strait, aspect, onStep }: Settling): void {
  const { x, y, r, groupOf, wholeOf } = land;
  const count = x.length;
  if (count === 0) return;
  const mass = r.map((radius) => radius * radius);
  const reach = reachOf(r);
  const ties = new Pulls(land);
  const groups = new Middles(wholeOf.length);
  const grid = new Grid(count);
  const coasts = new Coasts(land, { groupOf, width: strait }, reach);
  const moveX = new Float64Array(wholeOf.length);
  const moveY = new Float64Array(wholeOf.length);
  const swaps = new Swaps(land);
  const rounds = count < MANY_ITEMS ? ROUNDS.few : ROUNDS.many;
  for (let iteration = 0; iteration < iterations; ++iteration) {
    const loss = LOSS.most * Math.max(0, 1 - iteration / (LOSS.until * iterations));
    for (let round = 0; round < rounds; ++round)
      swaps.round(rounds * iteration + round, reach, loss);
    const cooling = Math.max(0, 1 - iteration / iterations / PULLING);
    if (cooling > 0) {
      ties.apply(x, y, ATTRACTION * cooling);
      groups.measure(x, y, mass, groupOf);
      towardsMiddles(groups, wholeOf, aspect, moveX, moveY);
      const longest = (LONGEST * reach) / 2;
      for (let group = 0; group < wholeOf.length; ++group) {
        const length = Math.sqrt(moveX[group]! ** 2 + moveY[group]! ** 2);
        const step = cooling * Math.min(1, longest / (length || 1));
        moveX[group]! *= step;
        moveY[group]! *= step;
      }
      const cohesion = COHESION * cooling;
      const homing = HOMING * cooling;
      for (let i = 0; i < count; ++i) {
        const group = groupOf[i]!;
        const outX = x[i]! - groups.x[group]!;
        const outY = y[i]! - groups.y[group]!;
        // What stands out to sea comes home, or others would settle in between.
        const isOut = outX * outX + outY * outY > (FARTHEST * groups.mass[group]!) / FILL;
        const share = isOut ? homing : cohesion;
        x[i]! += moveX[group]! - outX * share;
        y[i]! += moveY[group]! - outY * share;
      }
    }
    coasts.part(mass, PROJECTION);
    grid.fill(x, y, reach || 1);
    collide(land, grid, mass, PROJECTION);
    land.leash?.hold(x, y);
    onStep?.(iteration + 1, iterations);
  }
}

/** Where each community is drawn: to the middle of its region. */
function towardsMiddles(
  groups: Middles,
  wholeOf: Int32Array,
  aspect: number,
  moveX: Float64Array,
  moveY: Float64Array,
): void {
  const wholes = new Middles(wholeOf.reduce((most, whole) => Math.max(most, whole + 1), 0));
  wholes.measure(groups.x, groups.y, groups.mass, wholeOf);
  const isOne = wholes.x.length <= 1;
  const gravity = isOne ? GRAVITY.map : GRAVITY.region;
  const isNarrow = isOne && aspectOf(groups.x, groups.y, groups.mass) < aspect;
  for (const [group, whole] of wholeOf.entries()) {
    const across = isNarrow ? ACROSS : 1;
    moveX[group] = gravity * across * (wholes.x[whole]! - groups.x[group]!);
    moveY[group] = gravity * (wholes.y[whole]! - groups.y[group]!);
  }
}

/** Middles of groups of discs, by their areas. */
class Middles {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly mass: Float64Array;

  constructor(groups: number) {
    this.x = new Float64Array(groups);
    this.y = new Float64Array(groups);
    this.mass = new Float64Array(groups);
  }

  measure(x: Float64Array, y: Float64Array, mass: Float64Array, groupOf: Int32Array): void {
    this.x.fill(0);
    this.y.fill(0);
    this.mass.fill(0);
    for (let i = 0; i < x.length; ++i) {
      const group = groupOf[i]!;
      this.x[group]! += x[i]! * mass[i]!;
      this.y[group]! += y[i]! * mass[i]!;
      this.mass[group]! += mass[i]!;
    }
    for (let group = 0; group < this.x.length; ++group) {
      this.x[group]! /= this.mass[group] || 1;
      this.y[group]! /= this.mass[group] || 1;
    }
  }
}

/** Pulls between items of one community, each item's adding up to 1. */
class Pulls {
  readonly #a: Int32Array;
  readonly #b: Int32Array;
  /** Share of a's pull that is b's, and the other way round. */
  readonly #ofA: Float64Array;
  readonly #ofB: Float64Array;
  readonly #half: number;
  readonly #dx: Float64Array;
  readonly #dy: Float64Array;

  constructor({ r, groupOf, ties, likenesses }: Land) {
    const inside = [...ties, ...likenesses].filter(({ a, b }) => groupOf[a] === groupOf[b]);
    const strength = new Float64Array(r.length);
    for (const { a, b, weight } of inside) {
      strength[a]! += weight;
      strength[b]! += weight;
    }
    this.#a = Int32Array.from(inside, ({ a }) => a);
    this.#b = Int32Array.from(inside, ({ b }) => b);
    this.#ofA = Float64Array.from(inside, ({ a, weight }) => weight / strength[a]!);
    this.#ofB = Float64Array.from(inside, ({ b, weight }) => weight / strength[b]!);
    let sum = 0;
    for (const radius of r) sum += radius;
    this.#half = (HALF_PULL * sum) / (r.length || 1);
    this.#dx = new Float64Array(r.length);
    this.#dy = new Float64Array(r.length);
  }

  apply(x: Float64Array, y: Float64Array, share: number): void {
    const [as, bs, dx, dy] = [this.#a, this.#b, this.#dx, this.#dy];
    const scale = 1 / (this.#half * this.#half);
    dx.fill(0);
    dy.fill(0);
    for (let tie = 0; tie < as.length; ++tie) {
      const a = as[tie]!;
      const b = bs[tie]!;
      const awayX = x[b]! - x[a]!;
      const awayY = y[b]! - y[a]!;
      const pull = share / (1 + (awayX * awayX + awayY * awayY) * scale);
      const onA = pull * this.#ofA[tie]!;
      const onB = pull * this.#ofB[tie]!;
      dx[a]! += awayX * onA;
      dy[a]! += awayY * onA;
      dx[b]! -= awayX * onB;
      dy[b]! -= awayY * onB;
    }
    for (let i = 0; i < x.length; ++i) {
      x[i]! += dx[i]!;
      y[i]! += dy[i]!;
    }
  }
}
