import { describe, expect, it } from "vitest";
import type { Frame } from "../../../../src/explorer/renderer/geometry.ts";
import { plateGrid } from "../../../../src/explorer/renderer/grid.ts";
import { gridTicks } from "../../../../src/explorer/renderer/neatline.ts";

const GRID = plateGrid([0, 0, 400, 200], 100);
const FRAME: Frame = { width: 800, height: 400, x: 200, y: 100, scale: 1, turned: false };

describe("gridTicks(frame, grid)", () => {
  it("names columns across and rows down, at their middles", () => {
    expect(gridTicks(FRAME, GRID)).toEqual([
      { text: "A", at: 250, across: true },
      { text: "B", at: 350, across: true },
      { text: "C", at: 450, across: true },
      { text: "D", at: 550, across: true },
      { text: "1", at: 150, across: false },
      { text: "2", at: 250, across: false },
    ]);
  });
  it("turns with the plate: letters down, numbers across from the right", () => {
    const ticks = gridTicks({ ...FRAME, width: 400, height: 800, turned: true }, GRID);
    expect(ticks).toContainEqual({ text: "A", at: 250, across: false });
    expect(ticks).toContainEqual({ text: "1", at: 250, across: true });
  });
});
