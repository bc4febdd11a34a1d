/**
 * The names on the plate as it stands in the page, before any script: regions' where the map has
 * them, else communities', where the live map will place them.
 */
import { isTexture, markScale } from "../explorer/renderer/detail.ts";
import { viewportToMap, type Point } from "../explorer/renderer/geometry.ts";
import type { Land } from "../explorer/renderer/land.ts";
import { communityMarks } from "../explorer/renderer/land-marks.ts";
import { arcPath } from "../explorer/renderer/land-name-arc.ts";
import { placeLandNames } from "../explorer/renderer/land-name-placement.ts";
import {
  landNameObstacles,
  landNameRequests,
  landNameRoom,
} from "../explorer/renderer/land-name-requests.ts";
import { landNameWeight } from "../explorer/renderer/land-name-style.ts";
import { namedLands, type NamedLand } from "../explorer/renderer/named-lands.ts";
import { referenceScale } from "../explorer/renderer/start-view.ts";
import type { Lettering } from "./lettering.ts";
import type { PlateView } from "./plate-views.ts";
import type { Site } from "./site.ts";

/** The lettering is regular; letters set heavier are wider, by such a share for each unit of weight. */
const REGULAR = 400;
const WIDER = 0.02 / 160;

/** A name on the plate; lengths in CSS pixels of the view's window. */
export interface PlateName {
  /** Of its land. */
  readonly key: string;
  /** Where its middle stands, map units. */
  readonly at: Point;
  readonly level: NamedLand["level"];
  readonly hue: number | null;
  readonly size: number;
  readonly weight: number;
  /** Between letters, ems. */
  readonly spacing: number;
  readonly lines: readonly { readonly text: string; readonly arc: string }[];
}

/** The lands that the map opens with. */
export function openingLands({ overview }: Pick<Site, "overview">): NamedLand[] {
  const lands = namedLands(overview);
  return lands.filter(({ level }) => level === lands[0]?.level);
}

/**
 * The names of the lands that the map opens with, but for those that have no room there.
 *
 * @param usual - where they stand in another window, map units
 */
export function plateNames(
  site: Pick<Site, "overview" | "graph">,
  land: Land,
  { frame, insets, walls }: PlateView,
  lettering: Pick<Lettering, "width">,
  usual?: ReadonlyMap<string, Point>,
): PlateName[] {
  const { overview, graph } = site;
  const lands = openingLands(site);
  const [first] = lands;
  if (first === undefined) return [];
  const reference = referenceScale(overview.extent);
  const scale = markScale(frame.scale, reference);
  const texture = isTexture(frame.scale, reference);
  const marks = communityMarks(graph, overview, frame, scale);
  const around = {
    start: frame,
    land,
    marks,
    order: graph.order,
    communitiesFrom: 1,
    texture,
    usual,
  };
  const measure = (text: string, size: number, spacing: number): number =>
    (1 + WIDER * (landNameWeight(first.level, size) - REGULAR)) * lettering.width(text, size) +
    spacing * size * (text.length - 1);
  const places = placeLandNames(
    landNameRequests(lands, around),
    measure,
    landNameRoom(frame, { insets, walls }),
    landNameObstacles(first.level, marks),
  );
  return places.flatMap((place, i): PlateName[] => {
    if (place === null || place.fromZoom > 1) return [];
    const { level, hue, key } = lands[i]!;
    const { size, spacing } = place;
    const lines = place.lines.map((text, row) => ({
      text,
      arc: arcPath(place, place, 1, row, i % 2 === 0),
    }));
    const weight = landNameWeight(level, size);
    return [{ key, at: viewportToMap(frame, place), level, hue, size, weight, spacing, lines }];
  });
}
