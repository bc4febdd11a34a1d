/** The scale of a picture's colours: its name, the ramp, and what stands where on it. */
import type { Palette } from "../../look/index.ts";
import { svgElement } from "../element.ts";
import type { ScaleWords } from "../overlay-words.ts";
import { PICTURE_FONTS } from "./fonts.ts";
import { short } from "./numbers.ts";

/** What a scale takes of the strip, CSS pixels. */
export const SCALE_HEIGHT = 40;

const FONT_SIZE = 12.5;
const RAMP = { width: 240, height: 9, radius: 2 } as const;
const GAP = 14;

/** Draws it below and right of a point. */
export function drawScale(
  { name, ticks, unknown }: ScaleWords,
  at: { readonly x: number; readonly y: number; readonly room: number },
  colors: Palette,
  measure: (text: string) => number,
): SVGGElement {
  const left = at.x + Math.max(measure(name), unknown === null ? 0 : measure(unknown) + 14) + GAP;
  const width = Math.min(RAMP.width, at.x + at.room - left);
  const lines = [at.y + 12, at.y + 29] as const;
  const ramp = svgElement(
    "linearGradient",
    { id: "ramp" },
    ...colors.ramp.map(({ hex }, i) =>
      svgElement("stop", { offset: short(i / (colors.ramp.length - 1)), "stop-color": hex }),
    ),
  );
  return svgElement(
    "g",
    { "font-family": PICTURE_FONTS.sans, "font-size": FONT_SIZE, fill: colors.ink2.hex },
    svgElement("defs", {}, ramp),
    svgElement("text", { x: short(at.x), y: short(lines[0]) }, name),
    unknown !== null &&
      svgElement("circle", {
        cx: short(at.x + 4.6),
        cy: short(lines[1] - 4.3),
        r: 4.6,
        fill: colors.unknown.hex,
      }),
    unknown !== null && svgElement("text", { x: short(at.x + 14), y: short(lines[1]) }, unknown),
    svgElement("rect", {
      x: short(left),
      y: short(lines[0] - RAMP.height),
      width: short(width),
      height: RAMP.height,
      rx: RAMP.radius,
      fill: "url(#ramp)",
    }),
    ...ticks.map(({ place, text }) =>
      svgElement(
        "text",
        {
          x: short(left + place * width),
          y: short(lines[1]),
          "text-anchor": place < 0.01 ? undefined : place > 0.99 ? "end" : "middle",
        },
        text,
      ),
    ),
  );
}
