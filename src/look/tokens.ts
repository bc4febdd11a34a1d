/**
 * The design tokens: every colour, size and time that people see, once.
 *
 * CSS, canvas and WebGL need the same colours in three notations; were they written three times,
 * the map and the page beside it would drift apart. Colours are OKLCH triples, since lightness is
 * part of the code: eight community hues of equal lightness fall together for colour-blind eyes.
 */

/** Lightness 0 to 1, chroma from 0, hue in degrees. */
export type Oklch = readonly [lightness: number, chroma: number, hue: number];

/** Lightness and chroma of what is made of a community's hue. */
export type Tone = readonly [lightness: number, chroma: number];

export const THEMES = ["light", "dark"] as const;
export type ThemeName = (typeof THEMES)[number];

export const BASE_COLORS = [
  "sea",
  "sheet",
  "well",
  "ink",
  "place",
  "ink2",
  "ink3",
  "rule",
  "accent",
  "method",
  "water",
  "unknown",
] as const;
export type BaseColor = (typeof BASE_COLORS)[number];

/** Opacities, 0 to 1, of what is laid over something else. */
export interface Opacities {
  /** Each of a territory's nested isobands; the lowest, the coast's own, × `lowestBand`. */
  readonly band: number;
  readonly lowestBand: number;
  readonly coast: number;
  /** Inner isobands' outlines. */
  readonly contour: number;
  /** The four water lines, nearest the coast, × `waterLines`. */
  readonly water: number;
  readonly waterLines: readonly [number, number, number, number];
  readonly graticule: number;
  readonly thread: number;
  readonly lowerFrame: number;
  /** A method's tint in prose, and the asked-for term's in a quotation. */
  readonly methodTint: number;
  readonly quoteTint: number;
  /** A concept's underline in prose. */
  readonly underline: number;
  /** The ring of ink around what floats. */
  readonly ring: number;
}

export type ThemeTokens = Readonly<Record<BaseColor, Oklch>> & {
  /** The eight community inks, in the order of a community's `hue`. */
  readonly communities: readonly Oklch[];
  readonly land: Tone;
  readonly coast: Tone;
  readonly regionName: Tone;
  /** What colours by number: from the least to the most, which stands out best. */
  readonly ramp: readonly Oklch[];
  /** Land under such colours: none of its own. */
  readonly bareLand: Oklch;
  readonly opacity: Opacities;
  /** What floats throws one shadow, `box-shadow` layers after the ring. */
  readonly shadow: string;
};

