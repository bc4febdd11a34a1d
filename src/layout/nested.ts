/**
 * Nested ForceAtlas2: regions first, then communities, then what is inside each, down to single items.
 *
 * One ForceAtlas2 over everything spends its force on holding the whole apart and loses the
 * neighbourhoods that a map is read for. So each level's parts are laid out as discs on their quotient
 * graph, each disc as large as what it holds, and each part is turned so that its members look towards
 * their neighbours outside. Gaps between discs are left to settling (settle.ts). The idea of laying a
 * hierarchy out by levels is from P. Gajer and S. Kobourov, "GRIP: Graph drawing with intelligent
 * placement", Journal of Graph Algorithms and Applications 6 (2002), 203–224,
 * https://doi.org/10.7155/jgaa.00052.
 */
import { findParts, networkOf } from "../leiden.ts";
import { seeded } from "../random.ts";
import { arrange, FILL } from "./arrange.ts";
import type { Tie } from "./forceatlas2.ts";

/** Up to this many items are laid out at once: a few dozen, which ForceAtlas2 and noverlap are good at. */
const LEAF = 60;
/** Levels below which a set is laid out at once, whatever its size. */
const DEEPEST = 12;
/** Iterations of ForceAtlas2: for regions and communities, for parts of them, for single items. */
const ITERATIONS = { top: 600, part: 300, leaf: 150 } as const;

/** Items to place: rooms (radii, map units) and ties. */
export interface NestedInput {
  readonly rooms: Float64Array;
  readonly ties: readonly Tie[];
  /** The community of each item, from 0. */
  readonly groupOf: Int32Array;
  /** The region of each community, from 0; all in one where there are none. */
  readonly wholeOf: Int32Array;
  /** Room between two communities, and between two regions, map units. */
  readonly strait: number;
  readonly sea: number;
  /** Width to height that the whole should have. */
  readonly aspect: number;
  readonly seed: number;
  /** Called after each community. */
  readonly onStep?: ((done: number, of: number) => void) | undefined;
}

interface Placed {
  /** Items, in the order of x and y. */
  readonly items: Int32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Radius of the disc around the origin that has the items' room. */
  readonly r: number;
}

/**
 * Places all items around the origin.
 *
 * @returns x and y of each item, map units
 */
export function placeNested(input: NestedInput): { x: Float64Array; y: Float64Array } {
  const count = input.rooms.length;
  const nesting = new Nesting(input);
  const placed = nesting.placeAll();
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  for (const [i, item] of placed.items.entries()) {
    x[item] = placed.x[i]!;
    y[item] = placed.y[i]!;
  }
  return { x, y };
}

/** What all levels share. */
class Nesting {
  readonly #input: NestedInput;
  /** Ties of each item. */
  readonly #near: Tie[][];
  /** Scratch: of each item, its part on the level at work, or −1. */
  readonly #partOf: Int32Array;
  #done = 0;

  constructor(input: NestedInput) {
    this.#input = input;
    this.#near = Array.from(input.rooms, () => []);
    for (const tie of input.ties) {
      this.#near[tie.a]!.push(tie);
      this.#near[tie.b]!.push(tie);
    }
    this.#partOf = new Int32Array(input.rooms.length).fill(-1);
  }

  placeAll(): Placed {
    const { rooms, groupOf, wholeOf, strait, sea, aspect } = this.#input;
    const all = Int32Array.from(rooms, (_, i) => i);
    const regions = wholeOf.reduce((most, whole) => Math.max(most, whole + 1), 0);
    const placeCommunity = (items: Int32Array): Placed => {
      const placed = this.#place(items, 0);
      this.#input.onStep?.(++this.#done, wholeOf.length);
      return placed;
    };
    if (regions <= 1) return this.#placeParts(all, groupOf, placeCommunity, strait, aspect);
    const regionOf = groupOf.map((group) => wholeOf[group]!);
    const placeRegion = (items: Int32Array): Placed => {
      const groups = renumber(items, groupOf);
      return this.#placeParts(items, groups, placeCommunity, strait);
    };
    return this.#placeParts(all, regionOf, placeRegion, sea, aspect);
  }

  /** Places a set of items, by parts where it is large. */
  #place(items: Int32Array, depth: number): Placed {
    if (items.length <= LEAF || depth > DEEPEST) return this.#placeAtOnce(items);
    const ties = this.#tiesAmong(items);
    if (ties.length === 0) return this.#placeAtOnce(items);
    const random = seeded(this.#input.seed);
    const parts = findParts(networkOf(items.length, ties), { random });
    const count = parts.reduce((most, part) => Math.max(most, part + 1), 0);
    // A partition into almost single items, or into one, leads nowhere.
    if (count < 2 || count > items.length * 0.7) return this.#placeAtOnce(items);
    return this.#placeParts(items, parts, (members) => this.#place(members, depth + 1), 0);
  }

