/**
 * A picture of what is seen, as vectors: land, threads, marks and names as they stand on the
 * screen, with title, legend and address under them.
 *
 * It is put together of elements and text nodes, and written out by the browser: no title can
 * become markup.
 */
import type { Overview } from "../../dataset/reader.ts";
import type { Palette } from "../../look/index.ts";
import { svgElement } from "../element.ts";
import type { MapFigure } from "../renderer/figure.ts";
import { areNamesOver } from "../renderer/land-name-stand.ts";
import { drawCaption, type CaptionText } from "./caption.ts";
import { drawGround } from "./draw-ground.ts";
import { drawMarks } from "./draw-marks.ts";
import { drawPlaceNames, drawLandNames } from "./draw-names.ts";
import { drawNeatline } from "./draw-neatline.ts";
import { drawThreads } from "./draw-threads.ts";
import { createTextMeter } from "./fonts.ts";
import { short } from "./numbers.ts";
import { sheetOf } from "./sheet.ts";

export interface PictureParts {
  readonly figure: MapFigure;
  readonly overview: Overview;
  readonly colors: Palette;
  readonly caption: CaptionText;
}

export interface Picture {
  readonly svg: SVGSVGElement;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** Draws a picture; it is part of no page. */
export function drawPicture({ figure, overview, colors, caption }: PictureParts): Picture {
  const sheet = sheetOf(figure, colors);
  const meter = createTextMeter();
  const { width, height: mapHeight } = sheet.frame;
  const strip = drawCaption(sheet, caption, meter);
  const height = mapHeight + strip.height;
  const definitions = svgElement(
    "defs",
    {},
    svgElement(
      "clipPath",
      { id: "sheet" },
      svgElement("rect", { width: short(width), height: short(mapHeight) }),
    ),
  );
  strip.element.setAttribute("transform", `translate(0 ${short(mapHeight)})`);
  const marks = drawMarks(sheet);
  const landNames = drawLandNames(sheet, definitions);
  const svg = svgElement(
    "svg",
    {
      viewBox: `0 0 ${short(width)} ${short(height)}`,
      width: short(width),
      height: short(height),
      "font-kerning": "normal",
    },
    svgElement("title", {}, caption.title),
    svgElement(
      "desc",
      {},
      `${[caption.sentence, caption.scale?.sentence ?? "", caption.address].join(" ").trim()} Set in Newsreader and Source Sans 3 (SIL Open Font License).`,
    ),
    definitions,
    svgElement(
      "g",
      { "clip-path": "url(#sheet)" },
      drawGround(sheet, overview),
      drawThreads(sheet, definitions),
      ...(areNamesOver(figure.scene) ? [marks, landNames] : [landNames, marks]),
      drawPlaceNames(sheet, meter),
      drawNeatline(sheet),
    ),
    strip.element,
  );
  return { svg, width, height };
}

/** A picture as the text of a file. */
export function serializePicture({ svg }: Pick<Picture, "svg">): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}\n`;
}
