/** How much of each side of the map the furniture covers. */
import { answerSheet } from "./answer-sheet.ts";
import type { FurnitureBox, Insets } from "./renderer/map-view.ts";
import { WITH_SHEETS } from "./screens.ts";

/** Between furniture and what is brought beside it, CSS pixels. */
const GAP_PX = 12;

/** Up to this height, a phone on its side, search field and legend cover what lies under them. */
const LOW_PX = 500;

/** What floats above the map without covering a side of it. */
const FLOATING =
  "[data-search], [data-cartouche], [data-controls] > button, [data-notice], [data-year-now]";

/**
 * Boxes of what floats above the map and is shown.
 *
 * @param answered - whether an open answer counts; default yes
 */
export function measureFurniture(root: HTMLElement, answered = true): FurnitureBox[] {
  const around = answered ? `${FLOATING}, [data-answer]` : FLOATING;
  const floating = root.dataset["embed"] === undefined ? around : "[data-embed-link], [data-scale]";
  return [...root.querySelectorAll(floating)]
    .map((part) => part.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0);
}

/**
 * The insets as the furniture stands now; of what reaches over only part of a side, the corner is
 * left to the map.
 *
 * @param answered - whether an answer that is open as a sheet counts; default yes
 */
export function measureInsets(root: HTMLElement, answered = true): Insets {
  const none: Insets = { top: 0, right: 0, bottom: 0, left: 0 };
  if (root.dataset["embed"] !== undefined) return none;
  const box = (selector: string) => {
    const found = root.querySelector<HTMLElement>(selector);
    if (
      found === null ||
      (found.offsetParent === null && getComputedStyle(found).display === "none")
    ) {
      return null;
    }
    const { top, left, bottom, width, height } = found.getBoundingClientRect();
    return width === 0 || height === 0 ? null : { top, left, bottom, width };
  };
  const frame = root.getBoundingClientRect();
  const panel = box("[data-panel]");
  const search = box("[data-search]");
  const cartouche = box("[data-cartouche]");
  if (!matchMedia(WITH_SHEETS).matches) {
    if (panel === null) return none;
    const beside = { ...none, right: frame.right - panel.left + GAP_PX };
    if (frame.height > LOW_PX || search === null) return beside;
    // Here the controls, which come to stand beside the panel, reach over most of that side.
    const controls = box("[data-controls]");
    return {
      ...beside,
      right: beside.right + (controls === null ? 0 : controls.width + GAP_PX),
      top: search.bottom - frame.top + GAP_PX / 2,
      bottom: cartouche === null ? 0 : frame.bottom - cartouche.top + GAP_PX / 2,
    };
  }
  const answer = answered && answerSheet(root) !== null ? box("[data-answer]") : null;
  const above = search === null ? 0 : search.bottom - frame.top;
  // Where the window is low but not narrow the panel stands at the side.
  if (answer === null && panel !== null && panel.left > frame.left + frame.width / 4) {
    return { ...none, top: above + GAP_PX / 2, right: frame.right - panel.left + GAP_PX };
  }
  const sheet = answer ?? panel ?? cartouche;
  // A sheet that covers nearly all of it leaves nothing to bring anything into: half then counts.
  const bottom = sheet === null ? 0 : Math.min(frame.bottom - sheet.top, frame.height * 0.6);
  return {
    ...none,
    top: search === null ? 0 : above + GAP_PX / 2,
    bottom: bottom + GAP_PX / 2,
  };
}
