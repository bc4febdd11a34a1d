/**
 * OKLCH to the colours of screens.
 *
 * WebGL takes bytes, and neither sigma's colour parser nor a 2D canvas in every browser in use
 * knows `oklch()`; without one conversion of our own the map would not match the page.
 *
 * B. Ottosson, "A perceptual color space for image processing" (2020),
 * https://bottosson.github.io/posts/oklab/; contrast by WCAG 2.2, § "contrast ratio",
 * https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
import type { Oklch } from "./tokens.ts";

/** Red, green and blue, each a whole number 0 to 255. */
export type Bytes = readonly [red: number, green: number, blue: number];

/** One colour in the two notations that canvas and WebGL take. */
export interface Color {
  /** `#rrggbb`. */
  readonly hex: string;
  readonly bytes: Bytes;
}

/** Linear light to sRGB's transfer curve; in and out 0 to 1. */
function toGamma(linear: number): number {
  const clamped = Math.min(1, Math.max(0, linear));
  return clamped <= 0.0031308 ? 12.92 * clamped : 1.055 * clamped ** (1 / 2.4) - 0.055;
}

/** sRGB's transfer curve undone; a byte in, 0 to 1 out. */
function toLinear(byte: number): number {
  const value = byte / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** An OKLCH triple as sRGB bytes; what lies outside sRGB is cut off at its border. */
function oklchToBytes([lightness, chroma, hue]: Oklch): Bytes {
  const angle = (hue * Math.PI) / 180;
  const a = chroma * Math.cos(angle);
  const b = chroma * Math.sin(angle);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const byte = (linear: number): number => Math.round(255 * toGamma(linear));
  return [
    byte(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    byte(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    byte(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

/** Bytes as `#rrggbb`; with an opacity from 0 to 1 as `#rrggbbaa`. */
export function formatHex(bytes: Bytes, opacity?: number): string {
  const parts = opacity === undefined ? bytes : [...bytes, Math.round(255 * opacity)];
  return `#${parts.map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

/** An OKLCH triple in both notations. */
export function oklchToColor(triple: Oklch): Color {
  const bytes = oklchToBytes(triple);
  return { hex: formatHex(bytes), bytes };
}

/**
 * Lays one colour over another, as a browser does: in sRGB.
 *
 * @param share - of `over`, 0 to 1
 */
export function mixBytes(under: Bytes, over: Bytes, share: number): Bytes {
  const mix = (i: 0 | 1 | 2): number => Math.round(under[i] + (over[i] - under[i]) * share);
  return [mix(0), mix(1), mix(2)];
}

/** WCAG's contrast ratio of two colours, 1 to 21. */
export function contrastRatio(one: Bytes, other: Bytes): number {
  const luminance = ([red, green, blue]: Bytes): number =>
    0.2126 * toLinear(red) + 0.7152 * toLinear(green) + 0.0722 * toLinear(blue);
  const [low, high] = [luminance(one), luminance(other)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}
