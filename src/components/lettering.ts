/**
 * Text as outlines, for pictures that are drawn while the site is built.
 *
 * A rasteriser sets text in whatever fonts the machine has, or in none; as outlines of our own
 * face a picture is the same everywhere. Node alone.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { create, type Font } from "fontkitten";

const FILES = ["newsreader-latin-wght-normal.woff2", "newsreader-latin-ext-wght-normal.woff2"];
const FOLDER = join("node_modules", "@fontsource-variable", "newsreader", "files");

/** Sets text in Newsreader Regular, letter by letter, without kerning. */
export interface Lettering {
  /** Whether the face has every letter of a text. */
  has(text: string): boolean;
  /** Width of a line at a size, in the size's unit. */
  width(text: string, size: number): number;
  /** SVG elements of a line, its baseline beginning at x, y. */
  draw(text: string, x: number, y: number, size: number): string;
  /** A text in lines no wider than `most`; a single word may be. */
  wrap(text: string, size: number, most: number): string[];
}

/** Reads the face from its package. */
export async function readLettering(): Promise<Lettering> {
  const fonts = await Promise.all(
    FILES.map(async (file) => {
      const font = create(await readFile(join(FOLDER, file)));
      if (!("glyphForCodePoint" in font)) throw new TypeError(`${file} holds several fonts`);
      return font;
    }),
  );
  return createLettering(fonts);
}

type Face = Pick<Font, "unitsPerEm" | "glyphForCodePoint">;

/** @param faces - asked in turn for each letter */
export function createLettering(faces: readonly Face[]): Lettering {
  const find = (letter: string): { face: Face; glyph: ReturnType<Face["glyphForCodePoint"]> } => {
    const code = letter.codePointAt(0)!;
    const candidates = faces.map((face) => ({ face, glyph: face.glyphForCodePoint(code) }));
    // Glyph 0 stands for every letter that a face lacks.
    return candidates.find(({ glyph }) => glyph.id !== 0) ?? candidates[0]!;
  };
  const advance = (letter: string): number => {
    const { face, glyph } = find(letter);
    return glyph.advanceWidth / face.unitsPerEm;
  };
  const width = (text: string, size: number): number =>
    Array.from(text).reduce((sum, letter) => sum + advance(letter) * size, 0);
  return {
    has: (text) => Array.from(text).every((letter) => find(letter).glyph.id !== 0),
    width,
    draw(text, x, y, size) {
      let at = x;
      return Array.from(text)
        .map((letter) => {
          const { face, glyph } = find(letter);
          const scale = (size / face.unitsPerEm).toFixed(5);
          const start = at;
          at += (glyph.advanceWidth / face.unitsPerEm) * size;
          const outline = glyph.path.toSVG();
          return outline === ""
            ? ""
            : `<path transform="translate(${start.toFixed(2)} ${y.toFixed(2)}) scale(${scale} -${scale})" d="${outline}"/>`;
        })
        .join("");
    },
    wrap(text, size, most) {
      const lines: string[] = [];
      for (const word of text.split(/\s+/).filter((part) => part !== "")) {
        const longer = lines.length === 0 ? word : `${lines.at(-1)!} ${word}`;
        if (lines.length > 0 && width(longer, size) <= most) lines[lines.length - 1] = longer;
        else lines.push(word);
      }
      return lines;
    },
  };
}
