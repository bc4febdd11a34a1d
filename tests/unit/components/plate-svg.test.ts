import { describe, expect, it } from "vitest";
import { drawPlate, trimPlate } from "../../../src/components/plate-svg.ts";
import { palette } from "../../../src/look/index.ts";
import { smallSite } from "./small-site.ts";

/** Path data of a length. */
const path = (length: number) => `M0 0${"1".repeat(length - 5)}Z`;
const plate = {
  territories: [
    [path(10), path(20), path(30)],
    [path(10), path(20)],
  ],
  waterLines: [path(40)],
};

describe("trimPlate(plate, most)", () => {
  it("keeps all where all fits", () => {
    expect(trimPlate(plate, 130)).toEqual(plate);
  });
  it("leaves out the water first", () => {
    expect(trimPlate(plate, 129)).toEqual({ ...plate, waterLines: [] });
  });
  it("then the inner bands, of all territories alike", () => {
    expect(trimPlate(plate, 89)).toEqual({
      territories: plate.territories.map((bands) => bands.slice(0, 2)),
      waterLines: [],
    });
  });
  it("keeps the coasts whatever they cost", () => {
    expect(trimPlate(plate, 0)).toEqual({
      territories: plate.territories.map((bands) => bands.slice(0, 1)),
      waterLines: [],
    });
  });
});

describe("drawPlate(site, plate, theme)", () => {
  const site = smallSite();
  it("follows the system where no theme is given", () => {
    const both = drawPlate(site, plate);
    expect(both).toContain("@media (prefers-color-scheme:dark)");
    expect(both).toContain(palette("light").sea.hex);
    expect(both).toContain(palette("dark").sea.hex);
  });
  it("draws one theme for a rasteriser, without custom properties", () => {
    const light = drawPlate(site, plate, "light");
    expect(light).not.toContain(palette("dark").sea.hex);
    expect(light).not.toContain("var(");
  });
  it("has a mark for each linked paper, in its community's hue", () => {
    const drawn = drawPlate(site, plate);
    expect(drawn).toContain('<path class="p h2" d="M1 10h0M2 20h0"/>');
    expect(drawn).toContain('<path class="p h5" d="M4 40h0"/>');
  });
});
