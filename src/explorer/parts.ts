/** The parts of the page that the explorer brings to life, by their `data-` names. */

/**
 * A part of the page.
 *
 * @throws TypeError where the page lacks it: components/Explorer.astro and this code disagree
 */
export function find(root: HTMLElement, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (found === null) throw new TypeError(`the page has no ${selector}`);
  return found;
}
