/** One record of an XML source as a small tree, and the way to what stands in it. */

export interface XmlElement {
  /** Without its namespace's prefix: "mml:math" → "math". Exports agree on names, not on prefixes. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

/** A string is text, its references resolved. */
export type XmlNode = XmlElement | string;

/**
 * All elements at a path below an element, in their order.
 *
 * @param path - names from child to child: "AuthorList/Author"
 */
export function findAll(element: XmlElement, path: string): XmlElement[] {
  let found = [element];
  for (const name of path.split("/")) found = found.flatMap((each) => childrenOf(each, name));
  return found;
}

/** The first element at one of the paths, the earlier path first. */
export function find(element: XmlElement, ...paths: readonly string[]): XmlElement | undefined {
  for (const path of paths) {
    const [first] = findAll(element, path);
    if (first !== undefined) return first;
  }
  return undefined;
}

function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== "string" && child.name === name,
  );
}
