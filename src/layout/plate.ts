/**
 * The ground under the map: territories, water lines, the graticule's step.
 *
 * One sees land first, then its name, then places. A community's land is where its own marks are
 * densest: a Gaussian kernel density of its papers and terms, less the strongest other community's,
 * so that neighbours meet at a strait and never overlap; cut at four heights by marching squares.
 *
 * Kernel density: B. W. Silverman, "Density Estimation for Statistics and Data Analysis" (1986);
 * marching squares: d3-contour.
 */
import { contours } from "d3";
import type { Plate, Ring, Territory } from "./positions.ts";

/** A mark that makes land. */
export interface Mark {
  readonly x: number;
  readonly y: number;
  /** Number of its community, from 0; −1 makes no land. */
  readonly community: number;
  /** What it adds to the density: 1.5 a paper, 1 a shared term, .55 a term of one paper. */
  readonly weight: number;
}

/**
 * Standard deviation of the kernel, map units: a third of the gap between neighbouring papers. This
 * and the lengths below are those of a small map; see `coarseness`.
 */
const BANDWIDTH = 37;
/** Side of a cell of the density's grid, map units; territories are smooth far below it. */
const CELL = 9;
/** Land ends this far beyond the outermost mark, map units. */
const REACH = 3 * BANDWIDTH;
/** Heights of the four bands, coast first. */
const LEVELS = [0.3, 0.9, 1.9, 3.4] as const;
/** How much of its lead over the strongest other community a community's field keeps. */
const LEAD = 1.15;
/** Heights of the lines in the water, outermost first. */
const WATER_LEVELS = [0.045, 0.085, 0.14, 0.205] as const;
/** Rings around less than this are specks, square map units. */
const SMALLEST_RING = 700;
/**
 * Beyond this coarseness, that of 4,000 papers, every other corner of a line will do: at the start
 * view corners are a pixel apart, and the plate of 87,000 papers would be 1.4 MB of the first page.
 */
const THINNED_BEYOND = 2;
/** Grid squares across a plate of usual width. */
const SQUARES_ACROSS = 7;

/**
 * Draws the plate.
 *
 * @param marks - all marks that make land, in any order that is always the same
 * @param communities - keys, by number
 * @param extent - x₀, y₀, x₁, y₁ of all marks, sizes included
 * @param coarseness - how many times as wide as a small map's the kernel and the grid are, ≥ 1: a
 *   larger map is drawn smaller, so that it needs less detail, and must not cost more for each mark
 */
export function buildPlate(
  marks: readonly Mark[],
  communities: readonly string[],
  extent: readonly [number, number, number, number],
  coarseness = 1,
): Plate {
  const marksOf: Mark[][] = communities.map(() => []);
  for (const { x, y, community, weight } of marks)
    marksOf[community]?.push({
      x: x / coarseness,
      y: y / coarseness,
      community,
      // As many marks under a wider kernel must make no higher land.
      weight: weight / coarseness ** 2,
    });
  const fields = marksOf.map(densityOf);
  const strongest = new Strongest(fields);
  const territories = communities.map((community, i): Territory => {
    const field = fields[i]!;
    const values = field.values.map((own, at) =>
      Math.min(own, LEAD * (own - strongest.otherThan(i, field, at))),
    );
    return {
      community,
      bands: LEVELS.map((level) => isoline({ ...field, values }, level, coarseness)),
    };
  });
  const sea = strongest.all();
  const waterLines = WATER_LEVELS.map((level) => isoline(sea, level, coarseness));
  let [x0, y0, x1, y1] = extent;
  for (const ring of waterLines[0] ?? [])
    for (let i = 0; i < ring.length; i += 2) {
      x0 = Math.min(x0, ring[i]!);
      x1 = Math.max(x1, ring[i]!);
      y0 = Math.min(y0, ring[i + 1]!);
      y1 = Math.max(y1, ring[i + 1]!);
    }
  return { extent: [x0, y0, x1, y1], gridStep: gridStepFor(x1 - x0), territories, waterLines };
}

/** 1, 2 or 5 times a power of ten that makes about seven squares across; 200 at 1,400 wide. */
export function gridStepFor(width: number): number {
  let step = 50;
  for (const factor of [2, 2, 2.5, 2, 2, 2.5, 2, 2, 2.5, 2, 2, 2.5]) {
    if (width / step <= SQUARES_ACROSS * 1.5) break;
    step *= factor;
  }
  return step;
}

/** A density on grid cells; the grid's lines are the same for all fields of a plate. */
interface Field {
  /** Cell numbers of the first column and row: a cell's middle is (number + ½) × CELL. */
  readonly column: number;
  readonly row: number;
  readonly columns: number;
  readonly rows: number;
  readonly values: Float64Array;
}

