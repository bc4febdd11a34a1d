/**
 * The nearest place where a disc has room.
 *
 * What is added to a map that is full would else lie on what is there, and push readers' landmarks
 * about for want of a look around.
 */
import { roundTo } from "../rounding.ts";

/** A disc that is in the way, map units. */
export interface Obstacle {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** Unit vectors to 24 sides, from the right, counter-clockwise. */
const DIRECTIONS = Array.from({ length: 24 }, (_, i) => {
  const angle = (2 * Math.PI * i) / 24;
  // Rounded, since sine and cosine may differ in the last bit between engines.
  return { x: roundTo(Math.cos(angle), 6), y: roundTo(Math.sin(angle), 6) };
});

/** Discs, by the squares that they touch. */
export class Obstacles {
  readonly #side: number;
  readonly #squares = new Map<string, Obstacle[]>();
  #reach = 0;

  /** @param side - of a square, map units: about as wide as the discs that will be asked about */
  constructor(side: number) {
    this.#side = side;
  }

  add(obstacle: Obstacle): void {
    const { x, y, r } = obstacle;
    this.#reach = Math.max(this.#reach, Math.abs(x) + r, Math.abs(y) + r);
    this.#forSquares(x, y, r, (square) => {
      const known = this.#squares.get(square);
      if (known) known.push(obstacle);
      else this.#squares.set(square, [obstacle]);
      return false;
    });
  }

  /** Whether a disc touches none of them. */
  isFree(x: number, y: number, r: number): boolean {
    return !this.#forSquares(x, y, r, (square) =>
      (this.#squares.get(square) ?? []).some(
        (other) => (x - other.x) ** 2 + (y - other.y) ** 2 < (r + other.r) ** 2,
      ),
    );
  }

  /** The nearest free place of a disc to a point, on rings around it; beyond all where it is full. */
  nearestFree(x: number, y: number, r: number): { readonly x: number; readonly y: number } {
    if (this.isFree(x, y, r)) return { x, y };
    const step = Math.max(r, this.#side / 8) / 2;
    const farthest = Math.abs(x) + Math.abs(y) + 2 * this.#reach + 2 * r;
    for (let distance = step; distance < farthest; distance += step)
      for (const direction of DIRECTIONS) {
        const at = { x: x + distance * direction.x, y: y + distance * direction.y };
        if (this.isFree(at.x, at.y, r)) return at;
      }
    return { x: x + farthest, y };
  }

  /** Asks about each square that a disc's box touches, until one answers with true. */
  #forSquares(x: number, y: number, r: number, ask: (square: string) => boolean): boolean {
    const cell = (value: number): number => Math.floor(value / this.#side);
    for (let i = cell(x - r); i <= cell(x + r); ++i)
      for (let j = cell(y - r); j <= cell(y + r); ++j)
        if (ask(`${String(i)} ${String(j)}`)) return true;
    return false;
  }
}
