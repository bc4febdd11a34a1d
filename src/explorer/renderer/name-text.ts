/**
 * What a place may be called, fullest first.
 *
 * A title shrinks before its name goes: all of it when near, then two lines, then what fits on one.
 * It is cut at the end, at a word, and never after "of" or "the".
 */
import type { NodeAttributes } from "../graph.ts";

export interface NameVariant {
  readonly lines: readonly string[];
  /** CSS pixels. */
  readonly width: number;
}

/** Width of a text in CSS pixels, in the font that the name is set in. */
export type Measure = (text: string) => number;

/** A short name of up to so many letters stands on one line before it is wrapped. */
const ONE_LINE = 24;
const NEAR_LINES = 4;
/** A line does not end with one of these before an ellipsis. */
const DANGLING = /(\s+(of|for|in|the|a|an|to|and|with|on|from|via|is|as|by|or|&))+$/i;

/** What stands after the name of what others are folded into: "+7". */
export function formatFold(more: number): string {
  return `+${String(more)}`;
}

/** Breaks a text at spaces into lines no wider than `most`, where its words allow. */
export function wrap(text: string, measure: Measure, most: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && measure(longer) > most) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  lines.push(line);
  return lines;
}

/** The first `most` lines; an ellipsis says that there were more. */
export function cut(lines: readonly string[], most: number): string[] {
  if (lines.length <= most) return [...lines];
  const kept = lines.slice(0, most);
  const last = kept[most - 1]!.replace(DANGLING, "").replace(/[\s:,;–—-]+$/, "");
  kept[most - 1] = `${last}…`;
  return kept;
}

/**
 * The ways to write a node's name.
 *
 * @param width - of a line, CSS pixels
 * @param near - whether there is room for a paper's whole title
 * @param more - how many nodes are folded into this one
 */
export function nameVariants(
  { kind, label, shortLabel }: Pick<NodeAttributes, "kind" | "label" | "shortLabel">,
  measure: Measure,
  width: number,
  near: boolean,
  more = 0,
): NameVariant[] {
  const made = (text: readonly string[]): NameVariant => {
    const lines = more > 0 ? [...text.slice(0, -1), `${text.at(-1)!} ${formatFold(more)}`] : text;
    return { lines, width: Math.max(...lines.map(measure)) };
  };
  if (kind !== "paper") {
    const lines = cut(wrap(shortLabel, measure, width), 3);
    const single = shortLabel.length <= ONE_LINE && lines.length > 1 ? [made([shortLabel])] : [];
    return [made(lines), ...single];
  }
  if (near) return [made(cut(wrap(label, measure, width * 1.1), NEAR_LINES))];
  if (shortLabel.length <= ONE_LINE) {
    const wrapped = wrap(shortLabel, measure, width * 0.55);
    return [made([shortLabel]), ...(wrapped.length === 2 ? [made(wrapped)] : [])];
  }
  const variants = [
    cut(wrap(shortLabel, measure, width), 2),
    cut(wrap(shortLabel, measure, width * 0.8), 2),
    cut(wrap(shortLabel, measure, width * 0.92), 1),
  ].map(made);
  return variants.filter(
    ({ lines }, i) =>
      variants.findIndex((other) => other.lines.join("\n") === lines.join("\n")) === i,
  );
}
