/** When a map was made, in words: "today at 13:40", "on 28 November 2026". */

const MONTHS = [
  ...["January", "February", "March", "April", "May", "June", "July", "August", "September"],
  ...["October", "November", "December"],
];

/** @param now - both in ms since 1970, and read by the clock of this device */
export function formatWhen(madeAt: number, now: number): string {
  const [made, today] = [new Date(madeAt), new Date(now)];
  if (made.toDateString() !== today.toDateString()) {
    const month = MONTHS[made.getMonth()]!;
    return `on ${String(made.getDate())} ${month} ${String(made.getFullYear())}`;
  }
  const [hours, minutes] = [made.getHours(), made.getMinutes()].map((each) =>
    String(each).padStart(2, "0"),
  );
  return `today at ${hours!}:${minutes!}`;
}
