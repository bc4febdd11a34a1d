/**
 * The map that this one continues.
 *
 * Readers remember where things are and what a region is called. Found anew at every build,
 * communities would trade members, names and inks for a few papers more or less.
 */

/** What the graph stage knows of an earlier map. */
export interface EarlierMap {
  /** In the order in which that map listed them. */
  readonly communities: readonly EarlierCommunity[];
  readonly nodes: readonly EarlierNode[];
}

export interface EarlierCommunity {
  /** `community/<slug>`. */
  readonly key: string;
  readonly name: string;
  /** Index of its hue in look's community inks, 0 to 7. */
  readonly hue: number;
}

export interface EarlierNode {
  readonly key: string;
  /** Key of its community; null where it was in none. */
  readonly community: string | null;
}

/** Tells what is new: nothing where there is no earlier map. */
export function findNew(earlier: EarlierMap | undefined): (key: string) => boolean {
  if (earlier === undefined) return () => false;
  const known = new Set(earlier.nodes.map(({ key }) => key));
  return (key) => !known.has(key);
}
