/**
 * The names of regions and communities, drawn: spaced serif capitals on a shallow arc along the land.
 *
 * Regions' names stand on the whole map, communities' come as one zooms in, and go where one is
 * among their papers. SVG: canvas has no text on a path, and its letter spacing is not in every
 * browser in use.
 */
import type { Overview } from "../../dataset/reader.ts";
import { formatHex, groundBytes } from "../../look/index.ts";
import type { FigureLandName } from "./figure.ts";
import type { Graphs } from "./focus.ts";
import {
  contains,
  inflate,
  overlaps,
  viewportToMap,
  type Box,
  type Frame,
  type Point,
} from "./geometry.ts";
import { isTexture } from "./detail.ts";
import type { Land } from "./land.ts";
import { communityMarks, lyingMarks, marksInSight } from "./land-marks.ts";
import { arcPath } from "./land-name-arc.ts";
import {
  placeLandNames,
  type LandNamePlace,
  type LandNameRequest,
  type LandNameRoom,
} from "./land-name-placement.ts";
import { landNameObstacles, landNameRequests, landNameRoom } from "./land-name-requests.ts";
import type { LandMark } from "./land-name-spots.ts";
import { freeToNames, type MarkUnder } from "./land-name-room.ts";
import {
  createLandMeter,
  createRow,
  hideRow,
  vanish,
  writeRow,
  type Row,
} from "./land-name-rows.ts";
import {
  areNamesOver,
  standOf,
  startsAsTexture,
  visibility,
  type Stand,
  type Standing,
} from "./land-name-stand.ts";
import { LAND_HALO_OPACITY, landNameColor, landNameWeight } from "./land-name-style.ts";
import type { Scene } from "./layers.ts";
import { formatFold } from "./name-text.ts";
import { communityZoom, namedLands, type NamedLand } from "./named-lands.ts";
import { isSmall, referenceScale, type Extent } from "./start-view.ts";

/** A name comes at its zoom, and is ready a little before: so it fades where it stands. */
const COMES = 0.97;
const READY = 0.8;
/** One of the start view stays while the whole map is seen from a little farther. */
const STAYS = 0.72;
/** Other names keep so far from it, CSS pixels. */
const MARGIN = 3;
/** A name that looks for room may lie over so much: a few terms of one paper, no paper and no shared term. */
const MOST_UNDER = 0.5;
/** A name fainter than this is no obstacle and no target. */
const FAINT = 0.3;
/** Isobands that a name is taken to stand on: its halo is cut from that ground. */
const HALO_BANDS = 2;

/**
 * Beside a list the whole map is seen from farther, and names shrink slower than land: from such zooms
 * they are placed anew, near where they stand, rather than lie over marks or go.
 */
const FARTHER = [
  { below: 0.66, zoom: 0.55 },
  { below: 0.88, zoom: 0.66 },
] as const;
const NOTHING_AROUND: Furniture = { insets: { top: 0, right: 0, bottom: 0, left: 0 }, walls: [] };

interface LandName extends Standing {
  /** Tells its arcs' ids, and which way they bend. */
  readonly index: number;
  readonly rows: readonly Row[];
  /** Where it is an obstacle and a target. */
  boxes: Box[];
  /** Where it stands while it is too faint for that. */
  faint: Box[];
  opacity: number;
  moved: Point | null;
  /** Of its letters in the last frame, CSS pixels. */
  size: number;
}

/** What names are placed for. */
interface Plan {
  readonly start: Frame;
  readonly markScale: (frame: Frame) => number;
  readonly furniture: Furniture;
  readonly usual: ReadonlyMap<string, Point> | undefined;
}

/** What names are placed among. */
interface Placing {
  /** By the zoom of the start view. */
  readonly zoom: number;
  /** The marks of each community. */
  readonly marks: readonly LandMark[][];
  /** All marks, where a lens has them elsewhere. */
  readonly inLens: readonly LandMark[];
  readonly room: LandNameRoom;
  readonly usual: ReadonlyMap<string, Point> | undefined;
}

/** What stands around the map. */
export type Furniture = Pick<Scene, "insets" | "walls">;

/** The names that are seen. */
export interface LandNamesSeen {
  readonly names: readonly string[];
  /** Their boxes; nothing covers `firm` ones, of regions and what is chosen. */
  readonly soft: readonly Box[];
  readonly firm: readonly Box[];
}

export interface LandNames {
  /**
   * Places the names for a start view; once, and again when that changes.
   *
   * @param markScale - CSS pixels of a radius for each unit of size, in a frame
   * @param furniture - at the start view
   * @param usual - where they stand on the page's own plate, by the keys of their lands; map units
   */
  place(
    start: Frame,
    markScale: (frame: Frame) => number,
    furniture: Furniture,
    usual?: ReadonlyMap<string, Point>,
  ): void;
  /** Draws the names, and tells of those that are seen. */
  draw(scene: Scene, walls: readonly Box[]): LandNamesSeen;
  /** Names go where lit names lie over them, faint ones where any name does. */
  giveWay(lit: readonly Box[], all: readonly Box[]): void;
  /** The region or community whose name stands at a place of the viewport. */
  landAt(point: Point): NamedLand | null;
  /** The names that are seen, as they stand. */
  standing(): FigureLandName[];
}

