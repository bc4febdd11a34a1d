/**
 * Water between two communities' land.
 *
 * A strait is wider than a disc, and a grid that knows of it has cells so large that most pairs looked
 * at are far apart. But only coasts have straits: here cells are as wide as that, and those with one
 * community in them and around them, all of the inland, are passed over.
 */
import type { Discs } from "./collide.ts";
import { Grid } from "./grid.ts";

/** More room between discs of two groups. */
export interface Straits {
  /** The group of each disc; a disc of group −1 keeps no strait to any. */
  readonly groupOf: Int32Array;
  /** Map units. */
  readonly width: number;
}

/** A cell without discs, and one with discs of several groups. */
const NONE = -2;
const SEVERAL = -3;
/** Overlaps below this are none, map units. */
const TOUCH = 1e-3;

/** Keeps straits open. */
export class Coasts {
  readonly #discs: Discs;
  readonly #straits: Straits;
  readonly #cell: number;
  readonly #grid: Grid;
  #groupIn = new Int32Array(0);

  /** @param reach - how far apart two discs that touch can be, map units */
  constructor(discs: Discs, straits: Straits, reach: number) {
    this.#discs = discs;
    this.#straits = straits;
    this.#cell = reach + straits.width || 1;
    this.#grid = new Grid(discs.x.length);
  }

  /**
   * Pushes each pair of two groups that are nearer than a strait apart, the heavier disc less.
   *
   * @param mass - how hard each disc is to move, > 0
   * @param share - of each lack of room that is made up
   * @returns how many pairs were too near
   */
  part(mass: Float64Array, share: number): number {
    const { x, y } = this.#discs;
    this.#grid.fill(x, y, this.#cell);
    this.#findGroups();
    const { starts, columns, rows } = this.#grid;
    let tooNear = 0;
    for (let row = 0; row < rows; ++row)
      for (let column = 0; column < columns; ++column) {
        const here = row * columns + column;
        if (starts[here] === starts[here + 1] || this.#isInland(here, row, column)) continue;
        const right = column + 1 < columns ? here + 2 : here + 1;
        tooNear += this.#partCell(here, here, right, mass, share);
        if (row + 1 < rows) {
          const left = here + columns - (column > 0 ? 1 : 0);
          tooNear += this.#partCell(here, left, right + columns, mass, share);
        }
      }
    return tooNear;
  }

  /** The one group of each cell. */
  #findGroups(): void {
    const { starts, points, columns, rows } = this.#grid;
    const { groupOf } = this.#straits;
    if (this.#groupIn.length < columns * rows)
      this.#groupIn = new Int32Array(Math.ceil(columns * rows * 1.25));
    for (let cell = 0; cell < columns * rows; ++cell) {
      let group = NONE;
      for (let at = starts[cell]!; at < starts[cell + 1]!; ++at) {
        const own = groupOf[points[at]!]!;
        if (own >= 0 && group !== own) group = group === NONE ? own : SEVERAL;
      }
      this.#groupIn[cell] = group;
    }
  }

  /** Whether a cell, the one to the right and those below hold one group at most. */
  #isInland(here: number, row: number, column: number): boolean {
    const { columns, rows } = this.#grid;
    const groups = this.#groupIn;
    let group = groups[here]!;
    const last = column + 1 < columns ? 1 : 0;
    const lowest = row + 1 < rows ? 1 : 0;
    for (let down = 0; down <= lowest; ++down)
      for (let across = down === 0 || column === 0 ? 0 : -1; across <= last; ++across) {
        const other = groups[here + down * columns + across]!;
        if (other === SEVERAL) return false;
        if (other === NONE || other === group) continue;
        if (group !== NONE) return false;
        group = other;
      }
    return group !== SEVERAL;
  }

  /** Parts the discs of a cell from those of a run of cells, itself at its start or not among them. */
  #partCell(here: number, from: number, to: number, mass: Float64Array, share: number): number {
    const { x, y, r } = this.#discs;
    const { groupOf, width } = this.#straits;
    const { starts, points } = this.#grid;
    let tooNear = 0;
    for (let a = starts[here]!; a < starts[here + 1]!; ++a) {
      const i = points[a]!;
      const group = groupOf[i]!;
      if (group < 0) continue;
      const need = r[i]! + width;
      for (let b = from === here ? a + 1 : starts[from]!; b < starts[to]!; ++b) {
        const j = points[b]!;
        if (groupOf[j] === group || groupOf[j]! < 0) continue;
        const room = need + r[j]!;
        const dx = x[i]! - x[j]!;
        const dy = y[i]! - y[j]!;
        const squared = dx * dx + dy * dy;
        // Two in one point are for collide to part.
        if (squared >= room * room || squared < 1e-12) continue;
        const distance = Math.sqrt(squared);
        if (room - distance > TOUCH) ++tooNear;
        const step = ((room - distance) * share) / distance;
        const ofI = mass[j]! / (mass[i]! + mass[j]!);
        x[i]! += dx * step * ofI;
        y[i]! += dy * step * ofI;
        x[j]! -= dx * step * (1 - ofI);
        y[j]! -= dy * step * (1 - ofI);
      }
    }
    return tooNear;
  }
}
