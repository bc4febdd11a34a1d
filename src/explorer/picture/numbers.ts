/** Numbers as a picture's file holds them: as few digits as can be seen. */
import { roundTo } from "../../rounding.ts";

/** At most two decimals, and none where they are 0. */
export function short(value: number): string {
  return String(roundTo(value, 2));
}
