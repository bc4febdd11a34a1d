/** The frame of the plate with its letters and numbers, as renderer/neatline.ts has it. */
import { svgElement } from "../element.ts";
import { gridTicks, INNER, OUTER } from "../renderer/neatline.ts";
import { hasFrame } from "../renderer/start-view.ts";
import { PICTURE_FONTS } from "./fonts.ts";
import { short } from "./numbers.ts";
import type { Sheet } from "./sheet.ts";

/** Half of what a letter takes of the line, CSS pixels. */
const LETTER = 7;

/** Draws the frame; a small screen has none. */
export function drawNeatline({ frame, figure, colors }: Sheet): SVGGElement | null {
  if (!hasFrame(figure.scene.frame)) return null;
  const { width, height } = frame;
  const line = (inset: number, opacity: number): SVGRectElement =>
    svgElement("rect", {
      x: inset + 0.5,
      y: inset + 0.5,
      width: short(width - 2 * inset - 1),
      height: short(height - 2 * inset - 1),
      fill: "none",
      stroke: colors.ink3.hex,
      "stroke-opacity": opacity,
    });
  const letters = gridTicks(frame, figure.grid).flatMap(({ text, at, across }) =>
    [INNER, (across ? height : width) - INNER].map((edge) => {
      const [x, y] = across ? [at, edge] : [edge, at];
      return svgElement(
        "g",
        {},
        svgElement("rect", {
          x: short(x - LETTER),
          y: short(y - LETTER),
          width: 2 * LETTER,
          height: 2 * LETTER,
          fill: colors.sea.hex,
        }),
        svgElement("text", { x: short(x), y: short(y + 3.5) }, text),
      );
    }),
  );
  return svgElement(
    "g",
    {},
    line(OUTER, colors.opacity.lowerFrame),
    line(INNER, 0.42),
    svgElement(
      "g",
      {
        "font-family": PICTURE_FONTS.sans,
        "font-size": 10,
        "font-weight": 500,
        "text-anchor": "middle",
        fill: colors.ink3.hex,
      },
      ...letters,
    ),
  );
}
