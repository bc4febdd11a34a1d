/**
 * Looking into parsed JSON without trusting it: every step may find something else than expected,
 * and then finds nothing.
 */

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What stands at the end of a path of names; a list is entered by its first element. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  let found = value;
  for (const name of path) {
    const object: unknown = Array.isArray(found) ? found[0] : found;
    if (!isObject(object) || !Object.hasOwn(object, name)) return undefined;
    found = object[name];
  }
  return found;
}

/** The value where it is a list, otherwise no elements. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value, or a list's first element, where it is a text that says something. */
export function textOf(value: unknown): string | undefined {
  const text: unknown = Array.isArray(value) ? value[0] : value;
  return typeof text === "string" && text.trim() !== "" ? text : undefined;
}

/** The texts of a list that stand at the end of a path in each element; undefined for none. */
export function textsOf(list: unknown, ...path: readonly string[]): string[] | undefined {
  const texts = listOf(list).flatMap((each) => textOf(at(each, ...path)) ?? []);
  return texts.length === 0 ? undefined : texts;
}

/** The year of a date in any order: "14 Feb 2031" → 2031; undefined where there is none. */
export function yearIn(date: string): number | undefined {
  const year = /(?<!\d)(?:1[5-9]|20|21)\d\d(?!\d)/.exec(date)?.[0];
  return year === undefined ? undefined : Number(year);
}

/** Whether lists and objects stand in one another more than `most` deep. */
export function isDeeper(value: unknown, most: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return most === 0 || Object.values(value).some((each) => isDeeper(each, most - 1));
}

/** What a text begins with, or goes on with from an offset, as a message shows it. */
export function excerpt(text: string, start = 0): string {
  const begin = text
    .slice(start, start + 200)
    .trim()
    .replace(/\s+/g, " ");
  return begin.length <= 60 ? begin : `${begin.slice(0, 59)}…`;
}
