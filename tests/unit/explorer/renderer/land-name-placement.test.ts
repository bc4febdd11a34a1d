import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Box } from "../../../../src/explorer/renderer/geometry.ts";
import {
  placeLandNames,
  type LandNameRequest,
} from "../../../../src/explorer/renderer/land-name-placement.ts";
import { landNameGrowth } from "../../../../src/explorer/renderer/land-name-fit.ts";
import type { LandMark } from "../../../../src/explorer/renderer/land-name-spots.ts";

const BOUNDS: Box = [0, 0, 1000, 800];
const ROOM = { free: BOUNDS, walls: [] };
/** Capitals as wide as half their height: widths can be counted. */
const measure = (text: string, size: number): number => 0.5 * size * text.length;

/** A round land of some radius, with marks along its horizontal middle. */
function roundLand(x: number, y: number, radius: number, given: Partial<LandNameRequest> = {}) {
  const marks = [-0.6, -0.2, 0.2, 0.6].map((share): LandMark => ({
    x: x + share * radius,
    y,
    radius: 6,
    weight: Infinity,
    mass: 8,
  }));
  return {
    layouts: [["ALIGNMENT"]],
    size: 20,
    spacing: [0, 0] as const,
    fromZoom: 1,
    marks,
    depth: (px: number, py: number) => {
      const share = Math.hypot(px - x, py - y) / radius;
      return share < 0.7 ? 2 : share < 1 ? 1 : 0;
    },
    ...given,
  } satisfies LandNameRequest;
}

