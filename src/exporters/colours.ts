/** A node's colour in other programs: the map's own, in its light theme. */
import { palette } from "../look/index.ts";
import type { ExportedNode } from "./records.ts";

const LIGHT = palette("light");

/** Red, green and blue, 0 to 255. */
export function colourOf({
  kind,
  community,
}: ExportedNode): readonly [red: number, green: number, blue: number] {
  const colour =
    kind === "method"
      ? LIGHT.method
      : community === null
        ? LIGHT.ink3
        : LIGHT.communities[community.hue]!.ink;
  const [red, green, blue] = colour.bytes;
  return [red, green, blue];
}
