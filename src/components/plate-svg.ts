/** Draws the ground of the map as SVG, after the look's rules for territories and water lines. */
import type { PlateFile } from "../dataset/reader.ts";
import { palette, type Palette, type ThemeName } from "../look/index.ts";
import { plateBox } from "./plate-box.ts";
import type { Site } from "./site.ts";

/** More marks than these would be a grey veil at this size. */
const PAPERS_MOST = 2000;

function themeRules(colors: Palette): string {
  const { opacity } = colors;
  const hues = colors.communities.map(
    ({ ink, land, coast }, hue) =>
      `.h${String(hue)}{--i:${ink.hex};--l:${land.hex};--c:${coast.hex}}`,
  );
  return [
    `svg{--sea:${colors.sea.hex};--water:${colors.water.hex};--band:${String(opacity.band)};`,
    `--coast:${String(opacity.coast)};--contour:${String(opacity.contour)};--tide:${String(opacity.water)};--ink:${colors.ink2.hex}}`,
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
    rules,
    `.sea{fill:var(--sea)}.w{fill:none;stroke:var(--water);stroke-width:${width(0.12)}}`,
    `.b{fill:var(--l);fill-opacity:var(--band);stroke:var(--c);stroke-opacity:var(--contour);stroke-width:${width(0.1)}}`,
    `.s{fill:var(--sea);fill-opacity:1;stroke:none}`,
    `.k{fill-opacity:calc(var(--band)*1.25);stroke-opacity:var(--coast);stroke-width:${width(0.2)}}`,
    `.p{fill:var(--i,var(--ink));opacity:.38}`,
  ].join("");
  const lines = plate.waterLines.map((d, i) => {
    // The outermost line is the faintest.
    const shares = [0.3, 0.5, 0.75, 1];
    const share = shares[Math.min(i, shares.length - 1)]!;
    return `<path class="w" stroke-opacity="${String(share * palette("light").opacity.water)}" d="${d}"/>`;
  });
  const land = plate.territories.map((bands, i) => {
    const hue = overview.communities[i]?.hue ?? 0;
    const paths = bands.map((d, band) =>
      band === 0
        ? `<path class="s" fill-rule="evenodd" d="${d}"/><path class="b k" fill-rule="evenodd" d="${d}"/>`
        : `<path class="b" fill-rule="evenodd" d="${d}"/>`,
    );
    return `<g class="h${String(hue)}">${paths.join("")}</g>`;
  });
  const marks = keys
    .map((key) => graph.getNodeAttributes(key))
    .filter(({ kind, linked }) => kind === "paper" && linked)
    .slice(0, PAPERS_MOST)
    .map(
      ({ x, y, hue }) =>
        `<circle class="p${hue === null ? "" : ` h${String(hue)}`}" cx="${x.toFixed(0)}" cy="${y.toFixed(0)}" r="${width(0.6)}"/>`,
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
