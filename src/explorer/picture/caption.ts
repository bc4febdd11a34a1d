/** The strip under a picture: what map this is, what is shown of it, its signs, and where it is. */
import { FONTS } from "../../look/index.ts";
import { svgElement } from "../element.ts";
import type { ScaleWords } from "../overlay-words.ts";
import { drawScale, SCALE_HEIGHT } from "./draw-scale.ts";
import { PICTURE_FONTS, type TextMeter } from "./fonts.ts";
import { short } from "./numbers.ts";
import type { Sheet } from "./sheet.ts";

/** What the strip says; all of it is text from the map or from papers. */
export interface CaptionText {
  readonly title: string;
  /** What is shown: a sentence. */
  readonly sentence: string;
  readonly signs: readonly {
    readonly kind: "paper" | "concept" | "method";
    readonly text: string;
  }[];
  /** What its colours tell; null: communities. */
  readonly scale: ScaleWords | null;
  /** Where the map is. */
  readonly address: string;
}

const EDGE = { wide: 24, narrow: 16 } as const;
const TITLE = { size: 21, line: 26 } as const;
const SMALL = { size: 12.5, line: 18 } as const;
/** Between two signs of the legend. */
const SIGN_GAP = 20;
const SENTENCE_LINES = 3;

/** A strip, drawn from its own upper left corner. */
export interface Caption {
  readonly element: SVGGElement;
  /** CSS pixels. */
  readonly height: number;
}

/** Draws the strip under a sheet. */
export function drawCaption(
  { frame, colors }: Sheet,
  text: CaptionText,
  meter: TextMeter,
): Caption {
  const { width } = frame;
  const edge = width < 600 ? EDGE.narrow : EDGE.wide;
  const room = width - 2 * edge;
  const smallFont = `400 ${String(SMALL.size)}px ${FONTS.sans}`;
  const titleFont = `500 ${String(TITLE.size)}px ${FONTS.serif}`;
  const group = svgElement("g", {});
  let y = edge - 4;
  const write = (
    lines: readonly string[],
    { size, line }: { readonly size: number; readonly line: number },
    family: string,
    weight: number,
    fill: string,
  ): void => {
    for (const words of lines) {
      y += line;
      group.append(
        svgElement(
          "text",
          {
            x: edge,
            y: short(y - line * 0.28),
            "font-family": family,
            "font-size": size,
            "font-weight": weight,
            fill,
          },
          words,
        ),
      );
    }
  };
  const titleLines = wrapLines(text.title, room, (part) => meter.width(part, titleFont), 3);
  write(titleLines, TITLE, PICTURE_FONTS.serif, 500, colors.ink.hex);
  y += 2;
  const small = (words: string): number => meter.width(words, smallFont);
  write(
    wrapLines(text.sentence, room, small, SENTENCE_LINES),
    SMALL,
    PICTURE_FONTS.sans,
    400,
    colors.ink2.hex,
  );
  y += 10;
  if (text.scale !== null) {
    group.append(drawScale(text.scale, { x: edge, y, room }, colors, small));
    y += SCALE_HEIGHT;
  }

  // The legend, on as many lines as it needs; the address closes the last one, or has its own.
  let x = edge;
  y += SMALL.line;
  for (const { kind, text: words } of text.signs) {
    const wide = 16 + small(words);
    if (x > edge && x + wide > width - edge) {
      x = edge;
      y += SMALL.line;
    }
    group.append(sign(kind, x + 5, y - SMALL.line * 0.28 - 4.3, colors));
    group.append(smallText(x + 16, y, words, colors.ink2.hex));
    x += wide + SIGN_GAP;
  }
  const [address = ""] = wrapLines(text.address, room, small, 1);
  const fits = x + small(address) <= width - edge;
  if (!fits) y += SMALL.line;
  const end = smallText(fits ? width - edge : edge, y, address, colors.ink3.hex);
  if (fits) end.setAttribute("text-anchor", "end");
  if (address !== "") group.append(end);
  const height = Math.ceil(y + edge - 8);
  group.prepend(
    svgElement("rect", { width: short(width), height, fill: colors.sheet.hex }),
    svgElement("path", { d: `M0 .5H${short(width)}`, stroke: colors.rule.hex, fill: "none" }),
  );
  return { element: group, height };

  function smallText(at: number, line: number, words: string, fill: string): SVGTextElement {
    return svgElement(
      "text",
      {
        x: short(at),
        y: short(line - SMALL.line * 0.28),
        "font-family": PICTURE_FONTS.sans,
        "font-size": SMALL.size,
        fill,
      },
      words,
    );
  }
}

function sign(
  kind: CaptionText["signs"][number]["kind"],
  x: number,
  y: number,
  colors: Sheet["colors"],
): SVGElement {
  if (kind === "method") {
    const d = `M${short(x - 5)} ${short(y)}l5-5 5 5-5 5Z`;
    return svgElement("path", { d, fill: colors.method.hex });
  }
  const ring = { fill: colors.sheet.hex, stroke: colors.ink2.hex, "stroke-width": 1.8 };
  return svgElement("circle", {
    cx: short(x),
    cy: short(y),
    r: kind === "paper" ? 4.6 : 3.8,
    ...(kind === "paper" ? { fill: colors.ink2.hex } : ring),
  });
}

/** Lines no wider than `room`; what does not fit into `most` of them ends with "…". */
export function wrapLines(
  text: string,
  room: number,
  measure: (text: string) => number,
  most: number,
): string[] {
  const words = text.split(/\s+/).filter((word) => word !== "");
  const lines: string[] = [];
  let line = "";
  for (const word of words.flatMap((one) => wrapAnywhere(one, room, measure))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && measure(longer) > room) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line !== "") lines.push(line);
  if (lines.length <= most) return lines;
  let last = lines[most - 1]!;
  while (last !== "" && measure(`${last}…`) > room) last = last.replace(/\s*\S$/u, "");
  return [...lines.slice(0, most - 1), `${last.replace(/[\s,;:.–—-]+$/u, "")}…`];
}

/** Pieces no wider than `room`, for what has no spaces to break at. */
function wrapAnywhere(text: string, room: number, measure: (text: string) => number): string[] {
  if (measure(text) <= room) return [text];
  const pieces: string[] = [];
  let piece = "";
  for (const letter of Array.from(text)) {
    if (piece !== "" && measure(piece + letter) > room) {
      pieces.push(piece);
      piece = "";
    }
    piece += letter;
  }
  return piece === "" ? pieces : [...pieces, piece];
}
