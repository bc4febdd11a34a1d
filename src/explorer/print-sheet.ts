/** The map as it is printed: the picture of what is seen, on white paper. */
import { palette, type Palette } from "../look/index.ts";
import type { Explorer } from "./context.ts";
import { captionOf } from "./picture/caption-text.ts";
import { drawPicture } from "./picture/draw-picture.ts";

const WHITE = { ...palette("light").sea, hex: "#ffffff", bytes: [255, 255, 255] } as const;

/** Light, and without a ground of its own: nobody's printer should fill a sheet with cream. */
function paperPalette(): Palette {
  return { ...palette("light"), sea: WHITE, sheet: WHITE };
}

/** Draws it; null where there is no map. */
export function drawPrintSheet(explorer: Explorer, address: string): SVGSVGElement | null {
  const { overview } = explorer;
  const map = explorer.map();
  if (map === null) return null;
  const caption = captionOf(explorer, address);
  const colors = paperPalette();
  return drawPicture({ figure: map.figure(), overview, colors, caption }).svg;
}
