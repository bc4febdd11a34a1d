/** A picture in pixels, drawn by the browser from the vectors and in the map's own fonts. */
import { OutputError } from "../../errors.ts";
import { svgElement } from "../element.ts";
import { serializePicture, type Picture } from "./draw-picture.ts";
import { fontRules } from "./fonts.ts";

/** Widths that may be asked for, pixels; no canvas of today is larger than the last. */
export const PIXEL_WIDTHS = { least: 200, most: 16_384 } as const;

/**
 * Turns a picture into PNG.
 *
 * @param widthPx - of the picture, in PIXEL_WIDTHS
 * @throws OutputError where the browser has no room for so many pixels
 */
export async function rasterise(picture: Picture, widthPx: number): Promise<Blob> {
  const svg = picture.svg.cloneNode(true) as SVGSVGElement;
  const heightPx = Math.round((picture.height / picture.width) * widthPx);
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
    if (context === null || png === null) {
      throw new OutputError(
        `this browser cannot make a picture of ${String(widthPx)} × ${String(heightPx)} pixels`,
        { hint: "Ask for a smaller one, or for SVG, which has any size." },
      );
    }
    return png;
  } finally {
    URL.revokeObjectURL(url);
  }
}
