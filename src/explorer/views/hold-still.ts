/**
 * Keeps what was pressed under the pointer, while what stands above it comes and goes.
 *
 * The first filter brings up what the filters are: without this a second press on the same switch
 * would hit another one. Browsers anchor a scrolled box themselves, but not one that stands at its
 * beginning, and Safari none.
 */
import { filterDifferently } from "../filters.ts";
import type { Store } from "../state.ts";

/**
 * Scrolls a box by what a change of filters, lens or colours moves the control that the reader is at: nothing
 * else moves any, and to measure makes the browser lay the page out.
 *
 * To be called before the box's views subscribe: it measures before they write.
 */
export function holdStill(store: Store, box: HTMLElement): void {
  let pressed: Element | null = null;
  let isHolding = false;
  document.addEventListener(
    "pointerdown",
    ({ target }) => {
      pressed = target instanceof Element && box.contains(target) ? target : null;
    },
    { capture: true },
  );
  // Who goes on by keys has left what was pressed.
  box.addEventListener("keydown", () => (pressed = null), { capture: true });

  store.subscribe((state, before) => {
    const isSame = state.lens === before.lens && state.colour === before.colour;
    if (isHolding || (isSame && !filterDifferently(state, before))) return;
    // What was pressed may have been written anew; the focus then went to what took its place.
    const held = pressed?.isConnected === true ? pressed : document.activeElement;
    if (held === null || !box.contains(held)) return;
    const topBefore = topOf(held);
    isHolding = true;
    // Once all have written, and before anything is painted.
    queueMicrotask(() => {
      isHolding = false;
      box.style.removeProperty("--pw-room");
      const top = topOf(held);
      if (topBefore !== null && top !== null) scrollOn(box, top - topBefore);
    });
  });
}

/** Scrolls a box, and gives it the room to be scrolled so far: the style sheet says where it may. */
function scrollOn(box: HTMLElement, by: number): void {
  const to = box.scrollTop + by;
  const most = () => box.scrollHeight - box.clientHeight;
  const make = (room: number) => box.style.setProperty("--pw-room", `${String(room)}px`);
  if (by > 0 && to > most()) {
    // How much of the box is empty is seen when it is more than full.
    make(box.clientHeight);
    make(Math.max(0, box.clientHeight + to - most()));
  }
  box.scrollTop = to;
}

/** Where something stands in the viewport, CSS pixels; null where it is not to be seen. */
function topOf(element: Element): number | null {
  return element.checkVisibility() ? element.getBoundingClientRect().top : null;
}
