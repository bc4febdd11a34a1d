/**
 * Turns SVG into PNG with sharp, which npm installs where it has a build for the machine.
 *
 * Where it has none the site is built without these pictures, and no page names one.
 */
import type sharp from "sharp";

let found: Promise<typeof sharp | null> | undefined;

/** sharp, or null where this machine has none. */
export function findRasteriser(): Promise<typeof sharp | null> {
  found ??= import("sharp").then(
    (module) => module.default,
    () => null,
  );
  return found;
}
