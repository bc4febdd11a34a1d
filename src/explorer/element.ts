/**
 * Builds elements from text nodes.
 *
 * Titles and abstracts come from anybody's files: put together as markup they could carry scripts
 * into the page. Everything that the explorer draws is made here, and text only ever becomes text.
 */

/** What may stand inside an element; what is null or false is left out. */
export type Child = Node | string | null | undefined | false;

type Listeners = {
  readonly [Type in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Type]) => void;
};

/** Attributes by name; `true` writes an empty one, `false` and undefined write none. */
export interface Attributes {
  readonly [name: string]: string | number | boolean | undefined | Listeners;
  readonly on?: Listeners;
}

/** An HTML element with the given attributes, listeners and children. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  setAttributes(made, attributes);
  for (const [type, listener] of Object.entries(attributes.on ?? {})) {
    made.addEventListener(type, listener as EventListener);
  }
  appendChildren(made, children);
  return made;
}

/**
 * A name or a title among words of ours: an Arabic one runs from the right, and its quotes, digits and
 * stops stay with it, whatever stands around it.
 */
export function named(text: string): HTMLElement {
  return element("bdi", {}, text);
}

/** An SVG element with the given attributes and children. */
export function svgElement<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[Tag] {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  setAttributes(made, attributes);
  appendChildren(made, children);
  return made;
}

/** Puts the given children in place of all that an element holds. */
export function fill(parent: Element, ...children: readonly Child[]): void {
  parent.replaceChildren();
  appendChildren(parent, children);
}

function setAttributes(made: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false || typeof value === "object") continue;
    made.setAttribute(name, value === true ? "" : String(value));
  }
}

function appendChildren(parent: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (child !== null && child !== undefined && child !== false) parent.append(child);
  }
}
