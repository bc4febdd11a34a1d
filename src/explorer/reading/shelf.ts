/** Where the reading list of a map stands in this browser. */

/**
 * GitHub Pages puts all sites of an owner under one host: the path tells them apart.
 *
 * @param map - the path of its site; of one that the browser keeps, its shelf
 */
export const storageKey = (map: string): string => `paperweft-reading:${map}`;
