import { describe, expect, it } from "vitest";
import { columnName, gridReference, plateGrid } from "../../../../src/explorer/renderer/grid.ts";

const GRID = plateGrid([-610, -390, 590, 410], 200);

describe("plateGrid(extent, step)", () => {
  it("begins at multiples of the step and covers the extent", () => {
    expect(GRID).toEqual({ step: 200, left: -800, top: 600, columns: 7, rows: 5 });
  });
});

describe("gridReference(grid, x, y)", () => {
  it.each([
    [-799, 599, "A1"],
    [-300, 150, "C3"],
    [589, -389, "G5"],
  ])("calls (%d, %d) %s", (x, y, name) => {
    expect(gridReference(GRID, x, y)).toBe(name);
  });
  it("gives points outside the nearest square", () => {
    expect(gridReference(GRID, -9999, 9999)).toBe("A1");
    expect(gridReference(GRID, 9999, -9999)).toBe("G5");
  });
});

describe("columnName(column)", () => {
  it("goes on with two letters after Z", () => {
    expect([0, 25, 26, 27, 52].map(columnName)).toEqual(["A", "Z", "AA", "AB", "BA"]);
  });
});
