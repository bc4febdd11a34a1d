/**
 * Keys that are one term: a disjoint-set forest.
 *
 * R. E. Tarjan, "Efficiency of a good but not linear set union algorithm", JACM 22 (1975), 215–225,
 * https://doi.org/10.1145/321879.321884
 */
import { compareText } from "../ordering.ts";

export class Merging {
  readonly #parents = new Map<string, string>();

  /** The key that stands for all that `key` was joined to: the smallest of them. */
  find(key: string): string {
    let root = key;
    for (let up = this.#parents.get(root); up !== undefined; up = this.#parents.get(root))
      root = up;
    // Path compression: the next search is one step.
    for (let at = key; at !== root;) {
      const up = this.#parents.get(at) ?? root;
      this.#parents.set(at, root);
      at = up;
    }
    return root;
  }

  /** Makes two keys one; the order of joining changes nothing. */
  join(a: string, b: string): void {
    const [x, y] = [this.find(a), this.find(b)];
    if (x === y) return;
    if (compareText(x, y) < 0) this.#parents.set(y, x);
    else this.#parents.set(x, y);
  }
}
