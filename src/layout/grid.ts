/**
 * Near pairs of points, found in time that grows linearly with the points.
 *
 * Comparing all pairs of 100,000 discs takes minutes an iteration; comparing those in cells that
 * touch takes milliseconds.
 */

/** Points sorted into square cells, by counting: no hashing, no garbage, one order. */
export class Grid {
  /** Points by cell, rows of cells one after the other. */
  readonly points: Int32Array;
  /** Where each cell's points start; a cell's last is before the next one's first. */
  starts = new Int32Array(0);
  columns = 0;
  rows = 0;
  /** The cell of each point. */
  readonly cellOf: Int32Array;
  #next = new Int32Array(0);

  constructor(count: number) {
    this.cellOf = new Int32Array(count);
    this.points = new Int32Array(count);
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
    this.columns = Math.floor((x1 - x0) / side) + 1;
    this.rows = Math.floor((y1 - y0) / side) + 1;
    const cells = count === 0 ? 0 : this.columns * this.rows;
    // Kept from one filling to the next: a new pair each time is most of the garbage there is.
    if (this.starts.length < cells + 1) {
      this.starts = new Int32Array(cells + 1 + (cells >> 2));
      this.#next = new Int32Array(this.starts.length);
    }
    const starts = this.starts;
    starts.fill(0, 0, cells + 1);
    for (let i = 0; i < count; ++i) {
      const at = Math.floor((y[i]! - y0) / side) * this.columns + Math.floor((x[i]! - x0) / side);
      this.cellOf[i] = at;
      starts[at + 1]! += 1;
    }
    for (let c = 0; c < cells; ++c) starts[c + 1]! += starts[c]!;
    const next = this.#next;
    for (let c = 0; c < cells; ++c) next[c] = starts[c]!;
    for (let i = 0; i < count; ++i) this.points[next[this.cellOf[i]!]!++] = i;
  }

  /** Lets two points change their cells, as when they change places. */
  swap(i: number, j: number): void {
    const slotOf = (point: number): number =>
      this.points.indexOf(point, this.starts[this.cellOf[point]!]);
    const [ofI, ofJ] = [slotOf(i), slotOf(j)];
    [this.points[ofI], this.points[ofJ]] = [j, i];
    [this.cellOf[i], this.cellOf[j]] = [this.cellOf[j]!, this.cellOf[i]!];
  }

  /** Calls back for each pair of points in one cell or in two that touch, once. */
  forEachPair(visit: (i: number, j: number) => void): void {
    const columns = this.columns;
    for (let row = 0; row < this.rows; ++row)
      for (let column = 0; column < columns; ++column) {
        const here = row * columns + column;
        const from = this.starts[here]!;
        const to = this.starts[here + 1]!;
        if (from === to) continue;
        for (let a = from; a < to; ++a)
          for (let b = a + 1; b < to; ++b) visit(this.points[a]!, this.points[b]!);
        // Right, and the three below: each pair of cells once.
        for (const [right, down] of HALF_OF_NEIGHBOURS) {
          const c = column + right;
          const d = row + down;
          if (c < 0 || c >= columns || d >= this.rows) continue;
          const there = d * columns + c;
          const end = this.starts[there + 1]!;
          for (let a = from; a < to; ++a)
            for (let b = this.starts[there]!; b < end; ++b) visit(this.points[a]!, this.points[b]!);
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
