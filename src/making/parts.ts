/** The parts of the page, by their `data-` names, and small ones that are made of text. */

/**
 * A part of the page.
 *
 * @throws TypeError where the page lacks it: components/MakePage.astro and this code disagree
 */
export function find<Kind extends HTMLElement>(
  root: ParentNode,
  name: string,
  kind: new () => Kind,
): Kind {
  const found = root.querySelector(`[data-${name}]`);
  if (!(found instanceof kind)) throw new TypeError(`the page has no ${name}`);
  return found;
}

/** An element with text in it, which stays text whatever it holds. */
export function worded<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.append(...children);
  return made;
}
