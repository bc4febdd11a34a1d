/**
 * Lets two items change places where both together are better off.
 *
 * Land is full: a disc that belongs ten discs farther on cannot get there, for all those between would
 * have to make way; attraction only presses it against them. Two discs of a size that change places
 * disturb nobody. So each item in turn looks around one of those that it is tied to, for somebody of
 * its community whose place suits it more than its own suits the other less. On a map of 10,000 papers
 * every second item finds such a place in the first round, and hardly one in twenty after ten.
 *
 * A tie is worth something within sight of either end, and next to nothing beyond: an item rather sits
 * among some of its own than half way between all. The move is that of C. Fiduccia and R. Mattheyses'
 * heuristic, "A linear-time heuristic for improving network partitions", DAC (1982), 175–181, in the
 * plane; that early rounds may lose a little, lest all end where no single move is a gain, is from
 * G. Dueck and T. Scheuer, "Threshold accepting", Journal of Computational Physics 90 (1990), 161–175,
 * https://doi.org/10.1016/0021-9991(90)90201-B.
 */
import type { Discs } from "./collide.ts";
import type { Tie } from "./forceatlas2.ts";
import { Grid } from "./grid.ts";
import type { Leash } from "./leash.ts";

/** What swaps are looked for among. */
export interface Swappable extends Discs {
  /** The community of each item. */
  readonly groupOf: Int32Array;
  /** Between papers and the terms that they share. */
  readonly ties: readonly Tie[];
  /** Between papers that share much. */
  readonly likenesses: readonly Tie[];
  /** How far each item may go; default anywhere. */
  readonly leash?: Leash | undefined;
}

/**
 * Distance at which a tie is worth half as much as one beside, map units: a paper's ten nearest papers
 * lie within some 150. The sixth power falls off so steeply that what is worth something is, nearly,
 * how many of those that share most with a paper are among them: np2 of papers-10k is .335 with it, and
 * .329 with the square.
 */
const HALF_WORTH = 160;
/**
 * What the tie of a paper and a term is worth, by that of two papers. Terms go where their papers are, so
 * that papers need not wait for terms: at 1, np2 of papers-10k is .327 for .335, and np .473 for .463.
 */
const TERM_WORTH = 0.2;
/** Items whose rooms differ by more than this factor would leave a hole, and overlap. */
const ALIKE = 3;
/** Gains below this are none: they must not hang on the last bit of a sum. */
const TIE = 1e-6;

export class Swaps {
  readonly #land: Swappable;
  readonly #grid: Grid;
  /** Each item's ties, strongest first, from starts[item] to starts[item + 1]. */
  readonly #starts: Int32Array;
  readonly #others: Int32Array;
  /** Each end counts a tie by its share of all its ties; this is the sum of both. */
  readonly #worths: Float64Array;
  /** How near its own each item is, where that is known: nobody has moved since. */
  readonly #comforts: Float64Array;
  readonly #isKnown: Uint8Array;

