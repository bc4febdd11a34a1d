import { describe, expect, it } from "vitest";
import { plateMarks } from "../../../src/components/plate-marks.ts";
import { referenceScale } from "../../../src/explorer/renderer/start-view.ts";
import { smallSite } from "./small-site.ts";

describe("plateMarks(site)", () => {
  const site = smallSite();
  const overview = { ...site.overview, extent: [-600, -400, 600, 400] as const };
  const marks = plateMarks({ ...site, overview });

  it("has marks that look the same as one path, what matters most on top", () => {
    expect(marks.map(({ kind, hue, leaf, d }) => [kind, hue, leaf, d])).toEqual([
      ["concept", 5, true, "M6 60h0"],
      ["concept", 2, false, "M3 30h0"],
      ["method", 2, false, "M5 50l.1.1"],
      ["paper", 2, false, "M1 10h0M2 20h0"],
      ["paper", 5, false, "M4 40h0"],
    ]);
  });

  it("draws a disc as wide as it is, a diamond's side for its corners, and a ring's inside", () => {
    const [, ring, diamond, disc] = marks;
    const scale = referenceScale(overview.extent);
    // To the nearest pixel, and a tenth of a map unit.
    const pixels = (width: number): number => Math.round(width * scale);
    expect(disc).toMatchObject({ core: 0, opacity: 1 });
    expect(pixels(disc!.width)).toBe(Math.round(8 * scale));
    // 1.22 radii from the middle to a corner
    expect(pixels(diamond!.width)).toBe(Math.round(Math.SQRT2 * 1.22 * 4 * scale));
    expect(ring!.width).toBe(disc!.width);
    // A line of 1.15 pixels at each side.
    expect(pixels(ring!.core)).toBe(Math.round(8 * scale - 2.3));
  });

  it("leaves out terms of one paper where they are not seen, and has marks as large as they are", () => {
    const far = { ...site.overview, extent: [-9000, -6000, 9000, 6000] as const };
    const seen = plateMarks({ ...site, overview: far });
    expect(seen.some(({ leaf }) => leaf)).toBe(false);
    expect(seen.at(-1)!.width).toBeGreaterThan(8);
    expect(seen.at(-1)!.opacity).toBeLessThan(1);
  });
});
