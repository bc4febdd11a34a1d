/**
 * The windows that the plate of the start page is drawn for: a large one, and a phone held upright,
 * where it lies turned by a quarter. In another window it is as much larger or smaller. Names have
 * views of their own on a phone on its side, where those of the large window would be too small to
 * read, and in a narrow window, where the cartouche, which grows no smaller, would lie over some.
 */
import type { Overview } from "../dataset/reader.ts";
import {
  mapAffine,
  type Affine,
  type Box,
  type Frame,
  type Size,
} from "../explorer/renderer/geometry.ts";
import type { Insets } from "../explorer/renderer/map-view.ts";
import {
  REFERENCE_SIZE,
  SHEET_INSETS,
  startFrame,
  startLean,
  startMargins,
} from "../explorer/renderer/start-view.ts";

export interface PlateView {
  readonly name: "wide" | "tall" | "low" | "narrow";
  /** As the live map starts in that window. */
  readonly frame: Frame;
  readonly insets: Insets;
  /** What floats above the map there, CSS pixels. */
  readonly walls: readonly Box[];
}

const PHONE = { width: 390, height: 844 } as const;
const PHONE_ON_ITS_SIDE = { width: 844, height: 390 } as const;
/** What search, cartouche and controls cover in a large window, with the room that names leave. */
const WIDE_WALLS: readonly Box[] = [
  [24, 22, 400, 84],
  [24, 446, 358, 876],
  [1360, 580, 1416, 876],
];
/** And on a phone on its side, where they leave it all that lies between. */
const LOW_WALLS: readonly Box[] = [
  [4, 4, 326, 386],
  [780, 150, 840, 386],
];
/** The same in a narrow window. */
const NARROW = { width: 1024, height: 768 } as const;
const NARROW_WALLS: readonly Box[] = [
  [24, 22, 400, 84],
  [24, 448, 362, 746],
  [944, 528, 1000, 746],
];
const NO_INSETS: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

/** The windows, for a map of this extent. */
export function plateViews({
  extent,
}: Pick<Overview, "extent">): [
  wide: PlateView,
  tall: PlateView,
  low: PlateView,
  narrow: PlateView,
] {
  const furnished = (name: PlateView["name"], size: Size, walls: readonly Box[]): PlateView => ({
    name,
    frame: startFrame(extent, size, startMargins(size, NO_INSETS, true), startLean(size, true)),
    insets: NO_INSETS,
    walls,
  });
  return [
    furnished("wide", REFERENCE_SIZE, WIDE_WALLS),
    {
      name: "tall",
      frame: startFrame(extent, PHONE, startMargins(PHONE, SHEET_INSETS)),
      insets: SHEET_INSETS,
      walls: [],
    },
    furnished("low", PHONE_ON_ITS_SIDE, LOW_WALLS),
    furnished("narrow", NARROW, NARROW_WALLS),
  ];
}

/** From a view's pixels to the plane of its SVG: map units, y down, turned as the frame is. */
export function toPlate({ frame }: PlateView): Affine {
  const [, , , , x, y] = mapAffine(frame);
  const unit = 1 / frame.scale;
  return frame.turned ? [unit, 0, 0, unit, y, x] : [unit, 0, 0, unit, x, -y];
}
