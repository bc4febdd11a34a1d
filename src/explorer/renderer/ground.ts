/**
 * The ground: sea, graticule, water lines and territories.
 *
 * Land comes before names and marks; it is what a reader sees first and remembers. The canvas asks
 * for `willReadFrequently`: paths this heavy cost a browser without a GPU 5 ms a frame with it and
 * 680 ms without.
 */
import type { Overview } from "../../dataset/reader.ts";
import { formatHex, type Palette } from "../../look/index.ts";
import { isLandGone, recession } from "./focus.ts";
import { frameAffine, viewportToMap, type Frame } from "./geometry.ts";
import type { PlateGrid } from "./grid.ts";
import type { Scene } from "./layers.ts";
import type { Territories } from "./territories.ts";

/** Opacity of the tint and lines of land that has receded wholly. */
export const RECEDED_LAND = 0.55;

/** Draws the ground into a canvas's context of `pixels` device pixels for each CSS pixel. */
export function drawGround(
  context: CanvasRenderingContext2D,
  pixels: number,
  territories: Territories,
  overview: Overview,
  grid: PlateGrid,
  scene: Scene,
): void {
  const { frame, colors } = scene;
  context.setTransform(pixels, 0, 0, pixels, 0, 0);
  context.globalAlpha = 1;
  context.fillStyle = colors.sea.hex;
  context.fillRect(0, 0, frame.width, frame.height);
  const [a, b, c, d, e, f] = frameAffine(frame);
  context.setTransform(pixels * a, pixels * b, pixels * c, pixels * d, pixels * e, pixels * f);
  context.lineJoin = "round";
  const hairline = 1 / frame.scale;
  drawGraticule(context, frame, grid, colors, hairline);
  drawWater(context, territories, colors, hairline);
  for (const [community, bands] of territories.bands.entries()) {
    const { key, hue } = overview.communities[community]!;
    if (bands.length === 0 || isLandGone(scene.state, key)) continue;
    const strength = 1 - (1 - RECEDED_LAND) * recession(scene, key);
    drawTerritory(context, bands, hue, colors, hairline, strength);
  }
}

function drawGraticule(
  context: CanvasRenderingContext2D,
  frame: Frame,
  { step, left, top }: PlateGrid,
  colors: Palette,
  hairline: number,
): void {
  const one = viewportToMap(frame, { x: 0, y: 0 });
  const other = viewportToMap(frame, { x: frame.width, y: frame.height });
  const [x0, x1] = [Math.min(one.x, other.x), Math.max(one.x, other.x)];
  const [y0, y1] = [Math.min(one.y, other.y), Math.max(one.y, other.y)];
  context.beginPath();
  for (let x = left + Math.ceil((x0 - left) / step) * step; x <= x1; x += step) {
    context.moveTo(x, y0);
    context.lineTo(x, y1);
  }
  for (let y = top + Math.ceil((y0 - top) / step) * step; y <= y1; y += step) {
    context.moveTo(x0, y);
    context.lineTo(x1, y);
  }
  context.lineWidth = 0.8 * hairline;
  context.strokeStyle = formatHex(colors.ink3.bytes, colors.opacity.graticule);
  context.stroke();
}

function drawWater(
  context: CanvasRenderingContext2D,
  { waterLines }: Territories,
  colors: Palette,
  hairline: number,
): void {
  const { water, waterLines: shares } = colors.opacity;
  context.lineWidth = 0.8 * hairline;
  for (const [i, path] of waterLines.entries()) {
    // Shares are told from the coast outwards, lines from the outermost inwards.
    const share = shares[waterLines.length - 1 - i] ?? shares[3];
    context.strokeStyle = formatHex(colors.water.bytes, water * share);
    context.stroke(path);
  }
}

function drawTerritory(
  context: CanvasRenderingContext2D,
  bands: readonly Path2D[],
  hue: number,
  colors: Palette,
  hairline: number,
  strength: number,
): void {
  const { land, coast } = colors.communities[hue]!;
  const { band, lowestBand, coast: coastOpacity, contour } = colors.opacity;
  // An opaque floor hides graticule and water lines under the land.
  context.fillStyle = colors.sea.hex;
  context.fill(bands[0]!, "evenodd");
  for (const [i, path] of bands.entries()) {
    context.fillStyle = formatHex(land.bytes, band * strength * (i === 0 ? lowestBand : 1));
    context.fill(path, "evenodd");
  }
  for (const [i, path] of bands.entries()) {
    context.lineWidth = (i === 0 ? 1.1 : 0.7) * hairline;
    const opacity = (i === 0 ? coastOpacity : contour) * (0.4 + 0.6 * strength);
    context.strokeStyle = formatHex(coast.bytes, opacity);
    context.stroke(path);
  }
}
