/**
 * The fonts of a picture.
 *
 * A vector picture names them, by the names that they have here and the ones that they have where
 * somebody has installed them. One that is turned into pixels carries them: a picture drawn by the
 * browser from a file of its own knows nothing of the page's fonts.
 */
import romanUrl from "@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2?url";
import italicUrl from "@fontsource-variable/newsreader/files/newsreader-latin-wght-italic.woff2?url";
import romanExtUrl from "@fontsource-variable/newsreader/files/newsreader-latin-ext-wght-normal.woff2?url";
import italicExtUrl from "@fontsource-variable/newsreader/files/newsreader-latin-ext-wght-italic.woff2?url";
import sansUrl from "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url";
import sansExtUrl from "@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2?url";
import romanVietnameseUrl from "@fontsource-variable/newsreader/files/newsreader-vietnamese-wght-normal.woff2?url";
import italicVietnameseUrl from "@fontsource-variable/newsreader/files/newsreader-vietnamese-wght-italic.woff2?url";
import sansVietnameseUrl from "@fontsource-variable/source-sans-3/files/source-sans-3-vietnamese-wght-normal.woff2?url";
import sansGreekUrl from "@fontsource-variable/source-sans-3/files/source-sans-3-greek-wght-normal.woff2?url";
import sansCyrillicUrl from "@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-wght-normal.woff2?url";

export const PICTURE_FONTS = {
  serif: "'Newsreader Variable', Newsreader, Georgia, 'Times New Roman', serif",
  sans: "'Source Sans 3 Variable', 'Source Sans 3', 'Source Sans Pro', system-ui, sans-serif",
} as const;

/** What is known of a text before it is drawn. */
export interface TextMeter {
  /** CSS pixels. */
  width(text: string, font: string): number;
  /** From the middle of a line, as canvas has it, down to the baseline, CSS pixels. */
  middleToBaseline(font: string): number;
}

/** Measures with the page's own fonts, which stand by now. */
export function createTextMeter(): TextMeter {
  const context = document.createElement("canvas").getContext("2d")!;
  return {
    width(text, font) {
      context.font = font;
      return context.measureText(text).width;
    },
    middleToBaseline(font) {
      context.font = font;
      context.textBaseline = "alphabetic";
      const low = context.measureText("x").actualBoundingBoxAscent;
      context.textBaseline = "middle";
      return low - context.measureText("x").actualBoundingBoxAscent;
    },
  };
}

interface Face {
  readonly family: string;
  readonly style: "normal" | "italic";
  readonly weights: string;
  readonly url: string;
  readonly letters: keyof typeof LETTERS;
}

const NEWSREADER = { family: "Newsreader Variable", weights: "200 800" } as const;
const SOURCE_SANS = { family: "Source Sans 3 Variable", weights: "200 900" } as const;
const FACES: readonly Face[] = [
  { ...NEWSREADER, style: "normal", url: romanUrl, letters: "basic" },
  { ...NEWSREADER, style: "italic", url: italicUrl, letters: "basic" },
  { ...SOURCE_SANS, style: "normal", url: sansUrl, letters: "basic" },
  { ...NEWSREADER, style: "normal", url: romanExtUrl, letters: "extended" },
  { ...NEWSREADER, style: "italic", url: italicExtUrl, letters: "extended" },
  { ...SOURCE_SANS, style: "normal", url: sansExtUrl, letters: "extended" },
  { ...NEWSREADER, style: "normal", url: romanVietnameseUrl, letters: "vietnamese" },
  { ...NEWSREADER, style: "italic", url: italicVietnameseUrl, letters: "vietnamese" },
  { ...SOURCE_SANS, style: "normal", url: sansVietnameseUrl, letters: "vietnamese" },
  { ...SOURCE_SANS, style: "normal", url: sansGreekUrl, letters: "greek" },
  { ...SOURCE_SANS, style: "normal", url: sansCyrillicUrl, letters: "cyrillic" },
];
/** Letters of each file, word for word as styles/fonts.css has them, and as they are told in a text. */
export const LETTERS = {
  basic: {
    range:
      "U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD",
    told: null,
  },
  extended: {
    range:
      "U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+0304, U+0308, U+0329, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF",
    told: /[\u0100-\u02BA\u1D00-\u1E9F\u2C60-\u2C7F\uA720-\uA7FF]/,
  },
  vietnamese: {
    range:
      "U+0102-0103, U+0110-0111, U+0128-0129, U+0168-0169, U+01A0-01A1, U+01AF-01B0, U+0300-0301, U+0303-0304, U+0308-0309, U+0323, U+0329, U+1EA0-1EF9, U+20AB",
    told: /[\u1EA0-\u1EFF]/,
  },
  greek: {
    range: "U+0370-0377, U+037A-037F, U+0384-038A, U+038C, U+038E-03A1, U+03A3-03FF",
    told: /[\u0370-\u03FF]/,
  },
  cyrillic: {
    range: "U+0301, U+0400-045F, U+0490-0491, U+04B0-04B1, U+2116",
    told: /[\u0400-\u04B1]/,
  },
} as const;

/**
 * Rules that hold the fonts themselves, for a picture with the given text.
 *
 * @throws TypeError where a font cannot be fetched, and is not kept by the browser either
 */
export async function fontRules(text: string): Promise<string> {
  const faces = FACES.filter(({ letters }) => LETTERS[letters].told?.test(text) ?? true);
  const rules = await Promise.all(
    faces.map(async ({ family, style, weights, url, letters }) => {
      const data = await fetchAsDataUrl(url);
      const { range } = LETTERS[letters];
      return `@font-face{font-family:"${family}";font-style:${style};font-weight:${weights};src:url(${data}) format("woff2");unicode-range:${range}}`;
    }),
  );
  return rules.join("\n");
}

async function fetchAsDataUrl(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new TypeError(`a font did not arrive: ${url}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `data:font/woff2;base64,${btoa(binary)}`;
}