  /** Places the parts of a set as discs, and each part's items inside its disc. */
  #placeParts(
    items: Int32Array,
    parts: Int32Array,
    placePart: (members: Int32Array) => Placed,
    strait: number,
    aspect?: number,
  ): Placed {
    const membersOf: number[][] = [];
    for (const [i, part] of parts.entries()) (membersOf[part] ??= []).push(items[i]!);
    const placed = membersOf.map((members) => placePart(Int32Array.from(members)));
    for (const [i, item] of items.entries()) this.#partOf[item] = parts[i]!;

    // The quotient graph; weights by what two parts could share, so that large parts are no magnets.
    const quotient = new Map<number, number>();
    for (const item of items)
      for (const { a, b, weight } of this.#near[item]!) {
        const part = this.#partOf[item]!;
        const other = this.#partOf[a === item ? b : a]!;
        if (other <= part) continue;
        const id = part * placed.length + other;
        quotient.set(id, (quotient.get(id) ?? 0) + weight);
      }
    const ties = [...quotient]
      .sort(([s], [t]) => s - t)
      .map(([id, weight]): Tie => {
        const [a, b] = [Math.floor(id / placed.length), id % placed.length];
        return { a, b, weight: weight / Math.sqrt(membersOf[a]!.length * membersOf[b]!.length) };
      });
    const radii = Float64Array.from(placed, ({ r }) => r + strait / 2);
    const iterations = strait > 0 ? ITERATIONS.top : ITERATIONS.part;
    const { x, y } = arrange(radii, ties, {
      iterations,
      isDrawnTogether: strait > 0,
      ...(aspect !== undefined && { aspect }),
    });

    const all = { items: new Int32Array(items.length), x: new Float64Array(items.length) };
    const result = { ...all, y: new Float64Array(items.length) };
    let at = 0;
    for (const [part, own] of placed.entries()) {
      const turn = this.#turnOf(own, part, x, y);
      for (const [i, item] of own.items.entries()) {
        result.items[at] = item;
        result.x[at] = x[part]! + own.x[i]! * turn.cos - turn.flip * own.y[i]! * turn.sin;
        result.y[at] = y[part]! + own.x[i]! * turn.sin + turn.flip * own.y[i]! * turn.cos;
        ++at;
      }
    }
    for (const item of items) this.#partOf[item] = -1;
    // Inside a community gaps will close; between communities straits stay.
    return this.#centred(result, radii, strait > 0);
  }

  /** How a part is turned so that it looks towards its neighbours outside, mirrored where that is nearer. */
  #turnOf(
    own: Placed,
    part: number,
    x: Float64Array,
    y: Float64Array,
  ): { cos: number; sin: number; flip: number } {
    let [turnC, turnS, mirrorC, mirrorS] = [0, 0, 0, 0];
    for (const [i, item] of own.items.entries())
      for (const { a, b, weight } of this.#near[item]!) {
        const other = this.#partOf[a === item ? b : a]!;
        if (other < 0 || other === part) continue;
        const outX = weight * (x[other]! - x[part]!);
        const outY = weight * (y[other]! - y[part]!);
        turnC += own.x[i]! * outX + own.y[i]! * outY;
        turnS += own.x[i]! * outY - own.y[i]! * outX;
        mirrorC += own.x[i]! * outX - own.y[i]! * outY;
        mirrorS += own.x[i]! * outY + own.y[i]! * outX;
      }
    const turn = Math.sqrt(turnC * turnC + turnS * turnS);
    const mirror = Math.sqrt(mirrorC * mirrorC + mirrorS * mirrorS);
    const flip = mirror > turn * (1 + 1e-9) ? -1 : 1;
    const length = Math.max(turn, mirror);
    if (length === 0) return { cos: 1, sin: 0, flip: 1 };
    return flip < 0
      ? { cos: mirrorC / length, sin: mirrorS / length, flip }
      : { cos: turnC / length, sin: turnS / length, flip };
  }

  /** Places few items by one ForceAtlas2. */
  #placeAtOnce(items: Int32Array): Placed {
    const radii = Float64Array.from(items, (item) => this.#input.rooms[item]!);
    const { x, y } = arrange(radii, this.#tiesAmong(items), {
      iterations: ITERATIONS.leaf,
      isDrawnTogether: false,
    });
    return this.#centred({ items, x, y }, radii, false);
  }

  /** Ties among some items, by their index there. */
  #tiesAmong(items: Int32Array): Tie[] {
    const ties: Tie[] = [];
    for (const [i, item] of items.entries()) this.#partOf[item] = i;
    for (const [i, item] of items.entries())
      for (const { a, b, weight } of this.#near[item]!) {
        const other = this.#partOf[a === item ? b : a]!;
        if (i < other) ties.push({ a: i, b: other, weight });
      }
    for (const item of items) this.#partOf[item] = -1;
    return ties;
  }

  /** Moved so that the middle of the rooms is the origin, with the radius of their area. */
  #centred({ items, x, y }: Omit<Placed, "r">, radii: Float64Array, hasStraits: boolean): Placed {
    const { rooms } = this.#input;
    let [middleX, middleY, all] = [0, 0, 0];
    for (const [i, item] of items.entries()) {
      const own = rooms[item]! * rooms[item]!;
      middleX += x[i]! * own;
      middleY += y[i]! * own;
      all += own;
    }
    for (let i = 0; i < items.length; ++i) {
      x[i]! -= middleX / (all || 1);
      y[i]! -= middleY / (all || 1);
    }
    let area = 0;
    for (const r of radii) area += r * r;
    return {
      items,
      x,
      y,
      r: radii.length === 1 ? radii[0]! : Math.sqrt((hasStraits ? area : all) / FILL),
    };
  }
}

/** Groups of some items, numbered from 0 in the order of their first items. */
function renumber(items: Int32Array, groupOf: Int32Array): Int32Array {
  const numberOf = new Map<number, number>();
  return items.map((item) => {
    const group = groupOf[item]!;
    const number = numberOf.get(group) ?? numberOf.size;
    numberOf.set(group, number);
    return number;
  });
}
