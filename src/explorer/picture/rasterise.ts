/** A picture in pixels, drawn by the browser from the vectors and in the map's own fonts. */
import { OutputError } from "../../errors.ts";
import { svgElement } from "../element.ts";
import { serializePicture, type Picture } from "./draw-picture.ts";
import { canvasHasRoom, widthWithRoom } from "./canvas-room.ts";
import { fontRules } from "./fonts.ts";

/** Widths that may be asked for, pixels; no canvas of today is larger than the last. */
export const PIXEL_WIDTHS = { least: 200, most: 16_384 } as const;

export interface Raster {
  readonly png: Blob;
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * Turns a picture into PNG, as large as it is asked for or as this browser can.
 *
 * @param askedPx - width of the picture, in PIXEL_WIDTHS
 * @throws OutputError where the browser has no room for any
 */
export async function rasterise(picture: Picture, askedPx: number): Promise<Raster> {
  const svg = picture.svg.cloneNode(true) as SVGSVGElement;
  const ratio = picture.height / picture.width;
  const widthPx = widthWithRoom(askedPx, PIXEL_WIDTHS.least, ratio, canvasHasRoom);
  if (widthPx === 0) throw noRoom(askedPx, Math.round(ratio * askedPx));
  const heightPx = Math.round(ratio * widthPx);
  // Some browsers draw a picture at its own size first, and enlarge the pixels.
  svg.setAttribute("width", String(widthPx));
  svg.setAttribute("height", String(heightPx));
  svg.prepend(svgElement("style", {}, await fontRules(svg.textContent)));
  const file = new Blob([serializePicture({ svg })], { type: "image/svg+xml" });
  const url = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = widthPx;
    canvas.height = heightPx;
    const context = canvas.getContext("2d");
    context?.drawImage(image, 0, 0, widthPx, heightPx);
    const png = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, "image/png");
    });
    if (context === null || png === null) throw noRoom(widthPx, heightPx);
    return { png, widthPx, heightPx };
  } finally {
    URL.revokeObjectURL(url);
  }
}

function noRoom(widthPx: number, heightPx: number): OutputError {
  return new OutputError(
    `this browser cannot make a picture of ${String(widthPx)} × ${String(heightPx)} pixels`,
    { hint: "Ask for a smaller one, or for SVG, which has any size." },
  );
}
