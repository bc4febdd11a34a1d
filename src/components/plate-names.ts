/** How a community's name is broken into lines on the plate. */

/** Most letters of a line, and most lines; the panel has the whole name. */
const LINE_LENGTH = 14;
const MOST_LINES = 2;

/**
 * A name in at most two lines of some 14 letters, broken between words; what does not fit ends in
 * an ellipsis. A single word is never broken.
 */
export function nameLines(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/).filter((part) => part !== "")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= LINE_LENGTH) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else if (lines.length < MOST_LINES) {
      lines.push(word);
    } else {
      lines[lines.length - 1] = `${last!.replace(/[\s,·&]+$/, "")}…`;
      break;
    }
  }
  return lines;
}
