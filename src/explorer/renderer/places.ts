/**
 * Places' names, on a canvas above everything.
 *
 * They are placed anew in each frame and remember where they stood; a name that comes fades in, so
 * that zooming does not flicker. Nothing is measured before its face is loaded.
 */
import { formatHex, groundBytes, mixBytes, type Bytes, type Palette } from "../../look/index.ts";
import type { Overview } from "../../dataset/reader.ts";
import type { DrawnGraph, NodeAttributes } from "../graph.ts";
import { fitCanvas } from "./canvas.ts";
import { nameRoom } from "./crowd.ts";
import type { FrameClock } from "./fade.ts";
import type { FigureName } from "./figure.ts";
import { recession } from "./focus.ts";
import { freeBox, viewportToMap, type Box } from "./geometry.ts";
import { RECEDED_LAND } from "./ground.ts";
import { depthAt, ownerAt, SEA, type Land } from "./land.ts";
import type { Scene } from "./layers.ts";
import { createNameFinder } from "./name-candidates.ts";
import { placeNames, STANDING, type PlacedName } from "./name-placement.ts";
import { nameStyle, type NameStyle } from "./name-style.ts";
import { nameVariants, remembered, type Measure, type NameVariant } from "./name-text.ts";
import { directionOf } from "./scripts.ts";
import { isSmall } from "./start-view.ts";

/** From this scale on papers show their whole titles, CSS pixels for each map unit. */
const NEAR_SCALE = 1.9;
/** Names that recede stay as landmarks. */
export const LANDMARK = 0.42;
/** A name fades in within so many milliseconds; its first frame already shows some of it. */
const FADE_MS = 120;
const FIRST_MS = 30;
/** Where frames take longer than this a fade would stick half way: names then just appear. */
const SLOW_FRAME_MS = 50;
export const HALO = { width: 3.4, opacity: 0.9 } as const;
/** Names keep clear of the frame, CSS pixels. */
const EDGE = { wide: 19, small: 5 } as const;

export interface PlacesOptions {
  readonly canvas: HTMLCanvasElement;
  /** Whether the processor does the graphics card's work, and does it faster without one. */
  readonly emulated: boolean;
  readonly graph: DrawnGraph;
  readonly overview: Overview;
  readonly land: Land;
  readonly clock: FrameClock;
}

export interface Places {
  /** @returns boxes of the names that are lit or chosen, and of all */
  draw(
    scene: Scene,
    walls: readonly Box[],
    lands: NamesOfLand,
  ): { readonly lit: readonly Box[]; readonly all: readonly Box[] };
  /** The names as they stand, most important first. */
  standing(): readonly FigureName[];
  stop(): void;
}

/** The names of regions and communities that are seen. */
export interface NamesOfLand {
  /** Only lit names may cover these. */
  readonly boxes: readonly Box[];
  readonly names: readonly string[];
}

interface Shown extends FigureName {
  readonly since: number;
}

