/**
 * Land that nobody has mapped yet: the plate of the page that makes maps.
 *
 * Drawn as the map draws its own (a kernel density for each community, isobands, a strait between
 * neighbours), from a few papers that stand for the visitor's, so that the empty plate is of the
 * same hand as the one that it becomes.
 */
import { contours, curveBasisClosed, line } from "d3";

/** Size of the plate, in its own units. */
export const UNCHARTED = { width: 660, height: 420 } as const;

/** Side of a cell of the grid that the densities are computed on, in units. */
const CELL = 6;
const BANDWIDTH = 27;
const LEVELS = [0.3, 0.8, 1.35];
const WATER_LEVELS = [0.205, 0.14, 0.085];
/** Land may reach beyond the plate: its coast must not run along the edge. */
const MARGIN = 60;
const COLUMNS = Math.ceil((UNCHARTED.width + 2 * MARGIN) / CELL);
const ROWS = Math.ceil((UNCHARTED.height + 2 * MARGIN) / CELL);
/** See LOOK.md: neighbours meet at a clean border with a strait between. */
const PUSH = 1.15;

interface Group {
  /** Index of its hue. */
  readonly hue: number;
  /** Where its papers are. */
  readonly papers: readonly (readonly [x: number, y: number])[];
}

const GROUPS: readonly Group[] = [
  {
    hue: 1,
    papers: [
      [82, 96],
      [128, 62],
      [150, 118],
      [96, 150],
      [186, 84],
    ],
  },
  {
    hue: 0,
    papers: [
      [286, 70],
      [330, 104],
      [276, 128],
      [368, 58],
      [318, 152],
    ],
  },
  {
    hue: 5,
    papers: [
      [500, 66],
      [556, 84],
      [598, 132],
      [528, 128],
    ],
  },
  {
    hue: 2,
    papers: [
      [418, 176],
      [462, 222],
      [404, 236],
      [440, 280],
    ],
  },
  {
    hue: 3,
    papers: [
      [570, 236],
      [610, 286],
      [556, 318],
      [600, 356],
    ],
  },
  {
    hue: 7,
    papers: [
      [398, 350],
      [452, 368],
      [480, 330],
      [424, 392],
    ],
  },
];

/** Papers of two groups that share a term: indices of group and paper, twice. */
const SHARED = [
  [0, 4, 1, 2],
  [1, 1, 3, 0],
  [1, 3, 2, 0],
  [2, 3, 3, 0],
  [3, 1, 4, 0],
  [3, 3, 5, 2],
  [4, 2, 5, 1],
] as const;

export interface UnchartedGroup extends Group {
  /** Path data, the coast first. */
  readonly bands: readonly string[];
}

/** The land of each group, and the lines in the water around all of it, the nearest first. */
export function drawUncharted(): {
  readonly groups: readonly UnchartedGroup[];
  readonly waterLines: readonly string[];
} {
  const cells = Array.from({ length: COLUMNS * ROWS }, (_, i) => i);
  const own = GROUPS.map(({ papers }) => cells.map((i) => density(papers, ...centreOf(i))));
  const shape = contours().size([COLUMNS, ROWS]);
  const draw = (field: number[], level: number): string => pathOf(shape.contour(field, level));
  const groups = GROUPS.map((group, g) => {
    const field = cells.map((i) => {
      const others = own.filter((_, other) => other !== g).map((values) => values[i]!);
      return Math.min(own[g]![i]!, PUSH * (own[g]![i]! - Math.max(...others)));
    });
    return { ...group, bands: LEVELS.map((level) => draw(field, level)) };
  });
  const all = cells.map((i) => Math.max(...own.map((values) => values[i]!)));
  return { groups, waterLines: WATER_LEVELS.map((level) => draw(all, level)) };
}

function centreOf(cell: number): [x: number, y: number] {
  return [
    ((cell % COLUMNS) + 0.5) * CELL - MARGIN,
    (Math.floor(cell / COLUMNS) + 0.5) * CELL - MARGIN,
  ];
}

/** Arcs between papers that share a term, with the place of the term on each. */
export function drawShared(): readonly {
  readonly path: string;
  readonly x: number;
  readonly y: number;
}[] {
  return SHARED.map(([g, p, h, q]) => {
    const [x1, y1] = GROUPS[g]!.papers[p]!;
    const [x2, y2] = GROUPS[h]!.papers[q]!;
    const x = (x1 + x2) / 2 - (y2 - y1) * 0.09;
    const y = (y1 + y2) / 2 + (x2 - x1) * 0.09;
    const at = [x1, y1, x, y, x2, y2].map((value) => value.toFixed(0));
    return {
      path: `M${at[0]!} ${at[1]!}Q${at.slice(2).join(" ")}`,
      // The middle of the arc lies half way to its control point.
      x: Math.round((x1 + x2 + 2 * x) / 4),
      y: Math.round((y1 + y2 + 2 * y) / 4),
    };
  });
}

function density(papers: Group["papers"], x: number, y: number): number {
  return papers.reduce(
    (sum, [px, py]) => sum + Math.exp(-((x - px) ** 2 + (y - py) ** 2) / (2 * BANDWIDTH ** 2)),
    0,
  );
}

function pathOf({ coordinates }: { readonly coordinates: number[][][][] }): string {
  const draw = line<number[]>()
    .x(([x]) => x! * CELL - MARGIN)
    .y(([, y]) => y! * CELL - MARGIN)
    .curve(curveBasisClosed)
    .digits(0);
  return (
    coordinates
      .flat()
      // Every fourth point is enough for a smooth line, and a quarter of the bytes.
      .map((ring) => draw(ring.slice(1).filter((_, i) => i % 4 === 0)) ?? "")
      .join("")
  );
}
