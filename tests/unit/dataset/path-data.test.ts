import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatRings, pathDecimals, readRings } from "../../../src/dataset/path-data.ts";

describe("formatRings(rings, decimals)", () => {
  it("rounds a square's corners into one smooth closed curve", () => {
    expect(formatRings([[0, 0, 8, 0, 8, 8, 0, 8]], 0)).toBe("M0 4q0-4 4-4t4 4-4 4-4-4z");
  });

  it("writes decimals without needless zeros", () => {
    expect(formatRings([[0, 0, 0.8, 0, 0.8, 0.8, 0, 0.8]], 1)).toBe(
      "M0 .4q0-.4 .4-.4t.4 .4-.4 .4-.4-.4z",
    );
  });

  it("leaves out a ring that is too small to be seen", () => {
    expect(formatRings([[0, 0, 0.1, 0, 0.1, 0.1], []], 0)).toBe("");
  });

  it("runs through the middle of every two corners, however long the ring", () => {
    const coordinate = fc.integer({ min: -5000, max: 5000 }).map((n) => 2 * n);
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 3 }), (points) => {
        const corners = points.filter(
          ([x, y], i) => x !== points.at(i - 1)?.[0] || y !== points.at(i - 1)?.[1],
        );
        fc.pre(corners.length >= 3);
        const expected = corners.map(([x, y], i) => {
          const [nextX, nextY] = corners[(i + 1) % corners.length]!;
          return [(x + nextX) / 2, (y + nextY) / 2];
        });
        // The curve begins and ends at the middle of the last corner and the first.
        const read = pointsOf(formatRings([points.flat()], 0));
        expect(read).toEqual([expected.at(-1), ...expected]);
      }),
    );
  });
});

describe("readRings(data)", () => {
  it("gives each ring's points along the curve", () => {
    const square = [0, 0, 8, 0, 8, 8, 0, 8];
    const far = square.map((value) => value + 100);
    const read = [0, 4, 1, 1, 4, 0, 7, 1, 8, 4, 7, 7, 4, 8, 1, 7];
    expect(readRings(formatRings([square, far], 1))).toEqual([read, read.map((at) => at + 100)]);
  });

  it("is empty where there is no ring", () => {
    expect(readRings("")).toEqual([]);
  });
});

describe("pathDecimals(width)", () => {
  it.each([
    [10_000, 0],
    [8000, 0],
    [1500, 1],
    [100, 2],
    [1, 3],
  ])("of a map %d units wide is %d", (width, decimals) => {
    expect(pathDecimals(width)).toBe(decimals);
  });
});

/** The points that a path of one ring goes through. */
function pointsOf(path: string): number[][] {
  const [start, quadratic, smooth] = path.slice(1, -1).split(/[qt]/).map(numbersOf);
  let [x, y] = start!;
  const points = [[x!, y!]];
  const steps = [...quadratic!.slice(2), ...smooth!];
  for (let i = 0; i < steps.length; i += 2) {
    x = x! + steps[i]!;
    y = y! + steps[i + 1]!;
    points.push([x, y]);
  }
  return points;
}

function numbersOf(text: string): number[] {
  return (text.match(/-?\d+/g) ?? []).map(Number);
}
