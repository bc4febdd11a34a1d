import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitSimilarity, lieOn, moveBy, type Similarity } from "../../../src/layout/procrustes.ts";

const place = fc.double({ min: -1000, max: 1000, noNaN: true });
/** Points that tell a turn from a mirroring: not all on one line. */
const pointSets = fc
  .array(fc.record({ x: place, y: place }), { minLength: 3, maxLength: 30 })
  .filter(([a, b, c]) => {
    const area = (b!.x - a!.x) * (c!.y - a!.y) - (c!.x - a!.x) * (b!.y - a!.y);
    return Math.abs(area) > 1000;
  });
const turns = fc.record({
  scale: fc.double({ min: 0.2, max: 5, noNaN: true }),
  angle: fc.double({ min: -Math.PI, max: Math.PI, noNaN: true }),
  mirror: fc.constantFrom(1 as const, -1 as const),
  x0: place,
  y0: place,
});

function similarity({
  scale,
  angle,
  ...rest
}: (typeof turns extends fc.Arbitrary<infer T> ? T : never) & object): Similarity {
  return { a: scale * Math.cos(angle), b: scale * Math.sin(angle), ...rest };
}

function columns(points: readonly { readonly x: number; readonly y: number }[]) {
  return { x: points.map(({ x }) => x), y: points.map(({ y }) => y) };
}

describe("fitSimilarity(from, onto)", () => {
  it("turns a quarter, doubles and moves as worked by hand", () => {
    const from = columns([
      { x: 0, y: 0 },
      { x: 1, y: 0 },
      { x: 0, y: 1 },
    ]);
    const onto = columns([
      { x: 5, y: 5 },
      { x: 5, y: 7 },
      { x: 3, y: 5 },
    ]);
    const fit = fitSimilarity(from, onto);
    expect(fit.mirror).toBe(1);
    for (const [name, value] of Object.entries({ a: 0, b: 2, x0: 5, y0: 5 }))
      expect(fit[name as "a"]).toBeCloseTo(value, 12);
  });

  it("finds any turn, scale, mirroring and shift again", () => {
    fc.assert(
      fc.property(pointSets, turns, (points, turn) => {
        const known = similarity(turn);
        const onto = points.map(({ x, y }) => moveBy(known, x, y));
        const fit = fitSimilarity(columns(points), columns(onto), { mayMirror: true });
        for (const [i, { x, y }] of points.entries()) {
          const moved = moveBy(fit, x, y);
          expect(moved.x).toBeCloseTo(onto[i]!.x, 3);
          expect(moved.y).toBeCloseTo(onto[i]!.y, 3);
        }
      }),
    );
  });

  it("does not mirror where it may not, and scales no farther than it may", () => {
    const points = [
      { x: 0, y: 0 },
      { x: 4, y: 0 },
      { x: 0, y: 2 },
    ];
    const onto = columns(points.map(({ x, y }) => ({ x: -9 * x, y: 9 * y })));
    const fit = fitSimilarity(columns(points), onto, { scale: [0.9, 1.1] });
    expect([fit.mirror, Math.hypot(fit.a, fit.b)]).toEqual([1, expect.closeTo(1.1, 12)]);
  });
});

describe("lieOn(placed, anchors)", () => {
  it("lays a mirrored map onto the earlier one", () => {
    const anchors = new Map(
      [
        ["a", 0, 0],
        ["b", 10, 0],
        ["c", 0, 20],
      ].map(([key, x, y]) => [String(key), { x: Number(x), y: Number(y) }]),
    );
    const placed = [...anchors].map(([key, { x, y }]) => ({ key, x: 100 - x, y: y + 7 }));
    placed.push({ key: "new", x: 100 - 5, y: 5 + 7 });
    expect(lieOn(placed, anchors)).toBe(true);
    for (const { key, x, y } of placed) {
      const at = anchors.get(key) ?? { x: 5, y: 5 };
      expect([x, y]).toEqual([expect.closeTo(at.x, 9), expect.closeTo(at.y, 9)]);
    }
  });
  it("moves nothing where the two have next to nothing in common", () => {
    const placed = [{ key: "a", x: 3, y: 4 }];
    expect(lieOn(placed, new Map([["a", { x: 0, y: 0 }]]))).toBe(false);
    expect(placed).toEqual([{ key: "a", x: 3, y: 4 }]);
  });
});
