/** Draws the ground of the map as SVG, after the look's rules for territories and water lines. */
import type { PlateFile } from "../dataset/reader.ts";
import { palette, type Palette, type ThemeName } from "../look/index.ts";
import { plateBox } from "./plate-box.ts";
import type { Site } from "./site.ts";

/** More marks than these would be a grey veil at this size. */
const PAPERS_MOST = 2000;

/**
 * Path data of more characters than these is left out of the small plate, finest first: on a large
 * map, water lines and inner bands are a megabyte that nobody sees at the width of a hand.
 */
const PATHS_MOST = 250_000;

/** The plate with as much of its detail as fits: the coasts always, then band by band, then water. */
export function trimPlate(plate: PlateFile, most = PATHS_MOST): PlateFile {
  const levels = Math.max(0, ...plate.territories.map((bands) => bands.length));
  const size = (paths: readonly string[]): number =>
    paths.reduce((sum, path) => sum + path.length, 0);
  let kept = 0;
  let left = most;
  for (let level = 0; level < levels; ++level) {
    left -= size(plate.territories.map((bands) => bands[level] ?? ""));
    if (level > 0 && left < 0) break;
    kept = level + 1;
  }
  return {
    territories: plate.territories.map((bands) => bands.slice(0, kept)),
    waterLines: size(plate.waterLines) <= left ? plate.waterLines : [],
  };
}

/** Literal values, since rasterisers know no custom properties. */
function themeRules(colors: Palette): string {
  const { opacity } = colors;
  const hues = colors.communities.map(
    ({ ink, land, coast }, hue) =>
      `.h${String(hue)} .b{fill:${land.hex};stroke:${coast.hex}}.p.h${String(hue)}{stroke:${ink.hex}}`,
  );
  return [
    `.sea{fill:${colors.sea.hex}}.w{stroke:${colors.water.hex};opacity:${String(opacity.water)}}`,
    `.b{fill-opacity:${String(opacity.band)};stroke-opacity:${String(opacity.contour)}}`,
    `.k{fill-opacity:${(opacity.band * opacity.lowestBand).toFixed(3)};stroke-opacity:${String(opacity.coast)}}`,
    `.p{stroke:${colors.ink2.hex}}`,
    ...hues,
  ].join("");
}

/**
 * The plate as a file of its own.
 *
 * @param theme - one theme alone; both, as the reader's system asks, where left out
 */
export function drawPlate(
  { overview, graph, keys }: Pick<Site, "overview" | "graph" | "keys">,
  plate: PlateFile,
  theme?: ThemeName,
): string {
  const box = plateBox(overview.extent);
  const unit = box.width / 100;
  const width = (share: number): string => (unit * share).toFixed(2);
  const rules =
    theme === undefined
      ? `${themeRules(palette("light"))}@media (prefers-color-scheme:dark){${themeRules(palette("dark"))}}`
      : themeRules(palette(theme));
  const style = [
    `.w{fill:none;stroke-width:${width(0.12)}}.b{stroke-width:${width(0.1)}}`,
    `.k{stroke-width:${width(0.2)}}`,
    `.p{fill:none;stroke-width:${width(1.2)};stroke-linecap:round;opacity:.38}`,
    rules,
  ].join("");
  // The outermost line comes first, and is the faintest.
  const shares = palette("light").opacity.waterLines.toReversed();
  const lines = plate.waterLines.map((d, i) => {
    const share = shares[Math.min(i, shares.length - 1)]!;
    return `<path class="w" stroke-opacity="${String(share)}" d="${d}"/>`;
  });
  const land = plate.territories.map((bands, i) => {
    const hue = overview.communities[i]?.hue ?? 0;
    const paths = bands.map((d, band) =>
      band === 0
        ? // The sea under the land hides water lines; one outline serves both.
          `<defs><path id="c${String(i)}" fill-rule="evenodd" d="${d}"/></defs><use href="#c${String(i)}" class="sea"/><use href="#c${String(i)}" class="b k"/>`
        : `<path class="b" fill-rule="evenodd" d="${d}"/>`,
    );
    return `<g class="h${String(hue)}">${paths.join("")}</g>`;
  });
  // Dots are lines of no length with round ends: eleven bytes each instead of sixty.
  const dots = new Map<number | null, string>();
  const papers = keys
    .map((key) => graph.getNodeAttributes(key))
    .filter(({ kind, linked }) => kind === "paper" && linked)
    .slice(0, PAPERS_MOST);
  for (const { x, y, hue } of papers) {
    dots.set(hue, `${dots.get(hue) ?? ""}M${x.toFixed(0)} ${y.toFixed(0)}h0`);
  }
  const marks = [...dots].map(
    ([hue, d]) => `<path class="p${hue === null ? "" : ` h${String(hue)}`}" d="${d}"/>`,
  );
  const view = [box.x, box.y, box.width, box.height].map((value) => value.toFixed(1));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view.join(" ")}" width="${view[2]!}" height="${view[3]!}">`,
    `<style>${style}</style>`,
    `<rect class="sea" x="${view[0]!}" y="${view[1]!}" width="${view[2]!}" height="${view[3]!}"/>`,
    // The plate is drawn with y up.
    `<g transform="scale(1 -1)">${lines.join("")}${land.join("")}${marks.join("")}</g>`,
    "</svg>\n",
  ].join("");
}
