/**
 * Nested ForceAtlas2: communities first, then what is inside each, down to single items.
 *
 * One ForceAtlas2 over everything spends its force on holding the whole apart and loses the
 * neighbourhoods that a map is read for. So communities are laid out as single things on their
 * quotient graph, each then its sub-communities in its own room, and so on; each level gets the room
 * that its contents need, and each part is turned so that its members look towards their neighbours
 * outside. The idea of laying a hierarchy out by levels is from P. Gajer and S. Kobourov, "GRIP:
 * Graph drawing with intelligent placement", Journal of Graph Algorithms and Applications 6 (2002),
 * 203–224, https://doi.org/10.7155/jgaa.00052.
 */
import { findParts, networkOf } from "../leiden.ts";
import { seeded } from "../random.ts";
import { compact } from "./compact.ts";
import { relax, type Tie } from "./forceatlas2.ts";
import { separate } from "./separate.ts";
import { spiral } from "./spiral.ts";

/** Up to this many items are laid out at once. */
const LEAF = 26;
/** No disc starts farther out than this many radii of the disc that all would fill. */
const FARTHEST = 1.4;
/** Share of its room's area that discs of different sizes fill without order. */
const FILL = 0.66;

/** Items to place: rooms (radii, map units) and ties. */
export interface NestedInput {
  readonly rooms: Float64Array;
  readonly ties: readonly Tie[];
  /** The first partition: a number for each item, from 0. */
  readonly groups: Int32Array;
  /** Room between two groups of the first partition, map units. */
  readonly strait: number;
  readonly seed: number;
  readonly onStep?: ((done: number, of: number) => void) | undefined;
}

interface Placed {
  /** Items, in the order of x and y. */
  readonly items: Int32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Radius of the disc around the origin that encloses the items, rooms included. */
  readonly r: number;
}

/**
 * Places all items around the origin.
 *
 * @returns x and y of each item, map units
 */
export function placeNested(input: NestedInput): { x: Float64Array; y: Float64Array } {
  const count = input.rooms.length;
  const near: Tie[][] = Array.from({ length: count }, () => []);
  for (const tie of input.ties) {
    near[tie.a]!.push(tie);
    near[tie.b]!.push(tie);
  }
  const all = Int32Array.from({ length: count }, (_, i) => i);
  const placed = placeGroups(input, near, all, input.groups, input.strait, 0);
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  for (const [i, item] of placed.items.entries()) {
    x[item] = placed.x[i]!;
    y[item] = placed.y[i]!;
  }
  return { x, y };
}

/** Places a set of items, by parts where it is large. */
function place(
  input: NestedInput,
  near: readonly Tie[][],
  items: Int32Array,
  depth: number,
): Placed {
  if (items.length <= LEAF || depth > 12) return placeAtOnce(input, near, items);
  const parts = partsOf(input, near, items);
  const count = parts.reduce((most, part) => Math.max(most, part + 1), 0);
  // A partition into almost single items, or into one, leads nowhere.
  if (count < 2 || count > items.length * 0.7) return placeAtOnce(input, near, items);
  return placeGroups(input, near, items, parts, 0, depth);
}

