/**
 * One stop of the Tab key for a row of links: within it the arrow keys lead on.
 *
 * A paper's panel has forty links before what to read next, most of them the same kind of thing.
 * Each row of them (the marks of an abstract, a row of chips, the terms two papers share) is one
 * stop, with a roving tabindex
 * (https://www.w3.org/WAI/ARIA/apg/practices/keyboard-interface/#kbd_roving_tabindex). Left and right
 * alone: up and down go on to scroll the panel.
 */

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, last) => last,
};

const ITEMS = "a[href], button";

/**
 * Makes the links and buttons in an element one stop; what is added later is asked for again.
 *
 * @returns the element
 */
export function rove<Group extends HTMLElement>(group: Group): Group {
  const items = () => [...group.querySelectorAll<HTMLElement>(ITEMS)];
  const settle = (current: HTMLElement | undefined): void => {
    for (const item of items()) item.tabIndex = item === current ? 0 : -1;
  };
  const all = items();
  if (all.length < 2) return group;
  settle(all[0]);
  group.setAttribute("aria-description", "Left and right arrow keys lead from one to the next.");
  group.addEventListener("focusin", ({ target }) => {
    const item = items().find((each) => each === target);
    if (item !== undefined) settle(item);
  });
  group.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const step = STEPS[event.key];
    const list = items();
    const at = list.findIndex((item) => item === document.activeElement);
    if (step === undefined || at === -1) return;
    event.preventDefault();
    event.stopPropagation();
    list[step(at, list.length - 1)]?.focus();
  });
  return group;
}
