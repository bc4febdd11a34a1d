/**
 * How many names a view has room for, by how crowded the map is at its scale.
 *
 * Of a thousand papers in view a map can name thirty, and which thirty would be chance: from so far
 * the names of land say what is there, and papers get theirs as one comes near. Reckoned on the
 * map's mean density, so that panning over a thin place changes nothing.
 */
import { clamp, type Frame } from "./geometry.ts";
import { isSmall, type Extent } from "./start-view.ts";

/** One name for so many square pixels. */
const AREA_PER_NAME = { wide: 15_500, small: 6_500 } as const;
const LEAST_BUDGET = 16;
/** Papers in view for each name that has room: from the lower on fewer are named, none from the upper. */
const PAPER_CROWDS = [2.5, 6] as const;
/** From the lower on terms are named more sparingly too, and from the upper land alone has names. */
const TERM_CROWDS = [6, 40] as const;
/** From as crowded a view on marks are minded less: each name must cover some. */
const MARK_CROWD = 3;
const LEAST_MINDED = 0.03;

export interface NameRoom {
  /** Most names that are not lit, and most papers' among them. */
  readonly budget: number;
  readonly papers: number;
  /** Share of a mark's cost that a name pays for covering it, 0 to 1. */
  readonly minded: number;
}

/** @param papers - how many the filters leave on the whole map */
export function nameRoom(papers: number, [x0, y0, x1, y1]: Extent, frame: Frame): NameRoom {
  const area = frame.width * frame.height;
  const most = Math.max(LEAST_BUDGET, area / AREA_PER_NAME[isSmall(frame) ? "small" : "wide"]);
  const plate = Math.max(1, (x1 - x0) * (y1 - y0)) * frame.scale ** 2;
  const crowd = (papers * Math.min(1, area / plate)) / most;
  const [from, to] = PAPER_CROWDS;
  const [sparing, none] = TERM_CROWDS;
  return {
    budget: most * clamp((none / crowd - 1) / (none / sparing - 1), 0, 1),
    papers: most * clamp((to - crowd) / (to - from), 0, 1),
    minded: clamp(MARK_CROWD / crowd, LEAST_MINDED, 1),
  };
}
