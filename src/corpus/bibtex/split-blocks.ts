/**
 * BibTeX cut into its blocks, "@type{…}", each with its line.
 *
 * Between blocks BibTeX has no grammar at all: prose, headings, addresses with an "@". Within one,
 * a brace that is missing swallows, for a parser that knows the grammar alone, every block behind
 * it. So blocks are found here by people's habit, a line that begins with "@word{key,", and a bad
 * one costs itself alone.
 *
 * The values (what stands in {…} or "…") are taken out and numbered. They are TeX, in which "%",
 * "$" and "@" mean what they please, and a library that reads fields and names need not see them.
 */

/** A block longer than this is no entry but a file whose braces do not match; UTF-16 units. */
const LONGEST_BLOCK = 1024 * 1024;
/** Nor is one whose names and numbers are; a grammar is to read them, in memory by the kilobyte. */
const LONGEST_BODY = 64 * 1024;
/** Nobody nests deeper; parsers by recursion come to their end somewhere behind it. */
const MAX_DEPTH = 100;

const HEAD = /(?<![\w.@])@[ \t]*([a-z][\w-]*)\s*[{(]/giu;
/** A block's head where one would write it: at the beginning of a line. */
const HEAD_OF_LINE = /[ \t]*@[a-z]+[ \t]*[{(][ \t]*[^\s{}=,]*[ \t]*[,=]/iy;
const KEY = /\s*([^,={}"\n]*?)\s*(?:,|(?=\})|(?=\n\s*[\w-]+\s*=))/y;
/** After a brace that closes nothing: the next field. */
const NEXT_FIELD = /\s*,\s*[a-z][\w-]*\s*=/iy;
const BRACE = /[{}\\\n]/g;
/** What means something between values. */
const SPECIAL = /[{}()"%@\n]/g;
/** A field that a value has swallowed. */
const FIELD_WITHIN = /,\s*[a-z][\w-]*\s*=\s*["{\w]/i;

/** Private-use characters around a value's number: no value is cut within, none holds TeX. */
const [BEFORE_NUMBER, AFTER_NUMBER] = ["\ue000", "\ue001"];
const NUMBERED = /\ue000(\d+)\ue001/g;

export type Flaw =
  /** The closing brace is missing, and all fields are whole. */
  | "unclosed"
  /** It breaks off within a field. */
  | "broken"
  /** The file ends within it. */
  | "cut"
  | "deep"
  | "long";

export interface Block {
  /** 1-based. */
  readonly line: number;
  /** In small letters: "article", "string", "comment". */
  readonly type: string;
  /** "" where it has none. */
  readonly key: string;
  /** Its fields, with numbers for values: "title = {…0…}, year = 2031". */
  readonly body: string;
  readonly flaw: Flaw | null;
}

/** The values of a file's blocks, by number. */
export class Values {
  readonly #values: string[] = [];

  /** @returns what stands for the value */
  add(value: string): string {
    return BEFORE_NUMBER + String(this.#values.push(value) - 1) + AFTER_NUMBER;
  }

  /** The text with its values in it again. */
  fill(text: string): string {
    return text.replace(NUMBERED, (_, number: string) => this.#values[Number(number)] ?? "");
  }
}

/** All blocks but comments, in order. */
export function splitBlocks(text: string, values: Values): Block[] {
  const blocks: Block[] = [];
  const lineAt = lineCounter(text);
  /** Once a comment did not close, none behind it is searched for its end: each costs its line. */
  let commentsClose = true;
  HEAD.lastIndex = 0;
  for (let head = HEAD.exec(text); head !== null; head = HEAD.exec(text)) {
    const start = HEAD.lastIndex;
    const type = head[1]!.toLowerCase();
    let end: number;
    if (type === "comment") {
      const group: Found | null = commentsClose ? findGroup(text, start - 1, true, false) : null;
      commentsClose = group !== null && group.flaw !== "cut";
      end = group === null || !commentsClose ? endOfLine(text, start) : group.end;
    } else if (isCommentedOut(text, head.index)) {
      end = start;
    } else {
      // Programs write "\}" for a brace that closes nothing. BibTeX itself counts it, and so do
      // people: where the first way finds no end, the second may.
      let block = readBlock(text, start, values, true);
      if (block.flaw !== null) {
        const other = readBlock(text, start, values, false);
        if (other.flaw === null) block = other;
      }
      end = block.end;
      const { key, body, flaw } = block;
      blocks.push({ line: lineAt(head.index), type, key, body, flaw });
      if (flaw === "cut") break;
    }
    HEAD.lastIndex = end;
  }
  return blocks;
}

interface Found {
  /** Behind it. */
  readonly end: number;
  readonly flaw: Flaw | null;
}

type Read = Found & Pick<Block, "key" | "body">;

/** The block whose opening brace stands before `start`. */
function readBlock(text: string, start: number, values: Values, hasEscapes: boolean): Read {
  const close = text[start - 1] === "{" ? "}" : ")";
  KEY.lastIndex = start;
  const key = KEY.exec(text)?.[1];
  const first = key === undefined ? start : KEY.lastIndex;

  const parts: string[] = [];
  /** What stands between two values, up to `from`: a comma, a name and "=", as a rule. */
  let between = "";
  let from = first;
  let value = "";
  let isDeep = false;
  const skip = (start: number, end: number): void => {
    between += text.slice(from, start);
    from = end;
    SPECIAL.lastIndex = end;
  };
  const finish = (end: number, flaw: Flaw | null): Read => {
    skip(Math.min(end, text.length), end);
    parts.push(setCommas(between, parts.length > 0));
    // "title = {Tides, year = 2031 }": the brace is missing there, and the title would be wrong.
    const isBroken = flaw === "unclosed" && FIELD_WITHIN.test(value);
    const body = parts.join("");
    const isLong = end - start > LONGEST_BLOCK || body.length > LONGEST_BODY;
    const ownFlaw = isDeep ? "deep" : isLong ? "long" : null;
    return {
      key: key ?? "",
      body,
      flaw: isBroken ? "broken" : (flaw ?? ownFlaw),
      end,
    };
  };

  SPECIAL.lastIndex = first;
  for (let match = SPECIAL.exec(text); match !== null; match = SPECIAL.exec(text)) {
    const { index } = match;
    switch (match[0]) {
      case "{":
      case '"': {
        const find = match[0] === "{" ? findGroup : findQuoted;
        const { end, flaw } = find(text, index, hasEscapes, true);
        if (flaw === "broken" || flaw === "cut") return finish(end, flaw);
        isDeep ||= flaw === "deep";
        value = text.slice(index + 1, end - 1);
        skip(index, end);
        parts.push(setCommas(between, parts.length > 0), `{${values.add(value)}}`);
        between = "";
        break;
      }
      case close:
        NEXT_FIELD.lastIndex = index + 1;
        // One brace too many behind a value ends the block for BibTeX, and its fields are prose.
        skip(index, index + 1);
        if (!NEXT_FIELD.test(text)) return finish(index + 1, null);
        break;
      case "%":
        skip(index, endOfLine(text, index));
        break;
      case "@":
        skip(index, index + 1);
        break;
      case "\n":
        if (isHeadOfLine(text, index + 1)) return finish(index, "unclosed");
    }
  }
  // What is open is the block itself where its last field is whole.
  const isWhole = between === "" && /^\s*,?\s*$/.test(text.slice(from, from + 100));
  return finish(text.length, isWhole && parts.length > 0 ? "unclosed" : "cut");
}

/** The group of braces that opens here. */
function findGroup(text: string, open: number, hasEscapes: boolean, hasHeads: boolean): Found {
  let depth = 0;
  let deepest = 0;
  BRACE.lastIndex = open;
  for (let match = BRACE.exec(text); match !== null; match = BRACE.exec(text)) {
    switch (match[0]) {
      case "{":
        deepest = Math.max(deepest, ++depth);
        break;
      case "}":
        if (--depth === 0)
          return { end: BRACE.lastIndex, flaw: deepest > MAX_DEPTH ? "deep" : null };
        break;
      case "\\":
        if (hasEscapes) ++BRACE.lastIndex;
        break;
      default:
        if (hasHeads && isHeadOfLine(text, BRACE.lastIndex)) {
          return { end: BRACE.lastIndex, flaw: "broken" };
        }
    }
  }
  return { end: text.length, flaw: "cut" };
}

/** The text in quotation marks that opens here; one within braces does not end it. */
function findQuoted(text: string, open: number, hasEscapes: boolean): Found {
  for (let i = open + 1; i < text.length; ++i) {
    const character = text[i]!;
    if (character === '"') return { end: i + 1, flaw: null };
    if (character === "\\" && hasEscapes) ++i;
    else if (character === "{") {
      const group = findGroup(text, i, hasEscapes, true);
      if (group.flaw !== null) return group;
      i = group.end - 1;
    } else if (character === "\n" && isHeadOfLine(text, i + 1)) {
      return { end: i + 1, flaw: "broken" };
    }
  }
  return { end: text.length, flaw: "cut" };
}

/** Sets the commas that people forget before a field's name. */
function setCommas(between: string, isBehindValue: boolean): string {
  const text = isBehindValue ? `}${between}` : between;
  return text.replace(/([^\s,#=])(\s+[\w.:+-]+\s*=)/g, "$1,$2").slice(isBehindValue ? 1 : 0);
}

function isHeadOfLine(text: string, start: number): boolean {
  HEAD_OF_LINE.lastIndex = start;
  return HEAD_OF_LINE.test(text);
}

/** Whether a "%" begins the line; only near it, since a file may be one long line. */
function isCommentedOut(text: string, index: number): boolean {
  return /(?:^|\n)[ \t]*%[^\n]*$/.test(text.slice(Math.max(0, index - 100), index));
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

/** The 1-based line of a place; places are asked for in order. */
function lineCounter(text: string): (index: number) => number {
  let line = 1;
  let newline = text.indexOf("\n");
  return (index) => {
    for (; newline >= 0 && newline < index; newline = text.indexOf("\n", newline + 1)) ++line;
    return line;
  };
}
