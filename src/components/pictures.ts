/**
 * The pictures that are not drawn by a browser: social previews and icons, as SVG for a
 * rasteriser.
 */
import { palette } from "../look/index.ts";
import type { PlateFile } from "../dataset/reader.ts";
import type { Lettering } from "./lettering.ts";
import { plateBox } from "./plate-box.ts";
import { drawPlate } from "./plate-svg.ts";
import { formatFigureCount } from "./prose.ts";
import type { Site } from "./site.ts";

/** What social networks ask for, CSS pixels. */
export const SOCIAL_PX = { width: 1200, height: 630 } as const;

const EDGE = 24;
/** The plate lies in the right part, the words in the left. */
const PLATE = { x: 440, y: 52, width: 708, height: 526 } as const;
const WORDS = { x: 72, width: 400, bottom: 540 } as const;
const TITLE_SIZES = [60, 52, 44, 36] as const;
const LINES_MOST = 6;

/** The mark: warp, and one weft over and under it; 24 units wide. */
function drawMark(warp: string, weft: string, thickness: number): string {
  return [
    `<g fill="none" stroke="${warp}" stroke-width="${String(thickness)}" stroke-linecap="round">`,
    '<path d="M6 3v4.6M6 10.4V21M12 3v10.6M12 16.4V21M18 3v4.6M18 10.4V21"/>',
    `<path stroke="${weft}" d="M3 9h18M3 15h7.6M13.4 15H21"/></g>`,
  ].join("");
}

/** An icon on the sheet's ground, of any size. */
export function drawIcon(): string {
  const { sheet, ink2, accent } = palette("light");
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="512" height="512">',
    `<rect width="32" height="32" rx="6" fill="${sheet.hex}"/>`,
    `<g transform="translate(4 4)">${drawMark(ink2.hex, accent.hex, 2)}</g></svg>`,
  ].join("");
}

/** The same, for systems that cut it to a shape of theirs: nothing but ground beyond the middle. */
export function drawMaskableIcon(): string {
  const { sheet, ink2, accent } = palette("light");
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" width="512" height="512">',
    `<rect width="48" height="48" fill="${sheet.hex}"/>`,
    `<g transform="translate(12 12)">${drawMark(ink2.hex, accent.hex, 2)}</g></svg>`,
  ].join("");
}

/**
 * The map's preview: its plate in the frame, with title and counts.
 *
 * @param lettering - a title that it cannot set is left out
 */
export function drawSocialPicture(
  site: Pick<Site, "overview" | "graph" | "keys">,
  plate: PlateFile,
  lettering: Lettering,
): string {
  const { overview } = site;
  const colors = palette("light");
  const { width, height } = SOCIAL_PX;
  const box = plateBox(overview.extent);
  const scale = Math.min(PLATE.width / box.width, PLATE.height / box.height);
  const left = PLATE.x + PLATE.width - box.width * scale;
  const top = PLATE.y + (PLATE.height - box.height * scale) / 2;
  const land = drawPlate(site, plate, "light").replace(
    /^<svg /,
    `<svg x="${left.toFixed(1)}" y="${top.toFixed(1)}" `,
  );
  const sized = land
    .replace(/ width="[^"]*"/, ` width="${(box.width * scale).toFixed(1)}"`)
    .replace(/ height="[^"]*"/, ` height="${(box.height * scale).toFixed(1)}"`);

  const size =
    TITLE_SIZES.find(
      (candidate) =>
        lettering.wrap(overview.title, candidate, WORDS.width).length <= LINES_MOST - 2,
    ) ?? TITLE_SIZES.at(-1)!;
  const lines = lettering.has(overview.title)
    ? lettering.wrap(overview.title, size, WORDS.width).slice(0, LINES_MOST)
    : [];
  const { papers, concepts, methods } = overview.counts;
  const captions = [
    formatFigureCount(papers, "paper"),
    `${formatFigureCount(concepts, "concept")}, ${formatFigureCount(methods, "method")}`,
  ];
  const leading = size * 1.12;
  const first = WORDS.bottom - 84 - (lines.length - 1) * leading;
  const words = lines.map((line, i) => lettering.draw(line, WORDS.x, first + i * leading, size));
  const small = captions.map((line, i) =>
    lettering.draw(line, WORDS.x, WORDS.bottom - 30 + i * 34, 27),
  );
  const frame = (inset: number, opacity: number): string =>
    `<rect x="${String(inset)}" y="${String(inset)}" width="${String(width - 2 * inset)}" height="${String(height - 2 * inset)}" fill="none" stroke="${colors.ink3.hex}" stroke-opacity="${String(opacity)}" stroke-width="1.5"/>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}" width="${String(width)}" height="${String(height)}">`,
    `<rect width="${String(width)}" height="${String(height)}" fill="${colors.sea.hex}"/>`,
    sized,
    frame(EDGE, 0.42),
    frame(EDGE - 6, 0.2),
    `<g transform="translate(${String(WORDS.x - 4)} 64) scale(2.1)">${drawMark(colors.ink2.hex, colors.accent.hex, 1.5)}</g>`,
    `<g fill="${colors.ink.hex}" stroke="${colors.ink.hex}" stroke-width="14">${words.join("")}</g>`,
    `<g fill="${colors.ink2.hex}">${small.join("")}</g>`,
    "</svg>",
  ].join("");
}
