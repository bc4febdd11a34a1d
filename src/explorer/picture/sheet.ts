/** The part of a figure that a picture shows: what no panel and no sheet covers. */
import { frameWith, viewportToMap, type Frame } from "../renderer/geometry.ts";
import type { MapFigure } from "../renderer/figure.ts";
import { withBareLand, type Palette } from "../../look/index.ts";

/** A part smaller than this is none worth a picture: then all of the map is shown, CSS pixels. */
const LEAST_PX = 240;

/** What every layer of a picture is drawn from. */
export interface Sheet {
  readonly figure: MapFigure;
  /** The part that is shown. */
  readonly frame: Frame;
  /** Its upper left corner in the figure's viewport, CSS pixels. */
  readonly left: number;
  readonly top: number;
  readonly colors: Palette;
}

/** The sheet of a figure, in the given colours. */
export function sheetOf(figure: MapFigure, given: Palette): Sheet {
  const colors = withBareLand(given, figure.readings === null ? 0 : 1);
  const { frame, insets } = figure.scene;
  const width = frame.width - insets.left - insets.right;
  const height = frame.height - insets.top - insets.bottom;
  if (width < LEAST_PX || height < LEAST_PX) return { figure, frame, left: 0, top: 0, colors };
  const { left, top } = insets;
  const middle = viewportToMap(frame, { x: left + width / 2, y: top + height / 2 });
  const part = frameWith({ ...frame, width, height }, middle, { x: width / 2, y: height / 2 });
  return { figure, frame: part, left, top, colors };
}
