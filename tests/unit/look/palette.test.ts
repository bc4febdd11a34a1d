import { describe, expect, it } from "vitest";
import {
  contrastRatio,
  formatHex,
  groundBytes,
  palette,
  rampBytes,
  THEMES,
  TOKENS,
  withBareLand,
  type BaseColor,
  type Oklch,
} from "../../../src/look/index.ts";

/** Name, light hex, contrast on sea and sheet, dark hex, contrast on sea and sheet. */
const TEXT_COLORS: readonly [BaseColor, string, number, number, string, number, number][] = [
  ["ink", "#2b221a", 13.7, 14.9, "#ede7dc", 14.7, 13.6],
  ["place", "#3d332b", 10.8, 11.8, "#d6d0c4", 11.8, 10.9],
  ["ink2", "#53483f", 7.8, 8.5, "#c3bdb1", 9.7, 8.9],
  ["ink3", "#6b6159", 5.3, 5.8, "#a59d91", 6.8, 6.2],
  ["accent", "#c52f0f", 4.9, 5.3, "#fea247", 9.1, 8.3],
  ["method", "#2b2c3d", 12.1, 13.1, "#f5efd8", 15.7, 14.5],
];

/** Least contrast on the deepest ground of any community, light and dark. */
const ON_DEEPEST: readonly [BaseColor, number, number][] = [
  ["place", 7.8, 6.9],
  ["ink2", 5.7, 5.6],
  ["accent", 3.5, 5.3],
  ["method", 8.7, 9.1],
];

/** Light hex, contrast on sea and on its own deepest ground; the same for dark. */
const INKS: readonly [string, number, number, string, number, number][] = [
  ["#163372", 10.6, 7.8, "#88a8e4", 7.6, 4.5],
  ["#4b3300", 10.4, 7.7, "#c09757", 6.7, 4.0],
  ["#722447", 9.0, 6.5, "#c07688", 5.3, 3.3],
  ["#647e2b", 4.1, 3.0, "#bbcd8d", 10.6, 6.2],
  ["#8f5ea0", 4.3, 3.2, "#ab7fb8", 5.6, 3.4],
  ["#2c646b", 5.9, 4.4, "#9ccddc", 10.5, 6.2],
  ["#894527", 6.3, 4.6, "#dca282", 8.2, 5.0],
  ["#228469", 4.0, 3.0, "#6ec8ae", 9.1, 5.3],
];

/** The figures are given to one decimal. */
const ROUNDING = 0.051;
const HUES = [0, 1, 2, 3, 4, 5, 6, 7];
const light = palette("light");
const dark = palette("dark");

