/** Where in a visitor's files something stands, in words: "refs.bib, line 41". */
import type { Place } from "../errors.ts";

/** As a command has it, `refs.bib:41 (year)` is for editors; nobody has one open here. */
export function placeWords({ file, line, record, field }: Place): string {
  return [
    file,
    ...(line !== undefined
      ? [`line ${String(line)}`]
      : record !== undefined
        ? [`record ${String(record)}`]
        : []),
    ...(field === undefined ? [] : [field]),
  ].join(", ");
}
