/**
 * Sets that grow together, and that remember why; some pairs may be forbidden.
 *
 * Finding halves paths, and of two roots the first stays one, whatever the sizes; R. E. Tarjan and
 * J. van Leeuwen, "Worst-case analysis of set union algorithms", Journal of the ACM 31 (1984),
 * 245–281, https://doi.org/10.1145/62.2160
 */
export class DisjointSets {
  readonly #parent: Uint32Array;
  /** Bits of the reasons that made a set, at its root. */
  readonly #reasons: Uint32Array;
  /** Sides that a set has taken, at its root: k and −k are never in one set. */
  readonly #sides = new Map<number, Set<number>>();
  #forbidden = 0;

  /** @param size - items are 0 to size − 1, each a set of its own at first */
  constructor(size: number) {
    this.#parent = Uint32Array.from({ length: size }, (_, i) => i);
    this.#reasons = new Uint32Array(size);
  }

  /** Whether any pair was ever forbidden: only then does the order of unions matter. */
  get isConstrained(): boolean {
    return this.#forbidden > 0;
  }

  /**
   * Keeps each of some items out of the set of each of some others.
   *
   * @returns false where two of them are in one set already: then nothing is forbidden
   */
  forbid(items: readonly number[], others: readonly number[]): boolean {
    const roots = new Set(items.map((item) => this.find(item)));
    if (others.some((other) => roots.has(this.find(other)))) return false;
    const pair = ++this.#forbidden;
    for (const item of items) this.#sidesOf(this.find(item)).add(pair);
    for (const other of others) this.#sidesOf(this.find(other)).add(-pair);
    return true;
  }

  /**
   * Unites the items' sets as far as nothing forbids it: each joins the first that takes it.
   *
   * @param reason - a bit
   */
  unite(items: readonly number[], reason: number): void {
    const roots: number[] = [];
    for (const item of items) {
      const own = this.find(item);
      const i = roots.findIndex((root) => root === own || !this.#isForbidden(root, own));
      if (i < 0) roots.push(own);
      else if (roots[i] !== own) this.#join(roots[i]!, own, reason);
    }
  }

  /** Each set's items in rising order, and the bits of what united them. */
  groups(): { readonly items: readonly number[]; readonly reasons: number }[] {
    const groups = new Map<number, number[]>();
    for (let i = 0; i < this.#parent.length; ++i) {
      const root = this.find(i);
      const group = groups.get(root);
      if (group === undefined) groups.set(root, [i]);
      else group.push(i);
    }
    return [...groups].map(([root, items]) => ({ items, reasons: this.#reasons[root]! }));
  }

  /** The item that stands for the set of an item. */
  find(item: number): number {
    const parent = this.#parent;
    let root = item;
    while (parent[root] !== root) {
      const grandparent = parent[parent[root]!]!;
      parent[root] = grandparent;
      root = grandparent;
    }
    return root;
  }

  #join(root: number, other: number, reason: number): void {
    this.#parent[other] = root;
    this.#reasons[root] = this.#reasons[root]! | this.#reasons[other]! | reason;
    const sides = this.#sides.get(other);
    if (sides === undefined) return;
    for (const side of sides) this.#sidesOf(root).add(side);
    this.#sides.delete(other);
  }

  #isForbidden(a: number, b: number): boolean {
    const [one, other] = [this.#sides.get(a), this.#sides.get(b)];
    if (one === undefined || other === undefined) return false;
    for (const side of one) if (other.has(-side)) return true;
    return false;
  }

  #sidesOf(root: number): Set<number> {
    let sides = this.#sides.get(root);
    if (sides === undefined) this.#sides.set(root, (sides = new Set()));
    return sides;
  }
}
