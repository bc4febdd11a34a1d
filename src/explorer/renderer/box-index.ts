/**
 * Boxes, found by where they are.
 *
 * Each frame asks of thousands of places whether a name would cover anything; compared with every
 * box in turn, names alone would take longer than the frame has.
 */
import { overlaps, type Box } from "./geometry.ts";

/** Side of a cell, CSS pixels: about the width of a short name. */
const CELL_PX = 72;
/** Keeps cells of different rows apart, for viewports up to a million pixels wide. */
const ROW = 1 << 14;

export interface BoxIndex<T> {
  add(box: Box, item: T): void;
  /** Whether any box shares area with this one. */
  hits(box: Box): boolean;
  /** Calls back for each box that shares area with this one, once. */
  each(box: Box, found: (item: T, box: Box) => void): void;
}

interface Entry<T> {
  readonly box: Box;
  readonly item: T;
  /** The last question that found it, so that one in two cells is told once. */
  asked: number;
}

/** An empty index. */
export function createBoxIndex<T>(): BoxIndex<T> {
  const cells = new Map<number, Entry<T>[]>();
  let question = 0;
  const cover = (box: Box, visit: (cell: number) => boolean): boolean => {
    const right = Math.floor(box[2] / CELL_PX);
    const bottom = Math.floor(box[3] / CELL_PX);
    for (let row = Math.floor(box[1] / CELL_PX); row <= bottom; ++row) {
      for (let column = Math.floor(box[0] / CELL_PX); column <= right; ++column) {
        if (visit(row * ROW + column)) return true;
      }
    }
    return false;
  };
  return {
    add(box, item) {
      const entry: Entry<T> = { box, item, asked: 0 };
      cover(box, (cell) => {
        const entries = cells.get(cell);
        if (entries) entries.push(entry);
        else cells.set(cell, [entry]);
        return false;
      });
    },
    hits(box) {
      return cover(
        box,
        (cell) => cells.get(cell)?.some((entry) => overlaps(entry.box, box)) ?? false,
      );
    },
    each(box, found) {
      question += 1;
      cover(box, (cell) => {
        for (const entry of cells.get(cell) ?? []) {
          if (entry.asked === question || !overlaps(entry.box, box)) continue;
          entry.asked = question;
          found(entry.item, entry.box);
        }
        return false;
      });
    },
  };
}
