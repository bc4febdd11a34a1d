/**
 * What a place may be called, fullest first.
 *
 * A title shrinks before its name goes: all of it when near, then two lines, then what fits on one.
 * It is cut at the end, at a word, and never after "of" or "the".
 */
import type { NodeAttributes } from "../graph.ts";
import { breakable, lettersWide } from "./scripts.ts";

export interface NameVariant {
  readonly lines: readonly string[];
  /** Whether an ellipsis says that there is more. */
  readonly isCut?: boolean;
  /** CSS pixels. */
  readonly width: number;
}

/** Width of a text in CSS pixels, in the font that the name is set in. */
export type Measure = (text: string) => number;

/** A short name of up to so many letters, as wide as Latin ones, stands on one line before it is wrapped. */
const ONE_LINE = 24;
const NEAR_LINES = 4;
/** How a longer one is set: in lines of a share of the width, and so many of them; whole ones first. */
const LINES = [
  [1, 2],
  [0.62, 3],
  [0.8, 2],
  [0.92, 1],
] as const;
/** A line does not end with one of these before an ellipsis. */
const DANGLING = /(\s+(of|for|in|the|a|an|to|and|with|on|from|via|is|as|by|or|&))+$/i;

/** What stands after the name of what others are folded into: "+7". */
export function formatFold(more: number): string {
  return `+${String(more)}`;
}

/** Breaks a text between words into lines no wider than `most`, where its words allow. */
export function wrap(text: string, measure: Measure, most: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const { text: word, gap } of breakable(text)) {
    const longer = line === "" ? word : `${line}${gap}${word}`;
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
  const last = kept[most - 1]!.replace(DANGLING, "").replace(/[\s:,;–—、，；：،؛-]+$/, "");
  kept[most - 1] = `${last}…`;
  return kept;
}

/**
 * The ways to write a node's name, fullest first, each made when it is asked for: most names stand in
 * the first, and measuring text is what names cost.
 *
 * @param width - of a line, CSS pixels
 * @param near - whether there is room for a paper's whole title
 * @param more - how many nodes are folded into this one
 */
export function* nameVariants(
  { kind, label, shortLabel }: Pick<NodeAttributes, "kind" | "label" | "shortLabel">,
  measure: Measure,
  width: number,
  near: boolean,
  more = 0,
): Generator<NameVariant, void> {
  const made = (text: readonly string[], isCut = false): NameVariant => {
    const lines = more > 0 ? [...text.slice(0, -1), `${text.at(-1)!} ${formatFold(more)}`] : text;
    const width = Math.max(...lines.map(measure));
    return isCut ? { lines, width, isCut } : { lines, width };
  };
  const isShort = lettersWide(shortLabel) <= ONE_LINE;
  const broken = kind === "paper" ? [] : wrap(shortLabel, measure, width);
  if (kind === "paper" && near) yield made(cut(wrap(label, measure, width * 1.1), NEAR_LINES));
  else if (broken.length > 1) {
    yield made(cut(broken, 3));
    if (isShort) yield made([shortLabel]);
  } else if (kind !== "paper" || isShort) {
    yield made([shortLabel]);
    const wrapped = wrap(shortLabel, measure, width * 0.55);
    if (wrapped.length === 2) yield made(wrapped);
  } else {
    const known = new Set<string>();
    const wrapped = LINES.map(([share, most]) => ({
      lines: wrap(shortLabel, measure, width * share),
      most,
    }));
    const isWhole = ({ lines, most }: (typeof wrapped)[number]): boolean => lines.length <= most;
    for (const each of [...wrapped.filter(isWhole), ...wrapped.filter((one) => !isWhole(one))]) {
      // Three lines of half a title are no better than two.
      if (!isWhole(each) && each.most > 2) continue;
      const lines = cut(each.lines, each.most);
      const text = lines.join("\n");
      if (known.has(text)) continue;
      known.add(text);
      yield made(lines, !isWhole(each));
    }
  }
}

/** Makes each item of a list once, and only when it is asked for. */
export function remembered<T>(source: Iterator<T, void>): Iterable<T> {
  const known: T[] = [];
  return {
    *[Symbol.iterator]() {
      for (let i = 0; ; ++i) {
        if (i === known.length) {
          const next = source.next();
          if (next.done === true) return;
          known.push(next.value);
        }
        yield known[i]!;
      }
    },
  };
}
