import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overlaps, type Box } from "../../../../src/explorer/renderer/geometry.ts";
import {
  placeNames,
  STANDING,
  type NameCandidate,
  type Placement,
} from "../../../../src/explorer/renderer/name-placement.ts";

const BOUNDS: Box = [0, 0, 800, 600];

function candidate(key: string, x: number, y: number, given: Partial<NameCandidate> = {}) {
  return {
    key,
    x,
    y,
    radius: 5,
    standing: STANDING.plain,
    variants: [{ lines: [key], width: 60 }],
    lineHeight: 14,
    ...given,
  } satisfies NameCandidate;
}

function place(candidates: readonly NameCandidate[], given: Partial<Placement> = {}) {
  return placeNames({
    candidates,
    marks: [],
    walls: [],
    landNames: [],
    bounds: BOUNDS,
    budget: 100,
    held: new Map(),
    ...given,
  });
}

describe("placeNames(placement)", () => {
  it("puts a name that is free to the right of its mark", () => {
    const [name] = place([candidate("free", 400, 300)]);
    expect(name).toMatchObject({ left: 409.5, top: 293, align: "left", position: 0, leader: null });
  });
  it("takes the left where the right is taken", () => {
    const [name] = place([candidate("left", 400, 300)], { walls: [[405, 0, 800, 600]] });
    expect(name).toMatchObject({ align: "right", left: 330.5, position: 1 });
  });
  it("keeps the position of the frame before where it still can", () => {
    const [name] = place([candidate("held", 400, 300)], { held: new Map([["held", 3]]) });
    expect(name!.position).toBe(3);
  });
  it("stands off on a leader line where marks hem it in", () => {
    const marks = Array.from({ length: 12 }, (_, i) => {
      const angle = (i / 12) * 2 * Math.PI;
      const [x, y] = [400 + 13 * Math.cos(angle), 300 + 13 * Math.sin(angle)];
      return { key: `ring ${String(i)}`, box: [x - 2, y - 2, x + 2, y + 2] as const, cost: 9 };
    });
    const [name] = place([candidate("hemmed", 400, 300)], { marks });
    expect(name!.leader).not.toBeNull();
  });
  it("runs no leader line under another name", () => {
    // Only the right is free, and right beside the mark stands a name as narrow as a leader line.
    const walls: Box[] = [
      [0, 0, 398, 600],
      [398, 0, 800, 291],
      [398, 309, 800, 600],
    ];
    const narrow = candidate("i", 400.5, 300, { variants: [{ lines: ["i"], width: 1 }] });
    const behind = candidate("behind", 400, 300);
    expect(place([narrow, behind], { walls }).map(({ key }) => key)).toEqual(["i"]);
    expect(place([behind], { walls }).map(({ key }) => key)).toEqual(["behind"]);
  });
  it("leaves a name out rather than cover a paper, unless it is chosen", () => {
    const marks = [{ key: "other", box: [300, 200, 500, 400] as const, cost: 14 }];
    expect(place([candidate("plain", 400, 300)], { marks })).toEqual([]);
    const chosen = candidate("chosen", 400, 300, { standing: STANDING.chosen });
    expect(place([chosen], { marks })).toHaveLength(1);
  });
  it("lets what the map is about cover more", () => {
    const marks = [{ key: "other", box: [300, 200, 500, 400] as const, cost: 10 }];
    expect(place([candidate("plain", 400, 300)], { marks })).toEqual([]);
    expect(place([candidate("about", 400, 300, { foremost: true })], { marks })).toHaveLength(1);
  });
  it("leads what the map is about out of a crowd rather than set it upon papers", () => {
    const crowd = { key: "crowd", box: [340, 265, 460, 335] as const, cost: 8 };
    expect(place([candidate("plain", 400, 300)], { marks: [crowd] })[0]!.leader).toBeNull();
    const [about] = place([candidate("about", 400, 300, { foremost: true })], { marks: [crowd] });
    expect(about!.leader).not.toBeNull();
    expect(overlaps(about!.box, crowd.box)).toBe(false);
  });
  it("falls back to a shorter name", () => {
    const variants = [
      { lines: ["a very long name"], width: 795 },
      { lines: ["short…"], width: 40 },
    ];
    expect(place([candidate("long", 400, 300, { variants })])[0]!.lines).toEqual(["short…"]);
  });
  it("leads a whole name out rather than cut it short beside its mark", () => {
    const variants = [
      { lines: ["whole"], width: 60 },
      { lines: ["wh…"], width: 30, isCut: true },
    ];
    // To the right there is room for the shorter one alone, and else only farther down.
    const walls: Box[] = [
      [0, 0, 800, 290],
      [445, 0, 800, 600],
      [0, 0, 395, 316],
    ];
    const [name] = place([candidate("long", 400, 300, { variants })], { walls });
    expect(name!.lines).toEqual(["whole"]);
  });
  it("stands nearer to its own mark than to another", () => {
    const ring = ([x, y]: readonly [number, number], i: number) => ({
      key: `ring ${String(i)}`,
      box: [x - 4, y - 4, x + 4, y + 4] as const,
      cost: 7,
    });
    // 2.5 px above and below where it would stand to the right, left and above.
    const marks = (
      [
        [440, 285.5],
        [360, 285.5],
        [440, 314.5],
        [360, 314.5],
      ] as const
    ).map(ring);
    const [name] = place([candidate("own", 400, 300)], { marks });
    const gap = (x: number, y: number, radius: number): number =>
      Math.hypot(
        Math.max(name!.left - x, x - name!.left - name!.width, 0),
        Math.max(name!.top - y, y - name!.top - name!.height, 0),
      ) - radius;
    const own = gap(400, 300, 5);
    for (const { box } of marks) expect(gap(box[0] + 4, box[1] + 4, 4)).toBeGreaterThan(own);
  });
  it("lets only lit names cross a region's name", () => {
    const landNames: Box[] = [[0, 0, 800, 600]];
    expect(place([candidate("plain", 400, 300)], { landNames })).toEqual([]);
    const lit = candidate("lit", 400, 300, { standing: STANDING.lit });
    expect(place([lit], { landNames })).toHaveLength(1);
  });
  it("keeps to its budget, but places every lit name", () => {
    const plain = [1, 2, 3].map((i) => candidate(`plain ${String(i)}`, 100, 150 * i));
    const lit = candidate("lit", 600, 300, { standing: STANDING.lit });
    const keys = place([...plain, lit], { budget: 2 }).map(({ key }) => key);
    expect(keys).toEqual(["plain 1", "plain 2", "lit"]);
  });

  const numbers = (most: number) => fc.double({ min: 0, max: most, noNaN: true });
  const boxes = fc
    .tuple(numbers(780), numbers(580), numbers(120), numbers(60))
    .map(([x, y, width, height]): Box => [x, y, x + width, y + height]);
  const someCandidates = fc
    .array(
      fc.record({
        x: numbers(800),
        y: numbers(600),
        radius: numbers(12),
        standing: fc.constantFrom(...Object.values(STANDING)),
        variants: fc.array(
          fc.record({ lines: fc.constantFrom(["one"], ["one", "two"]), width: numbers(150) }),
          { minLength: 1, maxLength: 3 },
        ),
        lineHeight: fc.constantFrom(13, 14.5, 17.5),
      }),
      { maxLength: 60 },
    )
    .map((list) => list.map((given, i) => ({ ...given, key: String(i) })));

  it("lets no two names overlap one another, a wall or the bounds", () => {
    fc.assert(
      fc.property(
        someCandidates,
        fc.array(boxes, { maxLength: 6 }),
        fc.array(boxes, { maxLength: 20 }),
        (candidates, walls, marked) => {
          const marks = marked.map((box, i) => ({ key: `mark ${String(i)}`, box, cost: 7 }));
          const placed = place(candidates, { walls, marks });
          for (const [i, { box }] of placed.entries()) {
            for (const other of placed.slice(i + 1)) expect(overlaps(box, other.box)).toBe(false);
            for (const wall of walls) expect(overlaps(box, wall)).toBe(false);
            expect(box[0]).toBeGreaterThanOrEqual(BOUNDS[0]);
            expect(box[1]).toBeGreaterThanOrEqual(BOUNDS[1]);
            expect(box[2]).toBeLessThanOrEqual(BOUNDS[2]);
            expect(box[3]).toBeLessThanOrEqual(BOUNDS[3]);
          }
        },
      ),
    );
  });
});
