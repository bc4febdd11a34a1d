/** The keys of the explorer, as its dialog of keys lists them. */

/** What to press, and what it does. */
export interface KeyLine {
  /** Each key within brackets, and the words between them: "[/] or [Ctrl] [K]". */
  readonly press: string;
  readonly does: string;
  /** What a map must have for it: furnish.ts takes the line out where it has not. */
  readonly needs?: "years";
}

/** A stretch of what to press: a key, or the words between two. */
export interface Stretch {
  readonly text: string;
  readonly isKey: boolean;
}

const PLAY: KeyLine = { press: "[Space]", does: "Play the years, or pause", needs: "years" };

const BEFORE_PLAY: readonly KeyLine[] = [
  {
    press: "[/] or [Ctrl] [K]",
    does: "Search, or ask: which papers use …?, how are … and … connected?",
  },
  { press: "[Esc]", does: "One step back" },
  { press: "[+] [−]", does: "Nearer, farther" },
  { press: "[0]", does: "The whole map" },
  {
    press: "[Arrows]",
    does: "Walk from the chosen node to a neighbour, and back; without one, move the map",
  },
  {
    press: "[N] or [Shift] [N]",
    does: "From one neighbour on to the next around, or to the one before",
  },
  { press: "[Shift] [Arrows]", does: "Move the map faster" },
  {
    press: "[Enter]",
    does: "Read what is chosen; without one, begin at the paper in the middle",
  },
  { press: "[Tab] then [Enter]", does: "In a panel: to its sections" },
  {
    press: "[←] [→]",
    does: "In a row of terms, or the marks of an abstract: from one to the next",
  },
];

const AFTER_PLAY: readonly KeyLine[] = [
  {
    press: "[E] or [Shift] [E]",
    does: "The lines of what is chosen, one after the other, each with its sentence",
  },
  {
    press: "[1] [2] [3]",
    does: "Show only what is within so many steps of what is chosen; again: the rest",
  },
  { press: "[H] [P] [F]", does: "Hide, pin or fold what is chosen" },
  { press: "[Ctrl] [Z]", does: "Undo what was filtered" },
  { press: "[Ctrl] [Shift] [Z]", does: "Redo it" },
  { press: "[S]", does: "Put what is chosen on the reading list, or take it off" },
  { press: "[Ctrl] or [Shift] click", does: "Choose one more, on the map" },
  { press: "Letters", does: "In the list: jump to a name" },
  { press: "[Space]", does: "In the list: put on the reading list, or take off" },
  { press: "[→]", does: "In the list: reach a row’s buttons" },
  { press: "[?]", does: "These keys" },
];

/**
 * All lines, in the order in which they are read.
 *
 * @param hasYears - whether there are years to play
 */
export function keyLines(hasYears: boolean): readonly KeyLine[] {
  return [...BEFORE_PLAY, ...(hasYears ? [PLAY] : []), ...AFTER_PLAY];
}

/** "[E] or [Shift] [E]" → E, " or ", Shift, " ", E; of which three are keys. */
export function stretchesOf(press: string): readonly Stretch[] {
  return press
    .split(/\[([^\]]+)\]/)
    .map((text, i) => ({ text, isKey: i % 2 === 1 }))
    .filter(({ text }) => text !== "");
}
