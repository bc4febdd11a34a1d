/** Names as text, where they stand on the map, in the fonts that they are set in. */
import { formatHex, groundBytes } from "../../look/index.ts";
import { svgElement } from "../element.ts";
import type { FigureName } from "../renderer/figure.ts";
import {
  LAND_HALO_EM,
  LAND_HALO_OPACITY,
  LAND_NAME_STYLES,
  landNameColor,
} from "../renderer/land-name-style.ts";
import { STANDING } from "../renderer/name-placement.ts";
import { HALO, LANDMARK, nameColor } from "../renderer/places.ts";
import { directionOf } from "../renderer/scripts.ts";
import { PICTURE_FONTS, type TextMeter } from "./fonts.ts";
import { short } from "./numbers.ts";
import type { Sheet } from "./sheet.ts";

/** Draws the names of regions and communities; the arcs they stand on go into `definitions`. */
export function drawLandNames(
  { figure, left, top, colors }: Sheet,
  definitions: SVGDefsElement,
): SVGGElement {
  const group = svgElement("g", {
    transform: `translate(${short(-left)} ${short(-top)})`,
    "font-family": PICTURE_FONTS.serif,
    "text-anchor": "middle",
    "stroke-linejoin": "round",
    "paint-order": "stroke",
  });
  for (const name of figure.landNames) {
    const { level, hue, index, rows, size, weight, spacing, opacity } = name;
    const { halo } = LAND_NAME_STYLES[level];
    for (const [row, { text, arc }] of rows.entries()) {
      const id = `land-${String(index)}-${String(row)}`;
      definitions.append(svgElement("path", { id, d: arc }));
      group.append(
        svgElement(
          "text",
          {
            "font-size": short(size),
            "font-weight": weight,
            "letter-spacing": `${String(spacing)}em`,
            fill: landNameColor(name, colors),
            stroke: formatHex(hue === null ? colors.sea.bytes : groundBytes(colors, hue, 2)),
            "stroke-opacity": LAND_HALO_OPACITY,
            "stroke-width": short(Math.max(halo, LAND_HALO_EM * size)),
            opacity: opacity < 1 ? short(opacity) : undefined,
          },
          svgElement("textPath", { href: `#${id}`, startOffset: "50%" }, text),
        ),
      );
    }
  }
  return group;
}

/** Draws the places' names of a sheet. */
export function drawPlaceNames(sheet: Sheet, meter: TextMeter): SVGGElement {
  const { figure, left, top } = sheet;
  const group = svgElement("g", {
    transform: `translate(${short(-left)} ${short(-top)})`,
    "stroke-linejoin": "round",
  });
  for (const name of figure.names) group.append(drawName(sheet, name, meter));
  return group;
}

function drawName(
  { figure, colors }: Sheet,
  { name, attributes, style }: FigureName,
  meter: TextMeter,
): SVGGElement {
  const { lines, align, left, top, width, height, lineHeight, leader, standing } = name;
  const color = nameColor(name, attributes, colors);
  const x = align === "left" ? left : align === "center" ? left + width / 2 : left + width;
  const direction = directionOf(attributes.label);
  const drop = meter.middleToBaseline(style.font);
  const ground = figure.groundAt({ x: left + width / 2, y: top + height / 2 }, colors);
  const { style: slant, weight, size, family } = parseFont(style.font);
  return svgElement(
    "g",
    { opacity: standing === STANDING.receded ? LANDMARK : undefined },
    leader !== null &&
      svgElement("path", {
        d: `M${short(leader[0].x)} ${short(leader[0].y)}L${short(leader[1].x)} ${short(leader[1].y)}`,
        fill: "none",
        stroke: color,
        "stroke-opacity": 0.7,
        "stroke-width": 0.8,
      }),
    svgElement(
      "text",
      {
        "font-family": family,
        "font-size": size,
        "font-style": slant,
        "font-weight": weight,
        direction: direction === "rtl" ? direction : undefined,
        "text-anchor": anchorOf(align, direction),
        fill: color,
        stroke: formatHex(ground),
        "stroke-opacity": HALO.opacity,
        "stroke-width": HALO.width,
        "paint-order": "stroke",
      },
      ...lines.map((line, i) =>
        svgElement("tspan", { x: short(x), y: short(top + lineHeight * (i + 0.5) + drop) }, line),
      ),
    ),
  );
}

/** A text's own start is where it begins to be read: on the right of an Arabic one. */
function anchorOf(
  align: FigureName["name"]["align"],
  direction: "ltr" | "rtl",
): "middle" | "end" | undefined {
  if (align === "center") return "middle";
  return (align === "left") === (direction === "ltr") ? undefined : "end";
}

/** The parts of a font as names are set in, `italic 460 13.50px "Newsreader Variable", …`. */
function parseFont(font: string): {
  readonly style: string | undefined;
  readonly weight: string;
  readonly size: string;
  readonly family: string;
} {
  const [, style, weight = "400", size = "13"] = /^(italic )?(\d+) ([\d.]+)px/.exec(font) ?? [];
  const family = font.includes("Newsreader") ? PICTURE_FONTS.serif : PICTURE_FONTS.sans;
  return { style: style?.trim(), weight, size, family };
}