export const TOKENS: Readonly<Record<ThemeName, ThemeTokens>> = {
  light: {
    /** Map ground. */
    sea: [0.957, 0.014, 86],
    /** Panels and pages. */
    sheet: [0.985, 0.008, 88],
    /** Hover, tracks. */
    well: [0.942, 0.014, 86],
    ink: [0.26, 0.02, 60],
    /** Paper names on the map. */
    place: [0.33, 0.02, 60],
    /** Small names, prose beside. */
    ink2: [0.41, 0.02, 62],
    /** Captions and counts; never on tinted ground. */
    ink3: [0.5, 0.018, 65],
    /** Decoration only. */
    rule: [0.84, 0.018, 80],
    /** What is chosen and what hangs on it, the focus ring and the brand mark; nothing else. */
    accent: [0.54, 0.19, 33],
    method: [0.3, 0.03, 280],
    /** Shore lines, decoration. */
    water: [0.66, 0.04, 225],
    /** Marks of which the map does not know what the others are coloured by. */
    unknown: [0.6, 0.008, 80],
    communities: [
      [0.34, 0.115, 263], // indigo
      [0.34, 0.079, 83], // ochre
      [0.39, 0.115, 356], // rose
      [0.555, 0.114, 125], // moss
      [0.56, 0.113, 317], // plum
      [0.47, 0.06, 206], // lagoon
      [0.47, 0.103, 43], // umber
      [0.55, 0.098, 170], // jade
    ],
    land: [0.8, 0.07],
    coast: [0.56, 0.075],
    regionName: [0.42, 0.075],
    // As sheets yellow and ink stays blue; by the order of hues of ColorBrewer's YlGnBu, at equal
    // steps in OKLab: C. Brewer et al., https://colorbrewer2.org
    ramp: [
      [0.607, 0.125, 76],
      [0.571, 0.111, 98],
      [0.535, 0.108, 121],
      [0.496, 0.107, 144],
      [0.463, 0.088, 170],
      [0.432, 0.084, 203],
      [0.402, 0.1, 233],
      [0.363, 0.121, 253],
      [0.32, 0.145, 266],
    ],
    bareLand: [0.885, 0.016, 84],
    opacity: {
      band: 0.2,
      lowestBand: 1.25,
      coast: 0.55,
      contour: 0.14,
      water: 0.34,
      waterLines: [1, 0.75, 0.5, 0.3],
      graticule: 0.16,
      thread: 0.36,
      lowerFrame: 0.2,
      methodTint: 0.11,
      quoteTint: 0.17,
      underline: 0.62,
      ring: 0.09,
    },
    shadow: "0 1px 2px rgb(0 0 0 / 0.05), 0 10px 30px -12px rgb(0 0 0 / 0.22)",
  },
  dark: {
    sea: [0.2, 0.017, 255],
    sheet: [0.235, 0.014, 262],
    well: [0.275, 0.016, 262],
    ink: [0.93, 0.016, 86],
    place: [0.86, 0.018, 85],
    ink2: [0.8, 0.018, 84],
    ink3: [0.7, 0.02, 82],
    rule: [0.36, 0.015, 262],
    accent: [0.79, 0.15, 62],
    method: [0.95, 0.03, 95],
    water: [0.55, 0.05, 235],
    unknown: [0.585, 0.008, 260],
    communities: [
      [0.73, 0.095, 263], // indigo
      [0.7, 0.095, 77], // ochre
      [0.65, 0.095, 4], // rose
      [0.82, 0.088, 121], // moss
      [0.66, 0.095, 318], // plum
      [0.82, 0.055, 218], // lagoon
      [0.76, 0.082, 50], // umber
      [0.77, 0.095, 173], // jade
    ],
    land: [0.44, 0.058],
    coast: [0.62, 0.07],
    regionName: [0.8, 0.07],
    ramp: [
      [0.6, 0.12, 50],
      [0.642, 0.116, 75],
      [0.682, 0.113, 100],
      [0.717, 0.118, 128],
      [0.755, 0.113, 153],
      [0.79, 0.097, 183],
      [0.834, 0.082, 211],
      [0.888, 0.058, 232],
      [0.945, 0.03, 250],
    ],
    bareLand: [0.32, 0.014, 258],
    opacity: {
      band: 0.22,
      lowestBand: 1.25,
      coast: 0.45,
      contour: 0.12,
      water: 0.22,
      waterLines: [1, 0.75, 0.5, 0.3],
      graticule: 0.13,
      thread: 0.3,
      lowerFrame: 0.2,
      methodTint: 0.17,
      quoteTint: 0.26,
      underline: 0.62,
      ring: 0.11,
    },
    shadow: "0 18px 40px -16px rgb(0 0 0 / 0.6)",
  },
};

/** Families as CSS and canvas name them; the faces are in src/styles/fonts.css. */
export const FONTS = {
  serif: '"Newsreader Variable", Georgia, "Times New Roman", serif',
  sans: '"Source Sans 3 Variable", system-ui, -apple-system, "Segoe UI", sans-serif',
} as const;

/** Sizes of type in rem. */
export const TEXT_REM = {
  tiny: 0.75,
  small: 0.8125,
  ui: 0.9375,
  prose: 1.03,
  large: 1.3125,
  title: 1.625,
  term: 2,
  page: 3.5,
} as const;

/** Line heights, in multiples of the size. */
export const LEADING = { title: 1.17, list: 1.3, prose: 1.53 } as const;

/** Longest line of prose, rem. */
export const MEASURE_REM = 41;

/** Letter spacing in em. */
export const TRACKING_EM = { title: -0.012 } as const;

/** The eight distances, CSS pixels: `--pw-space-1` to `--pw-space-8`. */
export const SPACE_PX = [4, 8, 12, 16, 24, 32, 48, 72] as const;

/** Corner radii, CSS pixels. */
export const RADIUS_PX = { mark: 3, field: 8, sheet: 16, pill: 999 } as const;

/** Durations; all are 0 where the reader wants less motion. */
export const TIME_MS = { chrome: 120, recede: 140, return: 220, camera: 480 } as const;

/** The one easing, as CSS writes it. */
export const EASING = "cubic-bezier(0.2, 0.7, 0.2, 1)";
