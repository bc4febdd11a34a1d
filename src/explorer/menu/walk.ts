/**
 * Where a key leads in a menu, as in menus everywhere: arrows go round, Home and End to the ends,
 * letters to the next entry that begins with them.
 *
 * W3C, "ARIA Authoring Practices Guide", menu and menubar pattern,
 * https://www.w3.org/WAI/ARIA/apg/patterns/menubar/
 */

/**
 * The entry to go to.
 *
 * @param key - as a keyboard event names it
 * @param at - index of the entry that has the focus; -1 where none has
 * @param labels - of all entries, in their order
 * @param typed - what was typed shortly before, without `key`
 * @returns null where the key leads nowhere
 */
export function walkMenu(
  key: string,
  at: number,
  labels: readonly string[],
  typed = "",
): number | null {
  const { length } = labels;
  if (length === 0) return null;
  switch (key) {
    case "ArrowDown":
      return (at + 1) % length;
    case "ArrowUp":
      return at <= 0 ? length - 1 : at - 1;
    case "Home":
      return 0;
    case "End":
      return length - 1;
  }
  if (!isLetter(key) || (key === " " && typed === "")) return null;
  const wanted = `${typed}${key}`.toLowerCase();
  // The same letter again and again goes from one entry to the next.
  const repeated = /^(.)\1*$/u.exec(wanted);
  const start = repeated?.[1] ?? wanted;
  // While a longer word is typed, the entry that fits so far still does.
  const first = repeated === null ? Math.max(at, 0) : at + 1;
  for (let i = 0; i < length; ++i) {
    const index = (first + i) % length;
    if (labels[index]!.toLowerCase().startsWith(start)) return index;
  }
  return null;
}

/** Whether a key writes one letter, whatever its alphabet; "Tab" and "F1" do not. */
export function isLetter(key: string): boolean {
  return /^.$/u.test(key);
}
