/** A stretch of a field's units, and the text that it is. */
import type { FieldText } from "./text.ts";

/** Units `from` to `to` (exclusive) of a field. */
export type UnitRange = readonly [from: number, to: number];

/** What stands in the text from a range's first unit to its last. */
export function textOf(
  { text, units }: Pick<FieldText, "text" | "units">,
  [from, to]: UnitRange,
): string {
  return text.slice(units[from]?.start ?? 0, units[to - 1]?.end ?? 0);
}