describe("palette(theme)", () => {
  it("has the grounds of the look", () => {
    expect([light.sea.hex, light.sheet.hex]).toEqual(["#f5f0e6", "#fcfaf4"]);
    expect([dark.sea.hex, dark.sheet.hex]).toEqual(["#11161e", "#1a1e25"]);
  });

  it.each(TEXT_COLORS)("sets %s at the contrast that is stated", (name, ...row) => {
    const [lightHex, lightSea, lightSheet, darkHex, darkSea, darkSheet] = row;
    expect([light[name].hex, dark[name].hex]).toEqual([lightHex, darkHex]);
    const measured = [light, dark].flatMap((colors) => [
      contrastRatio(colors[name].bytes, colors.sea.bytes),
      contrastRatio(colors[name].bytes, colors.sheet.bytes),
    ]);
    for (const [i, stated] of [lightSea, lightSheet, darkSea, darkSheet].entries()) {
      expect(Math.abs(measured[i]! - stated)).toBeLessThan(ROUNDING);
    }
  });

  it.each(ON_DEEPEST)("keeps %s legible on the deepest ground", (name, inLight, inDark) => {
    const least = [light, dark].map((colors) =>
      Math.min(
        ...HUES.map((hue) => contrastRatio(colors[name].bytes, groundBytes(colors, hue, 4))),
      ),
    );
    expect(least[0]).toBeGreaterThan(inLight - ROUNDING);
    expect(least[1]).toBeGreaterThan(inDark - ROUNDING);
  });

  it.each(INKS.map((row, hue) => [hue, ...row] as const))(
    "mixes community ink %d",
    (hue, ...row) => {
      const [lightHex, lightSea, lightDeep, darkHex, darkSea, darkDeep] = row;
      const figures = [light, dark].map((colors) => {
        const { ink } = colors.communities[hue]!;
        return [
          ink.hex,
          contrastRatio(ink.bytes, colors.sea.bytes),
          contrastRatio(ink.bytes, groundBytes(colors, hue, 4)),
        ] as const;
      });
      expect(figures.map(([hex]) => hex)).toEqual([lightHex, darkHex]);
      const stated = [lightSea, lightDeep, darkSea, darkDeep];
      for (const [i, measured] of figures.flatMap(([, sea, deep]) => [sea, deep]).entries()) {
        expect(Math.abs(measured - stated[i]!)).toBeLessThan(0.1);
      }
    },
  );

  it.each(THEMES)("writes captions, names and text at AA or better in %s", (theme) => {
    const colors = palette(theme);
    const texts = [
      ...(["ink", "ink2", "ink3", "accent"] as const).map((name) => colors[name]),
      ...colors.communities.map(({ name }) => name),
    ];
    for (const text of texts) {
      for (const ground of [colors.sea, colors.sheet, colors.well]) {
        expect(contrastRatio(text.bytes, ground.bytes)).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});

describe("groundBytes(palette, hue, bands)", () => {
  it("is the sea where no band lies", () => {
    expect(groundBytes(light, 3, 0)).toEqual(light.sea.bytes);
  });
  it("refuses a ninth hue", () => {
    expect(() => groundBytes(light, 8, 1)).toThrow(RangeError);
  });
});

describe("the ramp of numbers", () => {
  it.each(THEMES)("is seen on sea, sheet and the deepest bare land in %s", (theme) => {
    const colors = withBareLand(palette(theme), 1);
    const grounds = [colors.sea.bytes, colors.sheet.bytes, groundBytes(colors, 0, 4)];
    for (const { bytes } of [...colors.ramp, colors.unknown]) {
      for (const ground of grounds) {
        expect(contrastRatio(bytes, ground)).toBeGreaterThanOrEqual(3);
      }
    }
  });
  it.each(THEMES)("stands out the more, the more it tells, at equal steps, in %s", (theme) => {
    const { ramp, sea } = palette(theme);
    const contrasts = ramp.map(({ bytes }) => contrastRatio(bytes, sea.bytes));
    expect(contrasts).toEqual(contrasts.toSorted((one, other) => one - other));
    const steps = TOKENS[theme].ramp.slice(1).map((to, i) => {
      return labDistance(TOKENS[theme].ramp[i]!, to);
    });
    expect(Math.max(...steps) / Math.min(...steps)).toBeLessThan(1.15);
  });
  it("has a colour between its steps, and its ends beyond them", () => {
    const { ramp } = light;
    expect(rampBytes(light, -1)).toEqual(ramp[0]!.bytes);
    expect(rampBytes(light, 0.5)).toEqual(ramp[4]!.bytes);
    expect(rampBytes(light, 2)).toEqual(ramp[8]!.bytes);
  });
});

describe("withBareLand(colors, share)", () => {
  it("leaves all as it is where nothing is told", () => {
    expect(withBareLand(dark, 0)).toBe(dark);
  });
  it("has all land alike, and keeps the inks of panels", () => {
    const { communities } = withBareLand(dark, 1);
    expect(new Set(communities.map(({ land }) => land.hex)).size).toBe(1);
    expect(communities.map(({ ink }) => ink)).toEqual(dark.communities.map(({ ink }) => ink));
  });
});

describe("formatHex(bytes, opacity)", () => {
  it("writes opacity as a fourth byte", () => {
    expect(formatHex([1, 171, 255])).toBe("#01abff");
    expect(formatHex([1, 171, 255], 0.5)).toBe("#01abff80");
  });
});

describe("contrastRatio(one, other)", () => {
  it("is 21 between black and white, whichever comes first", () => {
    expect(contrastRatio([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 10);
    expect(contrastRatio([255, 255, 255], [0, 0, 0])).toBeCloseTo(21, 10);
  });
});

/** How far two colours lie apart in OKLab. */
function labDistance(one: Oklch, other: Oklch): number {
  const [a, b] = [one, other].map(([lightness, chroma, hue]) => {
    const angle = (hue * Math.PI) / 180;
    return [lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)];
  }) as [number[], number[]];
  return Math.hypot(...a.map((value, i) => value - b[i]!));
}
