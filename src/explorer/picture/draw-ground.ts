/** The ground as vectors: sea, graticule, water lines, territories; as renderer/ground.ts paints it. */
import type { Overview } from "../../dataset/reader.ts";
import { svgElement } from "../element.ts";
import { isLandGone, recession } from "../renderer/focus.ts";
import { frameAffine, viewportToMap } from "../renderer/geometry.ts";
import { RECEDED_LAND } from "../renderer/ground.ts";
import { short } from "./numbers.ts";
import type { Sheet } from "./sheet.ts";

/** Draws the ground of a sheet. */
export function drawGround(sheet: Sheet, overview: Overview): SVGGElement {
  const { frame, colors, figure } = sheet;
  const { plate, scene } = figure;
  const { width, height } = frame;
  const hairline = 1 / frame.scale;
  const land = svgElement("g", {
    // Six decimals: a rounding here moves the whole land.
    transform: `matrix(${frameAffine(frame)
      .map((value) => String(Number(value.toFixed(6))))
      .join(" ")})`,
    "fill-rule": "evenodd",
    "stroke-linejoin": "round",
  });
  const { water, waterLines: shares } = colors.opacity;
  for (const [i, d] of plate.waterLines.entries()) {
    const share = shares[plate.waterLines.length - 1 - i] ?? shares[3];
    land.append(
      svgElement("path", {
        d,
        fill: "none",
        stroke: colors.water.hex,
        "stroke-width": (0.8 * hairline).toFixed(4),
        "stroke-opacity": short(water * share),
      }),
    );
  }
  for (const [index, bands] of plate.territories.entries()) {
    const { key, hue, name } = overview.communities[index]!;
    if (bands.length === 0 || isLandGone(scene.state, key)) continue;
    const strength = 1 - (1 - RECEDED_LAND) * recession(scene, key);
    const { land: tint, coast } = colors.communities[hue]!;
    const { band, lowestBand, coast: coastOpacity, contour } = colors.opacity;
    const territory = svgElement("g", {}, svgElement("title", {}, name));
    territory.append(svgElement("path", { d: bands[0]!, fill: colors.sea.hex }));
    for (const [i, d] of bands.entries()) {
      territory.append(
        svgElement("path", {
          d,
          fill: tint.hex,
          "fill-opacity": short(band * strength * (i === 0 ? lowestBand : 1)),
          stroke: coast.hex,
          "stroke-width": ((i === 0 ? 1.1 : 0.7) * hairline).toFixed(4),
          "stroke-opacity": short((i === 0 ? coastOpacity : contour) * (0.4 + 0.6 * strength)),
        }),
      );
    }
    land.append(territory);
  }
  return svgElement(
    "g",
    {},
    svgElement("rect", { width: short(width), height: short(height), fill: colors.sea.hex }),
    drawGraticule(sheet),
    land,
  );
}

function drawGraticule({ frame, colors, figure }: Sheet): SVGPathElement {
  const { step, left, top } = figure.grid;
  const [a, b, c, d, e, f] = frameAffine(frame);
  const one = viewportToMap(frame, { x: 0, y: 0 });
  const other = viewportToMap(frame, { x: frame.width, y: frame.height });
  const [x0, x1] = [Math.min(one.x, other.x), Math.max(one.x, other.x)];
  const [y0, y1] = [Math.min(one.y, other.y), Math.max(one.y, other.y)];
  const at = (x: number, y: number): string =>
    `${short(a * x + c * y + e)} ${short(b * x + d * y + f)}`;
  const lines: string[] = [];
  for (let x = left + Math.ceil((x0 - left) / step) * step; x <= x1; x += step) {
    lines.push(`M${at(x, y0)}L${at(x, y1)}`);
  }
  for (let y = top + Math.ceil((y0 - top) / step) * step; y <= y1; y += step) {
    lines.push(`M${at(x0, y)}L${at(x1, y)}`);
  }
  return svgElement("path", {
    d: lines.join(""),
    fill: "none",
    stroke: colors.ink3.hex,
    "stroke-opacity": short(colors.opacity.graticule),
    "stroke-width": 0.8,
  });
}
