/**
 * Discs of different sizes, arranged by what ties them: ForceAtlas2, then room for each.
 *
 * ForceAtlas2 crowds the middle and leaves the rim thin, and knows no sizes here; so its picture is
 * scaled to the room that the discs need, evened out from the middle outwards, and parted by noverlap.
 */
import { collide } from "./collide.ts";
import { relax, type Tie } from "./forceatlas2.ts";
import { Grid } from "./grid.ts";
import { partRoughly } from "./noverlap.ts";
import { reachOf, separate } from "./separate.ts";
import { spiral } from "./spiral.ts";

export interface Arrangement {
  /** Of ForceAtlas2. */
  readonly iterations: number;
  /**
   * Whether gaps are closed as far as discs allow, and the last overlaps with them; where all settles
   * later, that is lost work.
   */
  readonly isDrawnTogether: boolean;
  /** Width to height that the whole should have, where it is drawn together; default: as it comes. */
  readonly aspect?: number;
}

/**
 * Above this many discs fewer iterations must do: each costs more, and early ones do most. noverlap,
 * which looks at all pairs, is for fewer too.
 */
const MANY = { discs: 400, iterations: 200 } as const;
/** Share of a disc that discs of different sizes fill without order. */
export const FILL = 0.8;

/**
 * Arranges discs around the origin.
 *
 * @param radii - map units
 * @param ties - one a pair at most
 */
export function arrange(
  radii: Float64Array,
  ties: readonly Tie[],
  { iterations, isDrawnTogether, aspect }: Arrangement,
): { x: Float64Array; y: Float64Array } {
  const count = radii.length;
  const some = count > MANY.discs ? Math.min(iterations, MANY.iterations) : iterations;
  const flat = relax(spiral(count, 10), ties, some);
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
  evenOut(x, y, radii, Math.sqrt(spread / area));
  if (count > MANY.discs) separate({ x, y, r: radii }, { iterations: 100 });
  else partRoughly({ x, y, r: radii });
  if (!isDrawnTogether) return { x, y };
  drawTogether(x, y, radii, aspect);
  separate({ x, y, r: radii }, { iterations: 100 });
  return { x, y };
}

/**
 * Moves each disc half way to the distance at which all that is nearer to the middle would just have
 * room.
 *
 * @param spread - root mean square of the distances
 */
function evenOut(x: Float64Array, y: Float64Array, radii: Float64Array, spread: number): void {
  let area = 0;
  for (const r of radii) area += r * r;
  const radius = Math.sqrt(area / FILL);
  // A disc evenly filled has its points at R / √2 in the root mean square.
  const scale = radius / Math.SQRT2 / spread;
  const distances = x.map((at, i) => Math.sqrt(at * at + y[i]! * y[i]!));
  const order = Array.from(x, (_, i) => i).sort((i, j) => distances[i]! - distances[j]! || i - j);
  let inside = 0;
  for (const i of order) {
    const own = radii[i]! * radii[i]!;
    const even = Math.sqrt((inside + own / 2) / FILL);
    inside += own;
    const distance = distances[i]!;
    // What hangs on by little is repelled far beyond the rest, into what is not its own.
    const scaled = Math.min(distance * scale, Math.max(even, radius - radii[i]!));
    const factor = distance > 1e-9 ? (0.5 * scaled + 0.5 * even) / distance : scale;
    x[i]! *= factor;
    y[i]! *= factor;
  }
}

const TOGETHER = { iterations: 240, pull: 0.03, across: 0.2 } as const;

/** Draws discs to the middle; to an aspect with the long way across, up and down more than across. */
function drawTogether(
  x: Float64Array,
  y: Float64Array,
  radii: Float64Array,
  aspect: number | undefined,
): void {
  if (aspect !== undefined) layAcross(x, y, radii);
  const mass = radii.map((r) => r * r);
  const grid = new Grid(x.length);
  const cell = reachOf(radii);
  for (let iteration = 0; iteration < TOGETHER.iterations; ++iteration) {
    const pull = TOGETHER.pull * (1 - iteration / TOGETHER.iterations);
    const isNarrow = aspect !== undefined && aspectOf(x, y, mass) < aspect;
    const across = isNarrow ? TOGETHER.across : 1;
    for (let i = 0; i < x.length; ++i) {
      x[i]! -= pull * across * x[i]!;
      y[i]! -= pull * y[i]!;
    }
    for (let pass = 0; pass < 3; ++pass) {
      grid.fill(x, y, cell);
      collide({ x, y, r: radii }, grid, mass, 0.7);
    }
  }
}

/** Turns all so that their longer axis lies across: the eigenvectors of their covariance. */
function layAcross(x: Float64Array, y: Float64Array, radii: Float64Array): void {
  let [xx, yy, xy] = [0, 0, 0];
  for (const [i, r] of radii.entries()) {
    xx += r * r * x[i]! * x[i]!;
    yy += r * r * y[i]! * y[i]!;
    xy += r * r * x[i]! * y[i]!;
  }
  // cos 2α and sin 2α of the axis, then the half angle: square roots alone, the same on any engine.
  const length = Math.sqrt((xx - yy) ** 2 + 4 * xy * xy);
  if (length === 0) return;
  const cos = Math.sqrt((1 + (xx - yy) / length) / 2);
  const sin = Math.sign(xy || 1) * Math.sqrt(Math.max(0, (1 - (xx - yy) / length) / 2));
  for (let i = 0; i < x.length; ++i) {
    const turned = cos * x[i]! + sin * y[i]!;
    y[i] = cos * y[i]! - sin * x[i]!;
    x[i] = turned;
  }
}

/** Width to height of discs' spread: by root mean squares, so that no one disc decides. */
export function aspectOf(x: Float64Array, y: Float64Array, mass: Float64Array): number {
  let [middleX, middleY, all] = [0, 0, 0];
  for (const [i, own] of mass.entries()) {
    middleX += x[i]! * own;
    middleY += y[i]! * own;
    all += own;
  }
  middleX /= all || 1;
  middleY /= all || 1;
  let [wide, high] = [0, 0];
  for (const [i, own] of mass.entries()) {
    // A disc is as wide as high: its own extent counts both ways.
    wide += own * ((x[i]! - middleX) ** 2 + own / 4);
    high += own * ((y[i]! - middleY) ** 2 + own / 4);
  }
  return Math.sqrt(wide / (high || 1));
}
