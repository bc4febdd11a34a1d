/**
 * The second half of a double click is no press on what the first half brought up.
 *
 * The first click on a paper opens the panel, often under the pointer: the second would follow a link
 * of it, or mark a word.
 */

/** Presses farther apart are two, milliseconds; what systems take for a double click. */
const DOUBLE_MS = 500;
/** And so are presses at two places, CSS pixels. */
const NEAR_PX = 24;

/** A press: where and when. */
export type Press = Pick<PointerEvent, "clientX" | "clientY" | "timeStamp">;

/** Whether a press is the second half of a double click that began with another. */
export function isSecondHalf(first: Press, second: Press): boolean {
  const isSoon = second.timeStamp - first.timeStamp < DOUBLE_MS;
  const [dx, dy] = [second.clientX - first.clientX, second.clientY - first.clientY];
  return isSoon && Math.hypot(dx, dy) < NEAR_PX;
}

/** Makes a part of the page deaf to the second half of what began beside it. */
export function ignoreSecondPress(part: HTMLElement): void {
  let beside: Press | null = null;
  let isIgnoring = false;
  document.addEventListener(
    "pointerdown",
    (event) => {
      const isWithin = event.target instanceof Node && part.contains(event.target);
      isIgnoring = isWithin && beside !== null && isSecondHalf(beside, event);
      beside = isWithin ? null : event;
    },
    { capture: true },
  );
  // No click follows.
  document.addEventListener("pointercancel", () => (isIgnoring = false), { capture: true });
  for (const type of ["pointerdown", "mousedown", "click", "dblclick"] as const) {
    part.addEventListener(
      type,
      (event) => {
        // What keys press has no pointer.
        if (!isIgnoring || (event.detail === 0 && type === "click")) return;
        event.preventDefault();
        event.stopPropagation();
        // Once the double click has been told as well: what follows without a press of its own, as
        // voices and switches click, is meant.
        if (type === "click") setTimeout(() => (isIgnoring = false));
      },
      { capture: true },
    );
  }
}
