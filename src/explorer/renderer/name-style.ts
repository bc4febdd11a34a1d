/**
 * How names are set.
 *
 * Three voices, heard without reading: serif italic for papers, as titles are set in print; sans for
 * concepts, heavier the more papers share them; small bold sans for methods.
 */
import { FONTS } from "../../look/index.ts";
import type { NodeAttributes } from "../graph.ts";
import { STANDING, type Standing } from "./name-placement.ts";

export interface NameStyle {
  /** As canvas takes it. */
  readonly font: string;
  /** CSS pixels. */
  readonly lineHeight: number;
  /** Widest line, CSS pixels. */
  readonly width: number;
}

/** One of each face: text measured in a fallback is set wrong. */
const FACES = [
  `italic 460 14px ${FONTS.serif}`,
  `560 17px ${FONTS.serif}`,
  `500 13px ${FONTS.sans}`,
] as const;

/** The first frame waits so long for its faces: names that come later are a second frame, ms. */
const FIRST_FRAME_WAIT_MS = 150;

/**
 * Fetches the faces; settles when they are there, or will not come.
 *
 * @param letters - those that need more than a face's first file, as `lettersApart` finds them
 */
export async function loadFaces(letters = ""): Promise<void> {
  await Promise.allSettled(FACES.map((face) => document.fonts.load(face, ` ${letters}`)));
}

/** Settles with the faces, or when the first frame should wait for them no longer. */
export async function facesOrFirstFrame(): Promise<void> {
  const late = new Promise<void>((settle) => setTimeout(settle, FIRST_FRAME_WAIT_MS));
  await Promise.race([loadFaces(), late]);
}

/** Whether all faces are there; `letters` as of `loadFaces`. */
export function hasFaces(letters: string): boolean {
  return FACES.every((face) => document.fonts.check(face, ` ${letters}`));
}

/** Names are read for their letters until so many were: those of a language are in the first few. */
const NAMES_READ = 2000;

/** Each letter of some names that has a file of its own: beyond Latin's first, up to its additions. */
export function lettersApart(names: Iterable<string>): string {
  const found = new Set<string>();
  let left = NAMES_READ;
  for (const name of names) {
    if (left-- === 0) break;
    for (const letter of name.match(/[\u0100-\u052f\u1e00-\u1fff]/g) ?? []) found.add(letter);
  }
  return [...found].sort().join("");
}

/** The style of a node's name. */
export function nameStyle(
  { kind, degree }: Pick<NodeAttributes, "kind" | "degree">,
  standing: Standing,
  small: boolean,
): NameStyle {
  const chosen = standing === STANDING.chosen;
  const share = small ? 0.93 : 1;
  if (kind === "paper") {
    const size = round((chosen ? 15.5 : 13.5) * share);
    return {
      font: `italic ${chosen ? "600" : "460"} ${String(size)}px ${FONTS.serif}`,
      lineHeight: (chosen ? 17.5 : 14.5) * share,
      width: (chosen ? 170 : 146) * share,
    };
  }
  const own =
    kind === "method"
      ? 11.5 + Math.min(1.5, 0.25 * degree)
      : degree > 1
        ? 12 + Math.min(3.5, 0.75 * Math.sqrt(degree))
        : 11.5;
  const size = round((chosen ? own + 2 : own) * share);
  const weight = kind === "method" ? 620 : chosen ? 650 : degree > 3 ? 560 : 460;
  return {
    font: `${String(weight)} ${String(size)}px ${FONTS.sans}`,
    lineHeight: size * 1.14,
    width: degree > 1 ? 124 : 110,
  };
}

/** To half a pixel: a browser sets up each size of a face by itself, which takes it 1 to 2 ms. */
function round(size: number): number {
  return Math.round(2 * size) / 2;
}