  constructor(land: Swappable) {
    this.#land = land;
    const count = land.x.length;
    this.#grid = new Grid(count);
    const all = [...land.ties, ...land.likenesses];
    const strength = new Float64Array(count);
    const near: { other: number; worth: number }[][] = Array.from({ length: count }, () => []);
    for (const { a, b, weight } of all) {
      strength[a]! += weight;
      strength[b]! += weight;
    }
    for (const [i, { a, b, weight }] of all.entries()) {
      const share = weight / strength[a]! + weight / strength[b]!;
      const worth = i < land.ties.length ? TERM_WORTH * share : share;
      near[a]!.push({ other: b, worth });
      near[b]!.push({ other: a, worth });
    }
    this.#starts = new Int32Array(count + 1);
    this.#others = new Int32Array(2 * all.length);
    this.#worths = new Float64Array(2 * all.length);
    this.#comforts = new Float64Array(count);
    this.#isKnown = new Uint8Array(count);
    let at = 0;
    for (const [item, own] of near.entries()) {
      own.sort((s, t) => t.worth - s.worth || s.other - t.other);
      for (const { other, worth } of own) [this.#others[at], this.#worths[at++]] = [other, worth];
      this.#starts[item + 1] = at;
    }
  }

  /**
   * Lets each item look once, around the tie whose turn it is.
   *
   * @param turn - from 0: the strongest tie; after the weakest the strongest again
   * @param reach - how far around it, map units
   * @param loss - what two may be worse off together and change places all the same, in shares of an
   *   item's comfort among its own; default: they must gain
   */
  round(turn: number, reach: number, loss = 0): void {
    const { x, y, groupOf } = this.#land;
    this.#grid.fill(x, y, reach || 1);
    this.#isKnown.fill(0);
    for (let item = 0; item < x.length; ++item) {
      const from = this.#starts[item]!;
      const ties = this.#starts[item + 1]! - from;
      if (ties === 0) continue;
      const other = this.#others[from + (turn % ties)]!;
      if (groupOf[other] !== groupOf[item]) continue;
      const best = this.#bestAround(other, item, reach, loss);
      if (best >= 0) this.#swap(item, best);
    }
  }

  /** With whom within reach of another item one had best change places; −1 where with nobody. */
  #bestAround(other: number, item: number, reach: number, loss: number): number {
    const { columns, rows, starts, points, cellOf } = this.#grid;
    const { x, y, r, groupOf } = this.#land;
    const cell = cellOf[other]!;
    const row = Math.floor(cell / columns);
    const column = cell - row * columns;
    let best = -1;
    let most = TIE - loss;
    const now = this.#comfortNow(item);
    for (let down = Math.max(0, row - 1); down <= Math.min(rows - 1, row + 1); ++down) {
      const first = down * columns + Math.max(0, column - 1);
      const last = down * columns + Math.min(columns - 1, column + 1);
      for (let at = starts[first]!; at < starts[last + 1]!; ++at) {
        const there = points[at]!;
        if (there === item || groupOf[there] !== groupOf[item]) continue;
        if ((x[there]! - x[other]!) ** 2 + (y[there]! - y[other]!) ** 2 > reach * reach) continue;
        if (r[there]! > ALIKE * r[item]! || r[item]! > ALIKE * r[there]!) continue;
        const own = this.#comfort(item, there) - now;
        if (own <= -loss || !this.#mayGo(item, there)) continue;
        const both = own + this.#comfort(there, item) - this.#comfortNow(there);
        if (both > most) [best, most] = [there, both];
      }
    }
    return best;
  }

  /** Whether two items are free to change places. */
  #mayGo(item: number, there: number): boolean {
    const { x, y, leash } = this.#land;
    return (
      leash === undefined ||
      (leash.reaches(item, x[there]!, y[there]!) && leash.reaches(there, x[item]!, y[item]!))
    );
  }

  /** How near its own an item is, at its place. */
  #comfortNow(item: number): number {
    if (this.#isKnown[item] === 0) {
      this.#comforts[item] = this.#comfort(item, item);
      this.#isKnown[item] = 1;
    }
    return this.#comforts[item]!;
  }

  /** How near its own an item is, at its place or at another's, if that goes to its own. */
  #comfort(item: number, there: number): number {
    const { x, y } = this.#land;
    const half = HALF_WORTH ** 6;
    let comfort = 0;
    for (let at = this.#starts[item]!; at < this.#starts[item + 1]!; ++at) {
      const other = this.#others[at]!;
      // Two that change places stay as far from each other.
      const from = other === there ? item : there;
      const away = (x[other]! - x[from]!) ** 2 + (y[other]! - y[from]!) ** 2;
      comfort += this.#worths[at]! * (half / (half + away * away * away));
    }
    return comfort;
  }

  #swap(item: number, other: number): void {
    const { x, y } = this.#land;
    [x[item], x[other]] = [x[other]!, x[item]!];
    [y[item], y[other]] = [y[other]!, y[item]!];
    this.#grid.swap(item, other);
    for (const moved of [item, other]) {
      this.#isKnown[moved] = 0;
      for (let at = this.#starts[moved]!; at < this.#starts[moved + 1]!; ++at)
        this.#isKnown[this.#others[at]!] = 0;
    }
  }
}
