/** A theme's colours in the notations of canvas and WebGL, made of the tokens. */
import { formatHex, mixBytes, oklchToColor, type Bytes, type Color } from "./color.ts";
import { BASE_COLORS, TOKENS, type BaseColor, type Opacities, type ThemeName } from "./tokens.ts";

/** What is made of one community's hue. */
export interface CommunityColors {
  /** Fill of its papers, stroke of its concepts. */
  readonly ink: Color;
  readonly land: Color;
  readonly coast: Color;
  /** Its name on map and page. */
  readonly name: Color;
}

export type Palette = Readonly<Record<BaseColor, Color>> & {
  readonly theme: ThemeName;
  /** Eight, by a community's `hue`. */
  readonly communities: readonly CommunityColors[];
  /** What colours by number, from the least to the most, at equal steps. */
  readonly ramp: readonly Color[];
  /** The land under such colours. */
  readonly bareLand: Color;
  readonly opacity: Opacities;
};

/** The colours of a theme. */
export function palette(theme: ThemeName): Palette {
  const tokens = TOKENS[theme];
  const base = Object.fromEntries(
    BASE_COLORS.map((name) => [name, oklchToColor(tokens[name])]),
  ) as Record<BaseColor, Color>;
  const communities = tokens.communities.map((ink): CommunityColors => {
    const hue = ink[2];
    return {
      ink: oklchToColor(ink),
      land: oklchToColor([...tokens.land, hue]),
      coast: oklchToColor([...tokens.coast, hue]),
      name: oklchToColor([...tokens.regionName, hue]),
    };
  });
  return {
    ...{ theme, ...base, communities, opacity: tokens.opacity },
    ramp: tokens.ramp.map(oklchToColor),
    bareLand: oklchToColor(tokens.bareLand),
  };
}

/** How much of its hue a coast loses with its land. */
const BARE_COAST = 0.6;

/**
 * The same colours with land that gives way to what colours the marks.
 *
 * @param share - how far, 0 to 1; 0 gives the palette itself
 */
export function withBareLand(colors: Palette, share: number): Palette {
  if (share <= 0) return colors;
  const turned = (from: Color, to: Color, by = share): Color => {
    const bytes = mixBytes(from.bytes, to.bytes, by);
    return { bytes, hex: formatHex(bytes) };
  };
  const communities = colors.communities.map(({ ink, land, coast, name }) => ({
    ink,
    land: turned(land, colors.bareLand),
    // A hint of the hue is left, by which the legend's lands are found.
    coast: turned(coast, colors.ink3, BARE_COAST * share),
    name: turned(name, colors.ink2),
  }));
  return { ...colors, communities };
}

/** A place on the ramp, 0 to 1, as a colour. */
export function rampBytes({ ramp }: Pick<Palette, "ramp">, place: number): Bytes {
  const at = Math.min(1, Math.max(0, place)) * (ramp.length - 1);
  const step = Math.min(ramp.length - 2, Math.floor(at));
  return mixBytes(ramp[step]!.bytes, ramp[step + 1]!.bytes, at - step);
}

/**
 * The ground of a community where `bands` isobands lie over one another; 0 is the sea itself.
 *
 * @param hue - 0 to 7
 * @param bands - 0 to 4
 */
export function groundBytes(colors: Palette, hue: number, bands: number): Bytes {
  const community = colors.communities[hue];
  if (community === undefined) throw new RangeError(`hue must be 0 to 7: ${String(hue)}`);
  let ground = colors.sea.bytes;
  for (let band = 0; band < bands; ++band) {
    const share = colors.opacity.band * (band === 0 ? colors.opacity.lowestBand : 1);
    ground = mixBytes(ground, community.land.bytes, share);
  }
  return ground;
}