/** Places the parts of a set as discs, and each part's items inside its disc. */
function placeGroups(
  input: NestedInput,
  near: readonly Tie[][],
  items: Int32Array,
  partOf: Int32Array,
  strait: number,
  depth: number,
): Placed {
  const membersOf: number[][] = [];
  for (const [i, part] of partOf.entries()) (membersOf[part] ??= []).push(items[i]!);
  const partOfItem = new Map<number, number>();
  for (const [i, item] of items.entries()) partOfItem.set(item, partOf[i]!);
  const parts = membersOf.map((members, i) => {
    const placed = place(input, near, Int32Array.from(members), depth + 1);
    if (depth === 0) input.onStep?.(i + 1, membersOf.length);
    return placed;
  });

  // The quotient graph; weights by what two parts could share, so that large parts are no magnets.
  const quotient = new Map<number, Tie>();
  for (const item of items)
    for (const { a, b, weight } of near[item]!) {
      const other = a === item ? b : a;
      const otherPart = partOfItem.get(other);
      const part = partOfItem.get(item)!;
      if (otherPart === undefined || part >= otherPart) continue;
      const id = part * parts.length + otherPart;
      quotient.set(id, { a: part, b: otherPart, weight: (quotient.get(id)?.weight ?? 0) + weight });
    }
  const ties = [...quotient.values()]
    .map(({ a, b, weight }) => ({
      a,
      b,
      weight: weight / Math.sqrt(membersOf[a]!.length * membersOf[b]!.length),
    }))
    .sort((s, t) => s.a - t.a || s.b - t.b);
  const radii = Float64Array.from(parts, ({ r }) => r + strait / 2);
  const { x, y } = arrange(radii, ties, depth === 0 ? 600 : 300);

  // Turn each part towards its neighbours outside, mirrored where that is nearer to it.
  const placedX = new Float64Array(items.length);
  const placedY = new Float64Array(items.length);
  const ordered = new Int32Array(items.length);
  let at = 0;
  for (const [part, { items: members, x: px, y: py }] of parts.entries()) {
    let [turnC, turnS, mirrorC, mirrorS] = [0, 0, 0, 0];
    for (const [i, item] of members.entries())
      for (const { a, b, weight } of near[item]!) {
        const otherPart = partOfItem.get(a === item ? b : a);
        if (otherPart === undefined || otherPart === part) continue;
        const outX = weight * (x[otherPart]! - x[part]!);
        const outY = weight * (y[otherPart]! - y[part]!);
        turnC += px[i]! * outX + py[i]! * outY;
        turnS += px[i]! * outY - py[i]! * outX;
        mirrorC += px[i]! * outX - py[i]! * outY;
        mirrorS += px[i]! * outY + py[i]! * outX;
      }
    const turn = Math.sqrt(turnC * turnC + turnS * turnS);
    const mirror = Math.sqrt(mirrorC * mirrorC + mirrorS * mirrorS);
    const flip = mirror > turn * (1 + 1e-9) ? -1 : 1;
    const length = Math.max(turn, mirror);
    const cos = length > 0 ? (flip < 0 ? mirrorC : turnC) / length : 1;
    const sin = length > 0 ? (flip < 0 ? mirrorS : turnS) / length : 0;
    for (const [i, item] of members.entries()) {
      ordered[at] = item;
      placedX[at] = x[part]! + px[i]! * cos - flip * py[i]! * sin;
      placedY[at] = y[part]! + px[i]! * sin + flip * py[i]! * cos;
      ++at;
    }
  }
  // Shapes are no discs: drawn together, they fit into each other's bays.
  const rooms = Float64Array.from(ordered, (item) => input.rooms[item]!);
  const bodyOf = Int32Array.from(ordered, (item) => partOfItem.get(item)!);
  compact({ x: placedX, y: placedY, r: rooms, bodyOf, ties }, { strait });
  return enclosed({ items: ordered, x: placedX, y: placedY }, rooms);
}

/** Moved so that the middle of the rooms is the origin, with the radius around it. */
function enclosed({ items, x, y }: Omit<Placed, "r">, rooms: Float64Array): Placed {
  let [middleX, middleY, area] = [0, 0, 0];
  for (const [i, room] of rooms.entries()) {
    middleX += x[i]! * room * room;
    middleY += y[i]! * room * room;
    area += room * room;
  }
  middleX /= area || 1;
  middleY /= area || 1;
  let r = 0;
  for (const [i, room] of rooms.entries()) {
    x[i]! -= middleX;
    y[i]! -= middleY;
    r = Math.max(r, Math.sqrt(x[i]! * x[i]! + y[i]! * y[i]!) + room);
  }
  return { items, x, y, r };
}