/** Names on a canvas of their own. */
export function createPlaces(options: PlacesOptions): Places {
  const { canvas, graph, overview, land, clock } = options;
  const context = canvas.getContext("2d", { willReadFrequently: options.emulated })!;
  // Beside the page: to set a font on a canvas that stands in it, the browser first styles the page.
  const meter = document.createElement("canvas").getContext("2d")!;
  const findNames = createNameFinder(graph);
  const variants = new Map<string, Iterable<NameVariant>>();
  let shown = new Map<string, Shown>();
  let pending: number | null = null;
  let latest: Scene | null = null;
  let slow = false;

  /** Measures text; what is written several ways has the same words in it. */
  const measureIn = (font: string): Measure => {
    const widths = new Map<string, number>();
    return (text) => {
      let width = widths.get(text);
      if (width === undefined) {
        meter.font = font;
        width = meter.measureText(text).width;
        widths.set(text, width);
      }
      return width;
    };
  };

  const variantsOf = (
    key: string,
    attributes: NodeAttributes,
    style: NameStyle,
    near: boolean,
    more: number,
  ): Iterable<NameVariant> => {
    const cacheKey = [key, style.font, style.width, near, more].join(" ");
    let known = variants.get(cacheKey);
    if (known === undefined) {
      known = remembered(nameVariants(attributes, measureIn(style.font), style.width, near, more));
      variants.set(cacheKey, known);
    }
    return known;
  };

  const place = (scene: Scene, walls: readonly Box[], lands: NamesOfLand): void => {
    const { frame, insets } = scene;
    const small = isSmall(frame);
    const edge = small ? EDGE.small : EDGE.wide;
    const near = frame.scale >= NEAR_SCALE;
    const room = nameRoom(scene.shown.papers.length, overview.extent, frame);
    const { nodes, marks } = findNames({ ...scene, namedLands: lands.names }, small, room);
    const styles = new Map(
      nodes.map(({ key, attributes, standing }) => [key, nameStyle(attributes, standing, small)]),
    );
    const found = new Map(nodes.map((node) => [node.key, node]));
    const placed = placeNames({
      candidates: nodes.map((node) => {
        const style = styles.get(node.key)!;
        return {
          ...node,
          variants: variantsOf(
            node.key,
            node.attributes,
            style,
            near,
            scene.shown.folds.get(node.key) ?? 0,
          ),
          lineHeight: style.lineHeight,
        };
      }),
      marks,
      walls,
      landNames: lands.boxes,
      bounds: freeBox(frame, insets, edge),
      budget: room.budget,
      held: new Map([...shown].map(([key, { name }]) => [key, name.position])),
    });
    // Names of the first frame have nothing to come in beside.
    const now = shown.size === 0 || slow ? -Infinity : clock.now();
    shown = new Map(
      placed.map((name) => {
        const since = shown.get(name.key)?.since ?? now;
        const { attributes } = found.get(name.key)!;
        return [name.key, { name, attributes, style: styles.get(name.key)!, since }];
      }),
    );
  };

  const paint = (scene: Scene): void => {
    pending = null;
    const pixels = fitCanvas(canvas, scene.frame);
    context.setTransform(pixels, 0, 0, pixels, 0, 0);
    context.clearRect(0, 0, scene.frame.width, scene.frame.height);
    context.textBaseline = "middle";
    context.lineJoin = "round";
    const now = clock.now();
    const comeIn = ({ since }: Shown): number =>
      clock.still() ? 1 : Math.min(1, (now - since + FIRST_MS) / FADE_MS);
    const opacityOf = (one: Shown): number =>
      comeIn(one) * (one.name.standing === STANDING.receded ? LANDMARK : 1);
    const all = [...shown.values()];
    for (const one of all) drawHalo(context, one, opacityOf(one), haloBytes(scene, one.name));
    for (const one of all) drawName(context, one, opacityOf(one), scene.colors);
    context.globalAlpha = 1;
    if (all.every((one) => comeIn(one) === 1)) return;
    pending = clock.request(() => {
      slow = clock.now() - now > SLOW_FRAME_MS;
      if (latest !== null) paint(latest);
    });
  };

  const haloBytes = (scene: Scene, { left, top, width, height }: PlacedName): Bytes =>
    groundUnder(scene, land, overview, { x: left + width / 2, y: top + height / 2 });

  return {
    draw(scene, walls, lands) {
      latest = scene;
      if (pending !== null) clock.cancel(pending);
      place(scene, walls, lands);
      paint(scene);
      const names = [...shown.values()].map(({ name }) => name);
      const lit = names.filter(({ standing }) => standing >= STANDING.lit);
      return { lit: lit.map(({ box }) => box), all: names.map(({ box }) => box) };
    },
    standing: () => [...shown.values()],
    stop() {
      if (pending !== null) clock.cancel(pending);
    },
  };
}

/** The colour of the ground at a place of the viewport, receded as far as it is drawn. */
export function groundUnder(
  scene: Pick<Scene, "frame" | "colors" | "focus" | "dim" | "shown" | "state">,
  land: Land,
  overview: Overview,
  at: { readonly x: number; readonly y: number },
): Bytes {
  const { frame, colors } = scene;
  const { x, y } = viewportToMap(frame, at);
  const owner = ownerAt(land, x, y);
  if (owner === SEA) return colors.sea.bytes;
  const { key, hue } = overview.communities[owner]!;
  const ground = groundBytes(colors, hue, depthAt(land, owner, x, y));
  const receded = recession(scene, key);
  return receded > 0 ? mixBytes(ground, colors.sea.bytes, (1 - RECEDED_LAND) * receded) : ground;
}

function drawHalo(
  context: CanvasRenderingContext2D,
  { name, attributes, style }: Shown,
  opacity: number,
  ground: Bytes,
): void {
  context.globalAlpha = opacity;
  context.font = style.font;
  context.direction = directionOf(attributes.label);
  context.strokeStyle = formatHex(ground, HALO.opacity);
  context.lineWidth = HALO.width;
  eachLine(context, name, (line, x, y) => {
    context.strokeText(line, x, y);
  });
}

function drawName(
  context: CanvasRenderingContext2D,
  { name, attributes, style }: Shown,
  opacity: number,
  colors: Palette,
): void {
  context.globalAlpha = opacity;
  context.font = style.font;
  context.direction = directionOf(attributes.label);
  const color = nameColor(name, attributes, colors);
  context.fillStyle = color;
  eachLine(context, name, (line, x, y) => {
    context.fillText(line, x, y);
  });
  if (name.leader === null) return;
  const [from, to] = name.leader;
  context.strokeStyle = color;
  context.globalAlpha = opacity * 0.7;
  context.lineWidth = 0.8;
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(to.x, to.y);
  context.stroke();
}

/** The colour of a place's name. */
export function nameColor(
  { standing }: PlacedName,
  { kind, degree }: NodeAttributes,
  colors: Palette,
): string {
  if (standing === STANDING.chosen) return colors.ink.hex;
  if (kind === "paper") return colors.place.hex;
  if (kind === "method") return colors.method.hex;
  return degree > 2 ? colors.ink.hex : colors.ink2.hex;
}

function eachLine(
  context: CanvasRenderingContext2D,
  { lines, align, left, top, width, lineHeight }: PlacedName,
  draw: (line: string, x: number, y: number) => void,
): void {
  context.textAlign = align;
  const x = align === "left" ? left : align === "center" ? left + width / 2 : left + width;
  for (const [i, line] of lines.entries()) draw(line, x, top + lineHeight * (i + 0.5));
}
