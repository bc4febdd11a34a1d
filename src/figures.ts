/** Numbers as people read them; grouped by hand, since a locale differs between machines. */

/** A whole number in figures, with a comma between thousands: `12,345`. */
export function formatFigures(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