/** Kernel density of marks, over a grid that ends where it is all but 0. */
function densityOf(marks: readonly Mark[]): Field {
  if (marks.length === 0)
    return { column: 0, row: 0, columns: 0, rows: 0, values: new Float64Array(0) };
  const cellOf = (value: number): number => Math.floor(value / CELL);
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of marks) {
    x0 = Math.min(x0, x);
    x1 = Math.max(x1, x);
    y0 = Math.min(y0, y);
    y1 = Math.max(y1, y);
  }
  const column = cellOf(x0 - REACH) - 1;
  const row = cellOf(y0 - REACH) - 1;
  const columns = cellOf(x1 + REACH) + 2 - column;
  const rows = cellOf(y1 + REACH) + 2 - row;
  const values = new Float64Array(columns * rows);
  for (const { x, y, weight } of marks) {
    const alongX = kernel(x, column, columns);
    const alongY = kernel(y, row, rows);
    for (const [j, down] of alongY.values.entries()) {
      const from = (alongY.first + j) * columns + alongX.first;
      for (const [i, across] of alongX.values.entries())
        values[from + i]! += weight * across * down;
    }
  }
  return { column, row, columns, rows, values };
}

/** The kernel along one axis, at the middles of the cells that it reaches. */
function kernel(at: number, origin: number, cells: number): { first: number; values: number[] } {
  const first = Math.max(0, Math.floor((at - REACH) / CELL) - origin);
  const last = Math.min(cells - 1, Math.floor((at + REACH) / CELL) - origin);
  const values: number[] = [];
  for (let cell = first; cell <= last; ++cell) {
    const distance = ((cell + origin + 0.5) * CELL - at) / BANDWIDTH;
    // Rounded, since Math.exp may differ in the last bit between engines.
    values.push(Math.round(Math.exp(-0.5 * distance * distance) * 1e9) / 1e9);
  }
  return { first, values };
}

/** For each cell of the plate the two strongest communities, which is all that a lead needs. */
class Strongest {
  readonly #column: number;
  readonly #row: number;
  readonly #columns: number;
  readonly #rows: number;
  readonly #first: Float64Array;
  readonly #second: Float64Array;
  readonly #leader: Int32Array;

  constructor(fields: readonly Field[]) {
    const filled = fields.filter(({ columns }) => columns > 0);
    this.#column = Math.min(...filled.map(({ column }) => column));
    this.#row = Math.min(...filled.map(({ row }) => row));
    if (filled.length === 0) this.#column = this.#row = 0;
    const right = filled.reduce((most, { column, columns }) => Math.max(most, column + columns), 0);
    const top = filled.reduce((most, { row, rows }) => Math.max(most, row + rows), 0);
    this.#columns = filled.length === 0 ? 0 : right - this.#column;
    this.#rows = filled.length === 0 ? 0 : top - this.#row;
    this.#first = new Float64Array(this.#columns * this.#rows);
    this.#second = new Float64Array(this.#columns * this.#rows);
    this.#leader = new Int32Array(this.#columns * this.#rows).fill(-1);
    for (const [i, field] of fields.entries())
      for (const [at, value] of field.values.entries()) {
        const here = this.#cell(field, at);
        if (value > this.#first[here]!) {
          this.#second[here] = this.#first[here]!;
          this.#first[here] = value;
          this.#leader[here] = i;
        } else if (value > this.#second[here]!) this.#second[here] = value;
      }
  }

  /** The strongest density at a cell of a field, but for one community's. */
  otherThan(community: number, field: Field, at: number): number {
    const here = this.#cell(field, at);
    return (this.#leader[here] === community ? this.#second : this.#first)[here]!;
  }

  /** The strongest density everywhere. */
  all(): Field {
    return {
      column: this.#column,
      row: this.#row,
      columns: this.#columns,
      rows: this.#rows,
      values: this.#first,
    };
  }

  #cell({ column, row, columns }: Field, at: number): number {
    const i = (at % columns) + column - this.#column;
    const j = Math.floor(at / columns) + row - this.#row;
    return j * this.#columns + i;
  }
}

/** Rings at one height, in map units to one decimal; outer rings and holes alike. */
function isoline(
  { column, row, columns, rows, values }: Field,
  level: number,
  coarseness: number,
): Ring[] {
  if (columns < 2 || rows < 2) return [];
  const cell = CELL * coarseness;
  const shape = contours().size([columns, rows]).contour(Array.from(values), level);
  return shape.coordinates
    .flat()
    .map((ring) =>
      // d3 puts the middle of cell i at i + ½, and repeats the first point at the end.
      ring
        .slice(0, -1)
        .flatMap(([i, j]) => [toDecimal((i! + column) * cell), toDecimal((j! + row) * cell)]),
    )
    .filter((ring) => areaOf(ring) >= SMALLEST_RING * coarseness ** 2)
    .map((ring) => (coarseness <= THINNED_BEYOND ? ring : everyOther(ring)));
}

function everyOther(ring: Ring): Ring {
  return ring.filter((_coordinate, i) => i % 4 < 2);
}

function toDecimal(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}

function areaOf(ring: Ring): number {
  let twice = 0;
  for (let i = 0; i < ring.length; i += 2) {
    const next = (i + 2) % ring.length;
    twice += ring[i]! * ring[next + 1]! - ring[next]! * ring[i + 1]!;
  }
  return Math.abs(twice) / 2;
}
