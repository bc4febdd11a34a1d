/**
 * Where the names of lands stand on the plate in the page itself.
 *
 * It is drawn for other windows than the reader's. The live map that takes its place keeps the names
 * there: placed for its own window alone, half of them went elsewhere as one began to read them.
 */
import type { Point } from "./renderer/geometry.ts";

/** The places, by the keys of the lands, in map units; of the plate as it is, or of the turned one. */
export function readPlateNames(root: ParentNode): (turned: boolean) => ReadonlyMap<string, Point> {
  const read = (view: string): ReadonlyMap<string, Point> => {
    const names = root.querySelectorAll<SVGElement>(`.pw-plate-names-${view} > [data-at]`);
    return new Map(Array.from(names, ({ dataset }) => [dataset["land"]!, pointOf(dataset["at"]!)]));
  };
  const plates = { wide: read("wide"), tall: read("tall") };
  return (turned) => (turned ? plates.tall : plates.wide);
}

/** "12 -340" */
function pointOf(text: string): Point {
  const [x, y] = text.split(" ").map(Number) as [number, number];
  return { x, y };
}
