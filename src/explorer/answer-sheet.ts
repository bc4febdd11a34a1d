/**
 * The answer that came with an address, on a small screen: a sheet below the map.
 *
 * While somebody types the answer hangs from the field, above the keyboard. Whoever follows a link
 * types nothing, and an answer that hangs over the whole map hides what it lights. The style sheet
 * decides which of the two it is, by whether somebody types.
 */

/** The answer, where it is open as a sheet; otherwise null. */
export function answerSheet(root: HTMLElement): HTMLElement | null {
  const answer = root.querySelector<HTMLElement>("[data-answer]:not([hidden])");
  if (answer === null) return null;
  const { bottom } = answer.getBoundingClientRect();
  return bottom >= root.getBoundingClientRect().bottom - 1 ? answer : null;
}

/**
 * Marks the field while somebody types: from when the input takes the focus until it leaves the
 * field. What is pressed in an answer takes the focus too, and must not move away under the press,
 * whether the answer hangs from the field or is a sheet.
 */
export function markTyping(form: HTMLElement, input: HTMLInputElement): void {
  const mark = (isTyping: boolean): void => {
    form.toggleAttribute("data-typing", isTyping);
  };
  mark(document.activeElement === input);
  input.addEventListener("focus", () => mark(true));
  form.addEventListener("focusout", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) mark(false);
  });
}
