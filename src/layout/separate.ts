/**
 * Pushes discs apart until none overlap, each kept as near to its place as the others allow.
 *
 * graphology-layout-noverlap stops when its iterations are used up and leaves pairs behind, and it
 * knows no targets. This is projection of pairwise constraints, T. Jakobsen, "Advanced character
 * physics" (GDC 2001), over a grid: time grows linearly with the discs.
 */

/** Discs to part: columns of one length, map units. */
export interface Discs {
  /** Changed in place. */
  readonly x: Float64Array;
  /** Changed in place. */
  readonly y: Float64Array;
  /** Radius with the room that the disc keeps to itself. */
  readonly r: Float64Array;
}

export interface Separation {
  readonly iterations: number;
  /** Share of the way back to its place that a disc goes in the first iteration; falls to 0. */
  readonly pull?: number;
  /** The places; default: where the discs are. */
  readonly targets?: { readonly x: Float64Array; readonly y: Float64Array };
  /** More room between discs i and j, map units, at most `widest`; default none. */
  readonly strait?: { readonly between: (i: number, j: number) => number; readonly widest: number };
  /** How hard each disc is to move, > 0; default its area. */
  readonly mass?: Float64Array;
}

/** A little more than the overlap, so that two discs do not creep up to each other for ever. */
const PROJECTION = 1.02;

/**
 * Parts the discs.
 *
 * @returns whether no two overlapped in the last iteration
 */
export function separate({ x, y, r }: Discs, options: Separation): boolean {
  const { iterations, pull = 0, strait } = options;
  const count = x.length;
  const mass = options.mass ?? r.map((radius) => radius * radius);
  const targetX = options.targets?.x ?? x.slice();
  const targetY = options.targets?.y ?? y.slice();
  let widest = 0;
  for (const radius of r) if (radius > widest) widest = radius;
  const cell = 2 * widest + (strait?.widest ?? 0) || 1;
  const grid = new Grid(count);
  for (let iteration = 0; iteration < iterations; ++iteration) {
    const strength = pull * (1 - (iteration + 1) / iterations);
    if (strength > 0)
      for (let i = 0; i < count; ++i) {
        x[i]! += (targetX[i]! - x[i]!) * strength;
        y[i]! += (targetY[i]! - y[i]!) * strength;
      }
    grid.fill(x, y, cell);
    let apart = true;
    grid.forEachPair((i, j) => {
      const room = r[i]! + r[j]! + (strait ? strait.between(i, j) : 0);
      let dx = x[i]! - x[j]!;
      let dy = y[i]! - y[j]!;
      let distance = Math.sqrt(dx * dx + dy * dy);
      if (distance >= room) return;
      if (room - distance > 1e-3) apart = false;
      const overlap = room - distance;
      if (distance < 1e-6) {
        // Two in one point have no direction: any will do, if it is always the same.
        dx = ((i * 7 + j * 3) % 5) - 2;
        dy = ((i * 3 + j) % 7) - 2.5;
        distance = Math.sqrt(dx * dx + dy * dy);
      }
      const step = (overlap * PROJECTION) / distance;
      const share = mass[j]! / (mass[i]! + mass[j]!);
      x[i]! += dx * step * share;
      y[i]! += dy * step * share;
      x[j]! -= dx * step * (1 - share);
      y[j]! -= dy * step * (1 - share);
    });
    if (apart && strength < 1e-4) return true;
  }
  return false;
}

/** Points sorted into square cells, by counting: no hashing, no garbage, one order. */
class Grid {
  readonly #cellOf: Int32Array;
  readonly #points: Int32Array;
  #starts = new Int32Array(0);
  #columns = 0;
  #rows = 0;

  constructor(count: number) {
    this.#cellOf = new Int32Array(count);
    this.#points = new Int32Array(count);
  }

  fill(x: Float64Array, y: Float64Array, cell: number): void {
    const count = x.length;
    let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = 0; i < count; ++i) {
      if (x[i]! < x0) x0 = x[i]!;
      if (x[i]! > x1) x1 = x[i]!;
      if (y[i]! < y0) y0 = y[i]!;
      if (y[i]! > y1) y1 = y[i]!;
    }
    // Far outliers must not make a grid of a billion cells: cells grow instead.
    const side = Math.max(
      cell,
      Math.sqrt(((x1 - x0) * (y1 - y0)) / (8 * count + 64)) || cell,
      (x1 - x0) / 4096,
      (y1 - y0) / 4096,
    );
    this.#columns = Math.floor((x1 - x0) / side) + 1;
    this.#rows = Math.floor((y1 - y0) / side) + 1;
    const cells = count === 0 ? 0 : this.#columns * this.#rows;
    const starts = new Int32Array(cells + 1);
    for (let i = 0; i < count; ++i) {
      const at = Math.floor((y[i]! - y0) / side) * this.#columns + Math.floor((x[i]! - x0) / side);
      this.#cellOf[i] = at;
      starts[at + 1]! += 1;
    }
    for (let c = 0; c < cells; ++c) starts[c + 1]! += starts[c]!;
    const next = starts.slice();
    for (let i = 0; i < count; ++i) this.#points[next[this.#cellOf[i]!]!++] = i;
    this.#starts = starts;
  }

  /** Calls back for each pair of points in one cell or in two that touch, once. */
  forEachPair(visit: (i: number, j: number) => void): void {
    const columns = this.#columns;
    for (let row = 0; row < this.#rows; ++row)
      for (let column = 0; column < columns; ++column) {
        const here = row * columns + column;
        const from = this.#starts[here]!;
        const to = this.#starts[here + 1]!;
        if (from === to) continue;
        for (let a = from; a < to; ++a)
          for (let b = a + 1; b < to; ++b) visit(this.#points[a]!, this.#points[b]!);
        // Right, and the three below: each pair of cells once.
        for (const [right, down] of HALF_OF_NEIGHBOURS) {
          const c = column + right;
          const d = row + down;
          if (c < 0 || c >= columns || d >= this.#rows) continue;
          const there = d * columns + c;
          const end = this.#starts[there + 1]!;
          for (let a = from; a < to; ++a)
            for (let b = this.#starts[there]!; b < end; ++b)
              visit(this.#points[a]!, this.#points[b]!);
        }
      }
  }
}

const HALF_OF_NEIGHBOURS = [
  [1, 0],
  [-1, 1],
  [0, 1],
  [1, 1],
] as const;
