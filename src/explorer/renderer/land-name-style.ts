/**
 * How the names of regions and communities are set.
 *
 * One voice, spaced serif capitals, and two ranks in it: told apart by size, weight and the room
 * between letters, as continents and countries are in an atlas. A region's name is in ink: its
 * communities have hues of their own.
 */
import type { Palette } from "../../look/index.ts";
import { clamp } from "./geometry.ts";
import type { NamedLand } from "./named-lands.ts";
import { isJoined } from "./scripts.ts";

export interface LandNameStyle {
  /** Of a land of the usual size, CSS pixels. */
  readonly size: { readonly wide: number; readonly small: number };
  /** No smaller than this, however crowded its land is; CSS pixels. */
  readonly least: number;
  /** Of letters of the usual size. */
  readonly weight: number;
  /** Between letters, at least and as its land has room at most, ems. */
  readonly spacing: readonly [least: number, most: number];
  /** Smallest and largest share of the size, by how much of the map it holds. */
  readonly shares: readonly [least: number, most: number];
  /** Least width of the halo, CSS pixels. */
  readonly halo: number;
}

export const LAND_NAME_STYLES: Readonly<Record<NamedLand["level"], LandNameStyle>> = {
  region: {
    size: { wide: 22, small: 12 },
    least: 9,
    weight: 480,
    spacing: [0.3, 0.62],
    shares: [0.84, 1.22],
    halo: 4,
  },
  community: {
    size: { wide: 17, small: 12 },
    least: 8.6,
    weight: 560,
    spacing: [0.2, 0.2],
    shares: [0.86, 1.3],
    halo: 3,
  },
};

/**
 * The room between the letters of a name, at least and at most, ems: none where letters join, as in
 * Arabic, or hang from one line, as in Devanagari. Spaced apart they are no words any more.
 */
export function landNameSpacing({
  level,
  name,
}: Pick<NamedLand, "level" | "name">): LandNameStyle["spacing"] {
  return isJoined(name) ? [0, 0] : LAND_NAME_STYLES[level].spacing;
}

/** Letters that join have no capitals: as large as these, most of them are half as high. */
const JOINED_SIZE = 1.25;

/**
 * The size of a name on a land of the usual size, CSS pixels.
 *
 * @param width - of the window
 */
export function landNameSize(
  { level, name }: Pick<NamedLand, "level" | "name">,
  width: keyof LandNameStyle["size"],
): number {
  return LAND_NAME_STYLES[level].size[width] * (isJoined(name) ? JOINED_SIZE : 1);
}

/**
 * Letters smaller than `from` are set heavier, by `most` from `to` down: thin strokes make the name of
 * a whole land fainter than those of what stands on it. CSS pixels; in steps, each is measured once.
 */
const SMALL_LETTERS = { from: 12.5, to: 9.5, most: 100, step: 25 } as const;

/**
 * The weight of a name.
 *
 * @param size - of its letters at the start view, CSS pixels
 */
export function landNameWeight(level: NamedLand["level"], size: number): number {
  const { from, to, most, step } = SMALL_LETTERS;
  const small = clamp((from - size) / (from - to), 0, 1);
  return LAND_NAME_STYLES[level].weight + Math.round((small * most) / step) * step;
}

/** Width of the halo of larger letters, ems: what they stand on must not show through between them. */
export const LAND_HALO_EM = 0.25;
/** Opacity of the halo. */
export const LAND_HALO_OPACITY = 0.85;

/** The colour of a name. */
export function landNameColor({ hue }: Pick<NamedLand, "hue">, colors: Palette): string {
  return hue === null ? colors.ink.hex : colors.communities[hue]!.name.hex;
}