/** Places few items by one ForceAtlas2. */
function placeAtOnce(input: NestedInput, near: readonly Tie[][], items: Int32Array): Placed {
  const indexOf = new Map<number, number>();
  for (const [i, item] of items.entries()) indexOf.set(item, i);
  const ties: Tie[] = [];
  for (const item of items)
    for (const { a, b, weight } of near[item]!) {
      const other = indexOf.get(a === item ? b : a);
      const here = indexOf.get(item)!;
      if (other !== undefined && here < other) ties.push({ a: here, b: other, weight });
    }
  const radii = Float64Array.from(items, (item) => input.rooms[item]!);
  return enclosed({ items, ...arrange(radii, ties, 250) }, radii);
}

/** ForceAtlas2 from a spiral, scaled to the room that the discs need, and overlaps parted. */
function arrange(
  radii: Float64Array,
  ties: readonly Tie[],
  iterations: number,
): { x: Float64Array; y: Float64Array } {
  const count = radii.length;
  const spacing = 10;
  const flat = relax(spiral(count, spacing), ties, count > 400 ? 200 : iterations);
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  let [middleX, middleY, area] = [0, 0, 0];
  for (let i = 0; i < count; ++i) {
    const own = radii[i]! * radii[i]!;
    middleX += flat[2 * i]! * own;
    middleY += flat[2 * i + 1]! * own;
    area += own;
  }
  let spread = 0;
  for (let i = 0; i < count; ++i) {
    x[i] = flat[2 * i]! - middleX / (area || 1);
    y[i] = flat[2 * i + 1]! - middleY / (area || 1);
    spread += (x[i]! * x[i]! + y[i]! * y[i]!) * radii[i]! * radii[i]!;
  }
  if (count === 1 || spread === 0) return { x, y };

  // A disc evenly filled has its points at R / √2 in the root mean square.
  const radius = radiusFor(radii);
  const scale = radius / Math.SQRT2 / Math.sqrt(spread / area);
  const byDistance = Array.from({ length: count }, (_, i) => i).sort(
    (i, j) => x[i]! ** 2 + y[i]! ** 2 - x[j]! ** 2 - y[j]! ** 2 || i - j,
  );
  let inside = 0;
  for (const i of byDistance) {
    // Half way to the distance at which all that is nearer to the middle would just have room:
    // forces crowd the middle and leave the rim thin.
    const own = radii[i]! * radii[i]!;
    const even = Math.sqrt((inside + own / 2) / FILL);
    inside += own;
    const distance = Math.sqrt(x[i]! ** 2 + y[i]! ** 2);
    // What hangs on by little is repelled far beyond the rest; nobody finds it there.
    const scaled = Math.min(distance * scale, FARTHEST * radius);
    const factor = distance > 1e-9 ? (0.5 * scaled + 0.5 * even) / distance : scale;
    x[i]! *= factor;
    y[i]! *= factor;
  }
  separate({ x, y, r: radii }, { iterations: 120, pull: 0.12 });
  separate({ x, y, r: radii }, { iterations: 300 });
  return { x, y };
}

/** Radius of the disc that these discs fill to the usual share. */
function radiusFor(radii: Float64Array): number {
  let area = 0;
  for (const r of radii) area += r * r;
  return radii.length === 1 ? radii[0]! : Math.sqrt(area / FILL);
}

/** Parts of a set of items that hang together, numbered by their first item. */
function partsOf(input: NestedInput, near: readonly Tie[][], items: Int32Array): Int32Array {
  const indexOf = new Map<number, number>();
  for (const [i, item] of items.entries()) indexOf.set(item, i);
  const inside: Tie[] = [];
  for (const [i, item] of items.entries())
    for (const { a, b, weight } of near[item]!) {
      const other = indexOf.get(a === item ? b : a);
      if (other !== undefined && i < other) inside.push({ a: i, b: other, weight });
    }
  if (inside.length === 0) return new Int32Array(items.length);
  return findParts(networkOf(items.length, inside), { random: seeded(input.seed) });
}
