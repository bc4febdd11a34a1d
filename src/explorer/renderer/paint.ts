/**
 * What both programs read anew in each frame.
 *
 * Recomputing the colours of 100,000 nodes for each step of a fade would cost more than drawing
 * them; so colours and fades are uniforms, and a node carries only which of them it wants.
 */
import { groundBytes, mixBytes, type Bytes, type Palette } from "../../look/index.ts";

/** Place of "no community" in the tables of colours, after the eight hues. */
export const NO_HUE = 8;
/** How many colours the ramp has. */
export const RAMP_STEPS = 9;
/** Isobands that a mark is taken to stand on: casings are cut from that ground. */
export const TYPICAL_BANDS = 2;
/** How far the ink of marks that have receded wholly goes towards the ground, 0 to 1. */
export const RECEDED_TONE = 0.68;
/** The terms of one paper are a little fainter: how far they go there, of what is left. */
export const LEAF_TONE = 0.22;

/** Nothing is drawn that is fainter. */
const UNSEEN = 0.02;

/** Colours as WebGL takes them: red, green, blue from 0 to 1, one after the other. */
export interface ProgramColors {
  /** Nine inks: the hues, then none. */
  readonly inks: Float32Array;
  /** The same as threads wear them: without their hues where marks are coloured by number. */
  readonly threads: Float32Array;
  /** What colours by number, `RAMP_STEPS` of them, then what it does not know. */
  readonly ramp: Float32Array;
  /** Nine grounds. */
  readonly grounds: Float32Array;
  readonly sheet: Float32Array;
  readonly method: Float32Array;
  readonly accent: Float32Array;
  readonly ink: Float32Array;
  /** Opacity of a thread at rest. */
  readonly thread: number;
}

/** Shared by reference: the map changes it, the programs read it. */
export interface Paint {
  colors: ProgramColors;
  /** How far marks have turned from their own inks to what colours by number, 0 to 1. */
  overlay: number;
  /** How far the rest has receded, 0 to 1. */
  dim: number;
  /** How far the terms of one paper have come in, 0 to 1. */
  leaf: number;
  /** How far threads have come in, 0 to 1: marks stand on the page's own plate before. */
  fresh: number;
  /** How far what the filters let in last has come in, 0 to 1. */
  come: number;
  /** Opacity of marks that are not lit. */
  rest: number;
  /** Whether these are a texture, which names of land lie over. */
  texture: boolean;
  /** CSS pixels of a radius for each unit of size. */
  scale: number;
  /** Thins threads where there are very many, 0 to 1. */
  thin: number;
  /** And those that are lit. */
  lit: number;
}

/** Nothing has receded, threads have yet to come in; the first frame brings what scale decides. */
export function freshPaint(colors: Palette): Paint {
  return {
    colors: programColors(colors),
    overlay: 0,
    dim: 0,
    leaf: 1,
    fresh: 0,
    come: 1,
    rest: 1,
    texture: false,
    scale: 1,
    thin: 1,
    lit: 1,
  };
}

/** Whether the terms of one paper have come in so far that anything is seen of them. */
export function leavesAreDrawn({ leaf }: Pick<Paint, "leaf">): boolean {
  return leaf > UNSEEN;
}

/** Where so many threads are drawn at rest, they begin to be thinned. */
const MANY_THREADS = 1200;

/** How much of its opacity a thread keeps among so many: enough of them must stay a texture. */
export function thinning(threads: number): number {
  return Math.max(0.3, Math.min(1, (MANY_THREADS / Math.max(1, threads)) ** 0.4));
}

/** Up to so many lit threads are each drawn in full. */
const FEW_LIT = 40;
const LEAST_LIT = 0.3;

/** How much of its opacity a lit thread keeps among so many: hundreds would be a blot. */
export function litThinning(threads: number): number {
  return Math.max(LEAST_LIT, Math.min(1, Math.sqrt(FEW_LIT / Math.max(1, threads))));
}

/** Below this scale threads lie closer than they are wide, CSS pixels a unit. */
const THREAD_SCALE = 0.3;
const LEAST_THREAD = 0.35;

/** How much of its opacity a thread keeps from so far: their width does not shrink with the land. */
export function threadFade(scale: number): number {
  return Math.max(LEAST_THREAD, Math.min(1, Math.sqrt(scale / THREAD_SCALE)));
}

/**
 * The colours of a theme for WebGL.
 *
 * @param overlay - how far marks have turned to what colours by number, 0 to 1
 */
export function programColors(colors: Palette, overlay = 0): ProgramColors {
  const hues = colors.communities.map((_, hue) => hue);
  const inks = [...colors.communities.map(({ ink }) => ink.bytes), colors.ink3.bytes];
  return {
    inks: table(inks),
    threads: table(inks.map((ink) => plainThread(ink, colors, overlay))),
    ramp: table([...colors.ramp.map(({ bytes }) => bytes), colors.unknown.bytes]),
    grounds: table([
      ...hues.map((hue) => groundBytes(colors, hue, TYPICAL_BANDS)),
      colors.sea.bytes,
    ]),
    sheet: table([colors.sheet.bytes]),
    method: table([colors.method.bytes]),
    accent: table([colors.accent.bytes]),
    ink: table([colors.ink.bytes]),
    thread: threadOpacity(colors, overlay),
  };
}

/** How much of its opacity a thread gives up to colours by number. */
const PLAIN_THREAD = 0.6;

/** A thread's ink, as far as it has given up its hue. */
export function plainThread(ink: Bytes, { ink3 }: Pick<Palette, "ink3">, overlay: number): Bytes {
  return mixBytes(ink, ink3.bytes, overlay);
}

/** Opacity of a thread at rest under colours by number. */
export function threadOpacity({ opacity }: Pick<Palette, "opacity">, overlay: number): number {
  return opacity.thread * (1 - PLAIN_THREAD * overlay);
}

function table(rows: readonly Bytes[]): Float32Array {
  return Float32Array.from(rows.flatMap((bytes) => bytes.map((byte) => byte / 255)));
}

const packed = new Uint8Array(4);
const packedAsFloat = new Float32Array(packed.buffer);

/**
 * Four small numbers in the 32 bits of one float, as sigma's buffers take them.
 *
 * @param last - below 127: it is the float's exponent, and all bits set would make it a NaN, whose
 *   other bits an engine may change
 */
export function packBytes(first: number, second: number, third: number, last: number): number {
  packed[0] = first;
  packed[1] = second;
  packed[2] = third;
  packed[3] = last;
  return packedAsFloat[0]!;
}
