/**
 * The frame of the plate: a double line, letters across, numbers down.
 *
 * The letters move with the map, so that a reference such as C3 can be read off at any zoom. A
 * phone has no room for it.
 */
import { FONTS, formatHex, type Palette } from "../../look/index.ts";
import { frameAffine, type Frame, type Point } from "./geometry.ts";
import { columnName, type PlateGrid } from "./grid.ts";
import { hasFrame } from "./start-view.ts";

/** The outer line's distance from the edge, CSS pixels; the inner one is 3 px farther in. */
export const OUTER = 8;
export const INNER = 12;
/** Letters keep so far from the corners. */
const CORNER = 36;

export interface Neatline {
  draw(frame: Frame, colors: Palette): void;
  /** Moves the letters along with the map, CSS pixels from where they were drawn. */
  slide(x: number, y: number): void;
  destroy(): void;
}

/** A frame above everything in an element; it takes no clicks. */
export function createNeatline(element: HTMLElement, grid: PlateGrid): Neatline {
  const root = document.createElement("div");
  root.setAttribute("aria-hidden", "true");
  Object.assign(root.style, { position: "absolute", inset: "0", pointerEvents: "none" });
  const lines = [OUTER, INNER].map((inset) => {
    const line = document.createElement("div");
    Object.assign(line.style, {
      position: "absolute",
      inset: `${String(inset)}px`,
      borderWidth: "1px",
      borderStyle: "solid",
    });
    root.append(line);
    return line;
  });
  // Columns and rows apart: dragged to one side, only those along it move.
  const strips = { across: strip(root), down: strip(root) };
  const lettersOf = { across: [] as HTMLElement[], down: [] as HTMLElement[] };
  element.append(root);

  const put = (
    side: keyof typeof strips,
    index: number,
    text: string,
    { x, y }: Point,
    colors: Palette,
  ): void => {
    const letters = lettersOf[side];
    let letter = letters[index];
    if (letter === undefined) {
      letter = document.createElement("span");
      Object.assign(letter.style, {
        position: "absolute",
        font: `500 10px/14px ${FONTS.sans}`,
        minWidth: "14px",
        padding: "0 3px",
        boxSizing: "border-box",
        textAlign: "center",
        transform: "translate(-50%, -50%)",
      });
      letters.push(letter);
      strips[side].append(letter);
    }
    if (letter.textContent !== text) letter.textContent = text;
    letter.style.left = `${x.toFixed(1)}px`;
    letter.style.top = `${y.toFixed(1)}px`;
    letter.style.color = colors.ink3.hex;
    letter.style.backgroundColor = colors.sea.hex;
    letter.hidden = false;
  };

  return {
    draw(frame, colors) {
      root.hidden = !hasFrame(frame);
      if (root.hidden) return;
      lines[0]!.style.borderColor = formatHex(colors.ink3.bytes, colors.opacity.lowerFrame);
      lines[1]!.style.borderColor = formatHex(colors.ink3.bytes, 0.42);
      const count = { across: 0, down: 0 };
      for (const { text, at, across } of gridTicks(frame, grid)) {
        const ends = across ? frame.height : frame.width;
        const side = across ? "across" : "down";
        for (const edge of [INNER, ends - INNER]) {
          const point = across ? { x: at, y: edge } : { x: edge, y: at };
          put(side, count[side], text, point, colors);
          count[side] += 1;
        }
      }
      for (const side of ["across", "down"] as const) {
        strips[side].style.transform = "";
        for (const letter of lettersOf[side].slice(count[side])) letter.hidden = true;
      }
    },
    slide(x, y) {
      if (root.hidden) return;
      strips.across.style.transform = `translateX(${String(x)}px)`;
      strips.down.style.transform = `translateY(${String(y)}px)`;
      for (const side of Object.values(strips)) side.style.willChange = "transform";
    },
    destroy() {
      root.remove();
    },
  };
}

/** An element over all of another, for letters that move together. */
function strip(root: HTMLElement): HTMLElement {
  const element = document.createElement("div");
  Object.assign(element.style, { position: "absolute", inset: "0" });
  root.append(element);
  return element;
}

export interface GridTick {
  readonly text: string;
  /** CSS pixels from the left, or from the top. */
  readonly at: number;
  /** Whether it stands on the upper and lower edge. */
  readonly across: boolean;
}

/** The names of columns and rows whose middle is in view, at that middle. */
export function gridTicks(frame: Frame, grid: PlateGrid): GridTick[] {
  const [a, b, c, d, e, f] = frameAffine(frame);
  const ticks: GridTick[] = [];
  const add = (text: string, x: number, y: number, column: boolean): void => {
    const across = column !== frame.turned;
    // A column's middle is one x of the map: with the plate turned, one y of the viewport.
    const at = across ? (column ? a * x + e : c * y + e) : column ? b * x + f : d * y + f;
    const length = across ? frame.width : frame.height;
    if (at > CORNER && at < length - CORNER) ticks.push({ text, at, across });
  };
  for (let column = 0; column < grid.columns; ++column) {
    add(columnName(column), grid.left + (column + 0.5) * grid.step, 0, true);
  }
  for (let row = 0; row < grid.rows; ++row) {
    add(String(row + 1), 0, grid.top - (row + 0.5) * grid.step, false);
  }
  return ticks;
}
