/**
 * Keeps items within reach of their places on an earlier map.
 *
 * Land into which much has come settles as new land does; left to itself it would forget where its
 * items were, and readers would look for them in vain.
 */
export class Leash {
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  readonly #lengths: Float64Array;

  /**
   * @param x - places of items on the earlier map, map units; copied
   * @param y - theirs too
   * @param lengths - farthest that each may go, map units: 0 stays, Infinity goes anywhere
   */
  constructor(x: Float64Array, y: Float64Array, lengths: Float64Array) {
    [this.#x, this.#y, this.#lengths] = [x.slice(), y.slice(), lengths];
  }

  /** Whether an item may go to a place. */
  reaches(item: number, x: number, y: number): boolean {
    const length = this.#lengths[item]!;
    return (x - this.#x[item]!) ** 2 + (y - this.#y[item]!) ** 2 <= length * length;
  }

  /** Pulls back what has gone too far; x and y are changed in place. */
  hold(x: Float64Array, y: Float64Array): void {
    for (const [i, length] of this.#lengths.entries()) {
      if (this.reaches(i, x[i]!, y[i]!)) continue;
      const outX = x[i]! - this.#x[i]!;
      const outY = y[i]! - this.#y[i]!;
      const share = length / Math.sqrt(outX * outX + outY * outY);
      x[i] = this.#x[i]! + outX * share;
      y[i] = this.#y[i]! + outY * share;
    }
  }
}
