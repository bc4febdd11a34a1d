/** The lines of the names of regions and communities as SVG: text on an arc. */
import { FONTS } from "../../look/index.ts";
import { LAND_HALO_EM, LAND_NAME_STYLES, landNameWeight } from "./land-name-style.ts";
import type { MeasureLandName } from "./land-name-placement.ts";
import type { NamedLand } from "./named-lands.ts";

const NAMESPACE = "http://www.w3.org/2000/svg";
/** Names are measured once, at this size. */
const MEASURED = 100;

/** One line of a name. */
export interface Row {
  readonly path: SVGPathElement;
  readonly text: SVGTextElement;
}

/**
 * Adds a line, which is not seen yet.
 *
 * @param index - of its land, so that no two arcs have one id
 * @param size - of its letters at the start view, CSS pixels
 */
export function createRow(
  svg: SVGSVGElement,
  level: NamedLand["level"],
  index: number,
  row: number,
  line: string,
  size: number,
): Row {
  const { halo } = LAND_NAME_STYLES[level];
  const path = document.createElementNS(NAMESPACE, "path");
  path.id = `land-arc-${String(index)}-${String(row)}`;
  path.setAttribute("fill", "none");
  const text = document.createElementNS(NAMESPACE, "text");
  const along = document.createElementNS(NAMESPACE, "textPath");
  along.setAttribute("href", `#${path.id}`);
  along.setAttribute("startOffset", "50%");
  along.setAttribute("text-anchor", "middle");
  along.textContent = line;
  Object.assign(text.style, {
    fontFamily: FONTS.serif,
    fontWeight: String(landNameWeight(level, size)),
    opacity: "0",
    visibility: "hidden",
    paintOrder: "stroke",
    strokeWidth: `max(${String(halo)}px, ${String(LAND_HALO_EM)}em)`,
    strokeLinejoin: "round",
    // Without it letters on an arc are set on whole pixels, and jitter.
    textRendering: "geometricPrecision",
    transition: "opacity var(--pw-time-return, 220ms)",
  });
  text.append(along);
  svg.append(path, text);
  return { path, text };
}

/** Sets another text, where it is another. */
export function writeRow({ text }: Row, line: string): void {
  const along = text.firstElementChild!;
  if (along.textContent !== line) along.textContent = line;
}

/** Takes a line out of sight, so that it comes in anew where it stands next: it does not fly there. */
export function vanish({ text }: Row): void {
  const { transition } = text.style;
  text.style.transition = "none";
  text.style.opacity = "0";
  // Asked for, so that the browser takes it as the beginning of what follows; where it lies would
  // have it lay out the page as well.
  getComputedStyle(text).getPropertyValue("opacity");
  text.style.transition = transition;
}

/** Takes a line out of sight at once: fading where its land no longer is, it would name another's. */
export function hideRow({ text }: Row): void {
  text.style.opacity = "0";
  text.style.visibility = "hidden";
}

/** Measures the names of a level; each text only once. */
export function createLandMeter(): (level: NamedLand["level"]) => MeasureLandName {
  const context = document.createElement("canvas").getContext("2d")!;
  const widths = new Map<string, number>();
  return (level) => (text, size, spacing) => {
    const font = `${String(landNameWeight(level, size))} ${String(MEASURED)}px ${FONTS.serif}`;
    const key = `${font} ${text}`;
    let width = widths.get(key);
    if (width === undefined) {
      context.font = font;
      width = context.measureText(text).width;
      widths.set(key, width);
    }
    return (width * size) / MEASURED + spacing * size * (text.length - 1);
  };
}
