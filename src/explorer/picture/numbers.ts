/** Numbers as a picture's file holds them: as few digits as can be seen. */

/** At most two decimals, and none where they are 0. */
export function short(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}
