/**
 * Where things end in a text with LaTeX: groups, options, formulas, runs of dashes.
 *
 * Each question is answered in time that, over the whole text, grows with its length alone, also
 * where 100,000 braces open and none closes.
 */

/** A formula within a line is no longer than this, in UTF-16 units; a "$" without end is money. */
const LONGEST_FORMULA = 1000;

/** "$5 million in the year that x$": no formula begins with a number and goes on in words. */
const MONEY = /^\d[^\\]*\s[a-z]{3}/i;
const OPTIONS = /\*?(?:\[[^\][]{0,200}\])*/y;

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;

export interface Formula {
  readonly start: number;
  /** Exclusive; `end` is behind the sign that ends it. */
  readonly stop: number;
  readonly end: number;
}

export class LatexSource {
  readonly text: string;
  /** From where a brace opens to where it closes, for those that do. */
  readonly #closing: ReadonlyMap<number, number>;
  /** Where each sign that was searched for stands next; -1 for nowhere. */
  readonly #found = new Map<string, number>();

  constructor(text: string) {
    this.text = text;
    this.#closing = matchBraces(text);
  }

  /** Where the group that opens here closes; undefined where none does. */
  closingOf(open: number): number | undefined {
    return this.#closing.get(open);
  }

  /** The formula that the "$" here begins, or null where it begins none. */
  formulaAt(open: number, end: number): Formula | null {
    const { text } = this;
    const sign = text.startsWith("$$", open) ? "$$" : "$";
    const start = open + sign.length;
    const last = Math.min(end, start + LONGEST_FORMULA);
    if (sign === "$$") {
      const stop = this.#find(sign, start);
      return stop < 0 || stop >= last ? null : { start, stop, end: stop + 2 };
    }
    let stop = start;
    while (stop < last && text[stop] !== "$") stop += text[stop] === "\\" ? 2 : 1;
    // As Pandoc tells them from money: "$5 and $6" has a space before its second, "$5/$6" a digit
    // behind it. https://pandoc.org/MANUAL.html#extension-tex_math_dollars
    if (stop >= last || /\s/.test(text[start]!) || /\s/.test(text[stop - 1]!)) return null;
    const content = text.slice(start, stop);
    if (MONEY.test(content) || (/^\d/.test(content) && /\d/.test(text[stop + 1] ?? "")))
      return null;
    return { start, stop, end: stop + 1 };
  }

  /** The formula from `start`, behind "\(" or "\[", to the sign that ends it; null without one. */
  displayAt(start: number, sign: "\\)" | "\\]", end: number): Formula | null {
    const stop = this.#find(sign, start);
    return stop < 0 || stop >= end ? null : { start, stop, end: stop + 2 };
  }

  /** How many dashes stand in a row; those of "<!--" and "-->", HTML's, count one by one. */
  dashesAt(start: number, end: number): number {
    let stop = start + 1;
    while (stop < end && this.text[stop] === "-") ++stop;
    const isComment = this.text[stop] === ">" || this.text[start - 1] === "!";
    return isComment ? 1 : stop - start;
  }

  skipSpace(from: number, end = this.text.length): number {
    let i = from;
    while (i < end && /\s/.test(this.text[i]!)) ++i;
    return i;
  }

  /** Behind the group that begins here, after white space; here where none does. */
  skipGroup(from: number): number {
    const close = this.#closing.get(this.skipSpace(from));
    return close === undefined ? from : close + 1;
  }

  /** Behind the options that begin here, "[…]" or "*"; here where none do. */
  skipOptions(from: number): number {
    OPTIONS.lastIndex = from;
    return OPTIONS.test(this.text) ? OPTIONS.lastIndex : from;
  }

  /** The next place of a sign. Asked again from before that place, it does not search again. */
  #find(sign: string, from: number): number {
    const known = this.#found.get(sign);
    if (known !== undefined && (known < 0 || known >= from)) return known;
    const place = this.text.indexOf(sign, from);
    this.#found.set(sign, place);
    return place;
  }
}

function matchBraces(text: string): ReadonlyMap<number, number> {
  const closing = new Map<number, number>();
  const open: number[] = [];
  for (let i = 0; i < text.length; ++i) {
    const code = text.charCodeAt(i);
    if (code === BACKSLASH) ++i;
    else if (code === OPEN) open.push(i);
    else if (code === CLOSE && open.length > 0) closing.set(open.pop()!, i);
  }
  return closing;
}
