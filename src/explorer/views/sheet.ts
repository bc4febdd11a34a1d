/**
 * A sheet at the bottom of a small screen, with three heights: what it is, half, and almost all.
 *
 * The style sheet gives each height; here a drag, a tap or an arrow key chooses among them.
 */

import type { Cover, Covers } from "../covers.ts";

const SHEET_HEIGHTS = ["peek", "half", "full"] as const;
export type SheetHeight = (typeof SHEET_HEIGHTS)[number];

export interface Sheet {
  /** Back to the height it opens with. */
  reset(): void;
}

/** A press that moves less is a tap, CSS pixels. */
const TAP_PX = 6;
/** A finger that has rested so long before it lifts is not flinging, milliseconds. */
const REST_MS = 90;
/** A drag faster than this goes on to the next height, CSS pixels a millisecond. */
const FLING = 0.5;

/**
 * Lets a handle set the height of a sheet, in `data-sheet`.
 *
 * @param handle - a button; its name says what pressing it does
 * @param covers - what lies over the map: the sheet, while it is higher than it opens
 * @param initial - the height that it opens with
 * @param onHeight - called after the reader has changed the height, when it stands there
 */
export function createSheet(
  sheet: HTMLElement,
  handle: HTMLButtonElement,
  covers: Covers,
  initial: SheetHeight = "half",
  onHeight: (height: SheetHeight) => void = () => undefined,
): Sheet {
  let startY = 0;
  let startHeight = 0;
  let lastY = 0;
  let lastTime = 0;
  let speed = 0;
  let dragged = false;

  const cover: Cover = {
    close: () => change(initial),
    isInSight: () => sheet.checkVisibility(),
  };
  const height = (): SheetHeight => (sheet.dataset["sheet"] as SheetHeight | undefined) ?? initial;
  function setHeight(next: SheetHeight): void {
    sheet.dataset["sheet"] = next;
    sheet.style.blockSize = "";
    if (next === "peek") sheet.scrollTop = 0;
    covers.set(cover, SHEET_HEIGHTS.indexOf(next) > SHEET_HEIGHTS.indexOf(initial));
    handle.setAttribute(
      "aria-label",
      next === "full" ? "Make the sheet smaller" : "Make the sheet larger",
    );
  }
  function change(next: SheetHeight): void {
    const before = sheet.getBoundingClientRect().height;
    setHeight(next);
    // The transition ends in its own time; where there is none, or nothing to move, now.
    const moving = Promise.allSettled(sheet.getAnimations().map(({ finished }) => finished));
    void moving.then(() => {
      if (height() === next && sheet.getBoundingClientRect().height !== before) onHeight(next);
    });
  }
  function step(by: 1 | -1): void {
    const next = SHEET_HEIGHTS[SHEET_HEIGHTS.indexOf(height()) + by];
    if (next !== undefined) change(next);
  }

  handle.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    handle.setPointerCapture(event.pointerId);
    startY = lastY = event.clientY;
    startHeight = sheet.getBoundingClientRect().height;
    lastTime = event.timeStamp;
    speed = 0;
    dragged = false;
  });
  handle.addEventListener("pointermove", (event) => {
    if (!handle.hasPointerCapture(event.pointerId)) return;
    if (!dragged && Math.abs(event.clientY - startY) < TAP_PX) return;
    dragged = true;
    sheet.dataset["dragging"] = "";
    sheet.style.blockSize = `${String(Math.max(0, startHeight + startY - event.clientY))}px`;
    const elapsed = event.timeStamp - lastTime;
    if (elapsed > 0) speed = (lastY - event.clientY) / elapsed;
    lastY = event.clientY;
    lastTime = event.timeStamp;
  });
  const drop = (event: PointerEvent) => {
    if (!dragged) return;
    delete sheet.dataset["dragging"];
    const flung = event.timeStamp - lastTime < REST_MS && Math.abs(speed) > FLING;
    if (flung) step(speed > 0 ? 1 : -1);
    else change(nearestHeight(sheet, sheet.getBoundingClientRect().height));
    sheet.style.blockSize = "";
  };
  handle.addEventListener("pointerup", drop);
  handle.addEventListener("pointercancel", drop);
  handle.addEventListener("click", () => {
    // The click that ends a drag is none.
    if (dragged) dragged = false;
    else if (height() === "full") change("peek");
    else step(1);
  });
  handle.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    step(event.key === "ArrowUp" ? 1 : -1);
  });
  setHeight(initial);
  return { reset: () => setHeight(initial) };
}

/** The height whose pixels are nearest, as the style sheet has them at this moment. */
function nearestHeight(sheet: HTMLElement, current: number): SheetHeight {
  const before = sheet.dataset["sheet"];
  const inline = sheet.style.blockSize;
  sheet.style.blockSize = "";
  sheet.style.transition = "none";
  let nearest: SheetHeight = "half";
  let smallest = Number.POSITIVE_INFINITY;
  for (const candidate of SHEET_HEIGHTS) {
    sheet.dataset["sheet"] = candidate;
    const distance = Math.abs(sheet.getBoundingClientRect().height - current);
    if (distance < smallest) {
      nearest = candidate;
      smallest = distance;
    }
  }
  sheet.dataset["sheet"] = before ?? "";
  sheet.style.blockSize = inline;
  sheet.style.transition = "";
  return nearest;
}
