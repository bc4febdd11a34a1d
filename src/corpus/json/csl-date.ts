/** Dates as CSL has them, and Crossref after it. */
import { at, listOf, textOf, yearIn } from "./values.ts";

/**
 * The year of {"date-parts": [[2031, 3]]}, {raw: "March 2031"}, {literal: …} or of a text. Numbers
 * may be written as text, and of a range the first date counts.
 */
export function cslYear(date: unknown): number | undefined {
  const [year] = listOf(listOf(at(date, "date-parts"))[0]);
  if (typeof year === "number") return year;
  const text =
    textOf(year) ?? textOf(at(date, "raw")) ?? textOf(at(date, "literal")) ?? textOf(date);
  return text === undefined ? undefined : yearIn(text);
}