describe("placeLandNames(requests, measure, room)", () => {
  it("puts a name on its own land and beside its marks", () => {
    const [place] = placeLandNames([roundLand(500, 400, 150)], measure, ROOM);
    expect(place).toMatchObject({ fromZoom: 1, lines: ["ALIGNMENT"] });
    expect(Math.hypot(place!.x - 500, place!.y - 400)).toBeLessThan(150);
    // half a line of 20 px and a radius of 6
    expect(Math.abs(place!.y - 400)).toBeGreaterThan(place!.height / 2 + 6 - 1e-9);
  });
  it("keeps the middle of a name off the lake in a land", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 0.9, noNaN: true }), (lake) => {
        const depth = (x: number, y: number): number => {
          const share = Math.hypot(x - 500, y - 400) / 150;
          return share > lake && share < 1 ? 1 : 0;
        };
        const requests = [roundLand(500, 400, 150, { depth })];
        const [place = null] = placeLandNames(requests, measure, ROOM);
        return place === null || depth(place.x, place.y) > 0;
      }),
    );
  });
  it("breaks a name that is wider than its land", () => {
    const layouts = [["BEHAVIOUR ALIGNMENT"], ["BEHAVIOUR", "ALIGNMENT"]];
    const [place] = placeLandNames([roundLand(500, 400, 75, { layouts })], measure, ROOM);
    expect(place!.lines).toEqual(["BEHAVIOUR", "ALIGNMENT"]);
  });
  it("breaks a name rather than have both its ends stand past the coast", () => {
    const layouts = [["LANGUAGE MODEL"], ["LANGUAGE", "MODEL"]];
    // 154 px in one line, on 130 px of land; two lines lie over marks.
    const marks = [345, 372, 428, 455].flatMap((y) =>
      [460, 500].map((x): LandMark => ({ x, y, radius: 6, weight: 2, mass: 8 })),
    );
    const depth = (x: number, y: number) =>
      Math.abs(x - 480) < 65 && Math.abs(y - 400) < 60 ? 2 : 0;
    const land = roundLand(480, 400, 60, { layouts, depth, size: 22, least: 22 });
    const [place] = placeLandNames([{ ...land, marks }], measure, ROOM);
    expect(place!.lines).toEqual(["LANGUAGE", "MODEL"]);
  });
  it("stays where the name stands usually, over a small mark as well", () => {
    const near = { x: 500, y: 340 };
    const land = roundLand(500, 400, 150, { near });
    const small: LandMark = { x: 500, y: 336, radius: 8, weight: 1.6, mass: 0.5 };
    const [place] = placeLandNames([{ ...land, marks: [...land.marks, small] }], measure, ROOM);
    expect(place).toMatchObject(near);
  });
  it("waits for a nearer zoom where the land is too small", () => {
    const [place] = placeLandNames([roundLand(500, 400, 18)], measure, ROOM);
    expect(place!.fromZoom).toBeGreaterThan(1);
  });
  it("may rather be squeezed in than wait, behind as few papers as can be", () => {
    const [place] = placeLandNames([roundLand(500, 400, 18, { squeezes: true })], measure, ROOM);
    expect(place!.fromZoom).toBe(1);
  });
  it("closes its letters up rather than run past a coast with papers before it", () => {
    // A strip of land 130 px long between papers, and a name of 9 letters that is 145 px spaced out.
    const depth = (x: number, y: number) =>
      Math.abs(x - 500) < 65 && Math.abs(y - 400) < 60 ? 2 : 0;
    const marks = [358, 382, 418, 442].flatMap((y) =>
      [445, 480, 520, 555].map((x): LandMark => ({ x, y, radius: 6, weight: Infinity, mass: 8 })),
    );
    const land = { ...roundLand(500, 400, 60, { depth, squeezes: true, size: 16 }), marks };
    const spaced = (text: string, size: number, spacing: number): number =>
      measure(text, size) + spacing * size * (text.length - 1);
    const [place] = placeLandNames([{ ...land, spacing: [0.6, 0.6], least: 16 }], spaced, ROOM);
    expect(place).toMatchObject({ fromZoom: 1, size: 16 });
    expect(place!.spacing).toBeLessThan(0.6);
    expect(place!.x + place!.width / 2).toBeLessThanOrEqual(566);
    expect(Math.abs(place!.y - 400)).toBeLessThan(8);
  });
  it("closes its letters up rather than leave land that no mark drives it off, and only then", () => {
    // 149 px spaced out, 82 px close.
    const spacingOn = (half: number): number => {
      const depth = (x: number, y: number) =>
        Math.abs(x - 500) < half && Math.abs(y - 400) < 60 ? 2 : -1;
      const land = roundLand(500, 400, 60, { depth, inland: true, size: 16, least: 16 });
      const marks = land.marks.map((mark) => ({ ...mark, weight: 0.1 }));
      const spaced = (text: string, size: number, spacing: number): number =>
        measure(text, size) + spacing * size * (text.length - 1);
      const request = { ...land, marks, spacing: [0.6, 0.6] as const };
      const [place] = placeLandNames([request], spaced, ROOM);
      expect(place).toMatchObject({ fromZoom: 1, size: 16 });
      return place!.spacing;
    };
    expect(spacingOn(50)).toBeLessThan(0.2);
    expect(spacingOn(90)).toBe(0.6);
  });
  it("stands across its coast rather than behind papers, but on no other land", () => {
    const steps = [-36, -24, -12, 0, 12, 24, 36];
    const marks = steps.flatMap((across) =>
      steps.map((down): LandMark => {
        return { x: 500 + across, y: 400 + down, radius: 6, weight: Infinity, mass: 8 };
      }),
    );
    const coveredAmong = (outside: number): number => {
      const depth = (x: number, y: number): number =>
        Math.hypot(x - 500, y - 400) < 55 ? 2 : outside;
      const land = { ...roundLand(500, 400, 55, { depth, squeezes: true, size: 15 }), marks };
      const { x, y, width, height } = placeLandNames([land], measure, ROOM)[0]!;
      return marks.filter(
        (mark) =>
          Math.abs(mark.x - x) < width / 2 + mark.radius &&
          Math.abs(mark.y - y) < height / 2 + mark.radius,
      ).length;
    };
    expect(coveredAmong(0)).toBe(0);
    expect(coveredAmong(-1)).toBeGreaterThan(0);
  });
  it("lies behind as few papers as can be where land is all papers, and is there from the start", () => {
    const marks = Array.from({ length: 40 }, (_, i): LandMark => ({
      x: 460 + 20 * (i % 5),
      y: 330 + 20 * Math.floor(i / 5),
      radius: 6,
      weight: Infinity,
      mass: 8,
    }));
    const land = { ...roundLand(500, 400, 75, { size: 12 }), marks };
    const zoomOf = (given: Partial<LandNameRequest>) =>
      placeLandNames([{ ...land, ...given }], measure, ROOM)[0]?.fromZoom;
    expect(zoomOf({ inland: true })).not.toBe(1);
    expect(zoomOf({ squeezes: true })).toBe(1);
    expect(zoomOf({ squeezes: true, inland: true })).toBe(1);
  });
  it("is smaller, or waits, rather than stand past its land where no mark drives it off", () => {
    const set = (radius: number, inland: boolean) => {
      const land = roundLand(500, 400, radius, { inland });
      const marks = land.marks.map((mark) => ({ ...mark, weight: 0.1 }));
      return placeLandNames([{ ...land, marks }], measure, ROOM)[0]!;
    };
    // 90 px wide at 20, on a land of 100.
    expect(set(50, false)).toMatchObject({ size: 20, fromZoom: 1 });
    expect(set(50, true).size).toBeLessThan(20);
    expect(set(50, true).fromZoom).toBe(1);
    expect(set(22, false).fromZoom).toBe(1);
    expect(set(22, true).fromZoom).toBeGreaterThan(1);
  });
  it("is set no smaller than it may be", () => {
    const sizeAt = (least: number) =>
      placeLandNames([roundLand(500, 400, 60, { least })], measure, ROOM)[0]!.size;
    expect(sizeAt(19)).toBe(20);
    expect(sizeAt(30)).toBe(20);
  });
  it("may rather be smaller than wait", () => {
    // 105 px wide at the smallest usual size, in a frame of 90.
    const place = (shrinks: boolean) =>
      placeLandNames(
        [roundLand(45, 400, 44, { layouts: [["REGION OF WORDS"]], shrinks })],
        measure,
        { free: [0, 0, 90, 800], walls: [] },
      )[0]!;
    expect(place(false).fromZoom).toBeGreaterThan(1);
    expect(place(true)).toMatchObject({ fromZoom: 1, width: 84 });
  });
  it("stays inside the frame", () => {
    const [place] = placeLandNames([roundLand(30, 400, 150)], measure, ROOM);
    expect(place!.x - place!.width / 2).toBeGreaterThanOrEqual(0);
  });
  it("stands clear of what floats above the map at the start", () => {
    const walls: Box[] = [[400, 300, 600, 400]];
    const [place] = placeLandNames([roundLand(500, 400, 150)], measure, { ...ROOM, walls });
    expect(place!.fromZoom).toBe(1);
    expect(place!.y - place!.height / 2).toBeGreaterThanOrEqual(400);
  });
  it("lets no name lie over another", () => {
    const places = placeLandNames(
      [roundLand(500, 400, 100), roundLand(500, 410, 100)],
      measure,
      ROOM,
    );
    const [one, other] = [places[0]!, places[1]!];
    const apart =
      Math.abs(one.x - other.x) >= (one.width + other.width) / 2 ||
      Math.abs(one.y - other.y) >= (one.height + other.height) / 2;
    expect(apart || other.fromZoom > 1).toBe(true);
  });
  it("covers no mark that it must not, its own or a neighbour's", () => {
    const depth = () => 2;
    const row = (y: number): LandMark[] =>
      Array.from({ length: 9 }, (_, i) => ({
        x: 300 + 50 * i,
        y,
        radius: 6,
        weight: Infinity,
        mass: 8,
      }));
    const own = roundLand(500, 400, 150, { depth, marks: [...row(380), ...row(420)] });
    const other = roundLand(500, 400, 150, { depth, marks: [...row(300), ...row(500)] });
    for (const place of placeLandNames([own, other], measure, ROOM)) {
      const half = (place!.height * landNameGrowth(place!.fromZoom)) / place!.fromZoom / 2;
      for (const y of [300, 380, 420, 500])
        expect(Math.abs(place!.y - y)).toBeGreaterThan(half + 6 - 1e-9);
    }
  });
  it("stays where it stands usually, and close to it where that is taken", () => {
    const near = { x: 480, y: 430 };
    const request = roundLand(500, 400, 150, { near });
    const [free] = placeLandNames([request], measure, ROOM, []);
    expect(free).toMatchObject(near);
    const taken = [{ ...near, radius: 6, weight: Infinity, mass: 8 }];
    const [moved] = placeLandNames([request], measure, ROOM, taken);
    const clear =
      Math.abs(moved!.x - near.x) > moved!.width / 2 + 6 ||
      Math.abs(moved!.y - near.y) > moved!.height / 2 + 6;
    expect(clear).toBe(true);
    expect(Math.hypot(moved!.x - near.x, moved!.y - near.y)).toBeLessThan(75);
  });
  it("gives a community without marks no name", () => {
    expect(placeLandNames([roundLand(0, 0, 9, { marks: [] })], measure, ROOM)).toEqual([null]);
  });
});