/**
 * Names in an SVG of their own.
 *
 * @param raise - has the SVG lie over the marks, or under them
 */
export function createLandNames(
  svg: SVGSVGElement,
  raise: (isOver: boolean) => void,
  { drawn, whole }: Graphs,
  overview: Overview,
  land: Land,
): LandNames {
  const lands = namedLands(overview);
  const meterOf = createLandMeter();
  const lying = lyingMarks(drawn, overview);
  let plan: Plan | null = null;
  /** By the zoom that they are placed for; farther ones as they are first needed. */
  const sets = new Map<number, LandName[]>();
  let placedFor = 1;
  let names: LandName[] = [];
  let communitiesFrom = 1;

  function placeLevel(level: NamedLand["level"], start: Frame, placing: Placing): LandName[] {
    const { zoom, marks, inLens, room, usual } = placing;
    const own = lands.filter((one) => one.level === level);
    const owners = own.map(({ communities }) => {
      const set = new Set(communities);
      return (community: number): boolean => set.has(community);
    });
    const texture = isTexture(start.scale, referenceScale(overview.extent));
    const { order } = whole;
    const around = { start, land, marks, order, communitiesFrom, texture, zoom, usual };
    const requests = landNameRequests(own, around);
    const obstacles = landNameObstacles(level, marks);
    let places = placeLandNames(requests, meterOf(level), room, obstacles);
    // Through a lens marks stand elsewhere: names keep their places but where these are taken.
    if (drawn !== whole && level === "community") {
      const again = requests.map((request, i) => ({ ...request, ...nearTo(places[i] ?? null) }));
      places = placeLandNames(again, meterOf(level), room, inLens);
    }
    return places.flatMap((place, i): LandName[] => {
      if (place === null) return [];
      const index = lands.indexOf(own[i]!);
      const arc = index + lands.length * sets.size;
      const name = {
        land: own[i]!,
        owns: owners[i]!,
        index,
        place,
        extent: extentOf(own[i]!.communities.flatMap((community) => lying[community]!)),
        moved: null,
        at: viewportToMap(start, place),
        rows: place.lines.map((line, row) => createRow(svg, level, arc, row, line, place.size)),
        boxes: [],
        faint: [],
        opacity: 0,
        size: place.size,
      };
      return [name];
    });
  }

  /** The names as they are placed for a zoom. */
  function placeFor(zoom: number, { start, markScale, furniture, usual }: Plan): LandName[] {
    const frame = { ...start, scale: start.scale * zoom };
    const scale = markScale(frame);
    const marks = communityMarks(whole, overview, frame, scale);
    const inLens = drawn === whole ? [] : communityMarks(drawn, overview, frame, scale).flat();
    const isStart = zoom === 1;
    const placing: Placing = {
      ...{ zoom, marks, inLens },
      room: landNameRoom(frame, isStart ? furniture : NOTHING_AROUND),
      usual: isStart ? usual : new Map(sets.get(1)!.map(({ land: { key }, at }) => [key, at])),
    };
    const regions = placeLevel("region", frame, placing);
    // From afar they are named by their regions, where there are any.
    if (!isStart && regions.length > 0) return regions;
    return [...regions, ...placeLevel("community", frame, placing)];
  }

  /** Has the names stand that are placed for a zoom like this one. */
  function standFor(zoom: number): void {
    const next = FARTHER.find(({ below }) => zoom < below)?.zoom ?? 1;
    if (next === placedFor || plan === null) return;
    for (const { rows } of names) for (const row of rows) hideRow(row);
    for (const name of names)
      Object.assign(name, { boxes: [], faint: [], opacity: 0, moved: null });
    if (!sets.has(next)) sets.set(next, placeFor(next, plan));
    names = sets.get(next)!;
    placedFor = next;
  }

  function write(name: LandName, { middle, growth }: Stand, { colors, shown }: Scene): void {
    const { land: one, index, place, rows, opacity } = name;
    const ground = one.hue === null ? colors.sea.bytes : groundBytes(colors, one.hue, HALO_BANDS);
    const more = shown.folds.get(one.key);
    for (const [row, { path, text }] of rows.entries()) {
      const line = place.lines[row]!;
      const isLast = row === rows.length - 1;
      writeRow(rows[row]!, more === undefined || !isLast ? line : `${line} ${formatFold(more)}`);
      path.setAttribute("d", arcPath(place, middle, growth, row, index % 2 === 0));
      Object.assign(text.style, {
        visibility: "",
        opacity: String(opacity),
        fontSize: `${(place.size * growth).toFixed(2)}px`,
        letterSpacing: `${String(place.spacing)}em`,
        fill: landNameColor(one, colors),
        stroke: formatHex(ground, LAND_HALO_OPACITY),
      });
    }
  }

  return {
    place(start, markScale, furniture, usual) {
      const { length: count } = overview.communities;
      communitiesFrom = communityZoom(lands, land, count, start, isSmall(start));
      svg.replaceChildren();
      sets.clear();
      plan = { start, markScale, furniture, usual };
      names = placeFor(1, plan);
      sets.set(1, names);
      placedFor = 1;
    },

    draw(scene, walls) {
      const { frame, state } = scene;
      raise(areNamesOver(scene));
      svg.setAttribute("viewBox", `0 0 ${String(frame.width)} ${String(frame.height)}`);
      const zoom = frame.scale / scene.startScale;
      standFor(zoom);
      const since = zoom / placedFor;
      const free = freeToNames(frame, scene.insets);
      // Where every place has marks, as on a large map, names step back behind them instead.
      const mostCost = startsAsTexture(scene) ? Infinity : MOST_UNDER;
      // Regions come first, and what is still there of them leaves no room to communities.
      const taken = [...walls];
      const stands = names.map((name) => {
        const seen = visibility(name.land, overview, scene, zoom / communitiesFrom);
        const isReady = seen > 0 && since >= comesAt(name.place) * READY;
        // Names lie over a texture.
        const marks = (): MarkUnder[] =>
          scene.texture
            ? []
            : name.land.communities.flatMap((community) => marksInSight(lying[community]!, scene));
        const around = { free, walls, marks, mostCost };
        return { seen, stand: isReady ? standOf(name, frame, since, land, around) : null };
      });
      // Names were placed clear of one another; only those that moved can have come to another's.
      const settled = stands.flatMap(({ stand }) => (stand?.moved === null ? stand.boxes : []));
      for (const [i, name] of names.entries()) {
        const { seen, stand } = stands[i]!;
        name.boxes = stand?.boxes ?? [];
        // One that was not seen has nowhere to fly from.
        const jumps = name.opacity > 0 && stand !== null && stand.moved !== name.moved;
        name.opacity = 0;
        name.moved = stand?.moved ?? null;
        if (stand === null) {
          for (const row of name.rows) hideRow(row);
          continue;
        }
        const others = stand.moved === null ? taken : [...taken, ...settled];
        const covered = stand.boxes.some((box) => others.some((other) => overlaps(box, other)));
        if (since >= comesAt(name.place) && !covered) name.opacity = seen;
        name.size = name.place.size * stand.growth;
        if (jumps) for (const row of name.rows) vanish(row);
        write(name, stand, scene);
        name.faint = name.opacity > 0 && name.opacity <= FAINT ? name.boxes : [];
        if (name.opacity <= FAINT) name.boxes = [];
        if (name.land.level === "region") taken.push(...name.boxes);
        if (stand.moved !== null) settled.push(...name.boxes);
      }
      const isFirm = ({ land: { key, level } }: LandName): boolean =>
        level === "region" || state.selection.includes(key);
      const seen = names.filter(({ boxes }) => boxes.length > 0);
      return {
        names: seen.map(({ land: { name } }) => name),
        soft: names.filter((name) => !isFirm(name)).flatMap(({ boxes }) => boxes.map(roomy)),
        firm: names.filter(isFirm).flatMap(({ boxes }) => boxes.map(roomy)),
      };
    },

    giveWay(lit, all) {
      const isUnder = (boxes: readonly Box[]) => (box: Box) =>
        boxes.some((other) => overlaps(box, other));
      for (const name of names) {
        const goes = name.boxes.filter(isUnder(lit)).length >= 2 || name.faint.some(isUnder(all));
        if (!goes) continue;
        name.boxes = [];
        name.opacity = 0;
        for (const { text } of name.rows) text.style.opacity = "0";
      }
    },

    landAt: (point) =>
      names.find(({ boxes }) => boxes.some((box) => contains(inflate(box, 2), point)))?.land ??
      null,

    standing: () =>
      names
        .filter(({ opacity }) => opacity > 0)
        .map(({ land: { level, hue }, index, place, rows, opacity, size }) => ({
          ...{ level, hue, index, opacity, size, spacing: place.spacing },
          weight: landNameWeight(level, place.size),
          rows: rows.map(({ path, text }) => ({
            text: text.textContent,
            arc: path.getAttribute("d") ?? "",
          })),
        })),
  };
}

/** The zoom from which a name is seen. */
function comesAt({ fromZoom }: LandNamePlace): number {
  return fromZoom === 1 ? STAYS : fromZoom * COMES;
}

function nearTo(place: LandNamePlace | null): Pick<LandNameRequest, "near"> {
  return place === null ? {} : { near: { x: place.x, y: place.y } };
}

/** The box around marks, map units; nowhere where there are none. */
function extentOf(marks: readonly Point[]): Extent {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of marks) {
    [x0, y0] = [Math.min(x0, x), Math.min(y0, y)];
    [x1, y1] = [Math.max(x1, x), Math.max(y1, y)];
  }
  return [x0, y0, x1, y1];
}

/** Ground that other names leave to a name. */
function roomy(box: Box): Box {
  return inflate(box, MARGIN);
}
