/** Files whose names are nearly what is looked for: passed over in silence, they would do nothing. */

/** What is the same in "Map.yml" and "map.yaml". */
const essence = (name: string): string => name.toLowerCase().replace(/\.yml$/, ".yaml");

/**
 * The first file that would be the one looked for, but for capitals or for ".yml".
 *
 * @param names - of the files in its folder
 * @returns null where there is none
 */
export function findNearName(name: string, names: readonly string[]): string | null {
  return names.find((other) => other !== name && essence(other) === essence(name)) ?? null;
}
