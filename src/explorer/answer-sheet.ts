/**
 * The answer that came with an address, on a small screen: a sheet below the map.
 *
 * While somebody types the answer hangs from the field, above the keyboard. Whoever follows a link
 * types nothing, and an answer that hangs over the whole map hides what it lights. The style sheet
 * decides which of the two it is.
 */

/** The answer, where it is open as a sheet; otherwise null. */
export function answerSheet(root: HTMLElement): HTMLElement | null {
  const answer = root.querySelector<HTMLElement>("[data-answer]:not([hidden])");
  if (answer === null) return null;
  const { bottom } = answer.getBoundingClientRect();
  return bottom >= root.getBoundingClientRect().bottom - 1 ? answer : null;
}
