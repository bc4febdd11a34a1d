/** A theme's colours in the notations of canvas and WebGL, made of the tokens. */
import { mixBytes, oklchToColor, type Bytes, type Color } from "./color.ts";
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
  return { theme, ...base, communities, opacity: tokens.opacity };
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
