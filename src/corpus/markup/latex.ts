/**
 * LaTeX to text.
 *
 * The LaTeX of titles and abstracts is written by hand, cut by forms and mixed with plain text:
 * braces that do not close, dollars that are money, macros that only the author's preamble knows.
 * A grammar refuses it or, as the parser of a whole document would, takes half an abstract for a
 * formula; and it takes milliseconds where a reader of characters takes microseconds. So this goes
 * from left to right, and what it does not know stays, or loses its backslash.
 */
import { bracketed, rootText, toMathScript, toScript } from "./formulas.ts";
import { accentOf, isFunction, isSilent, silentArguments, symbolOf } from "./latex-macros.ts";
import { LatexSource } from "./latex-source.ts";

/** Arguments within arguments beyond this depth are read as they stand: nobody writes so. */
const MAX_DEPTH = 20;

/** Characters that mean themselves. */
const PLAIN = /[^\\{}$^_~`'-]+/y;
const MACRO = /\\(?:([a-zA-Z]+)\*?|([^]))/y;

/** A font's macro that has lost its braces, and so runs into its argument: "\\mathbbR", "\\textedge". */
const RUN_INTO =
  /^(?:math(?:bb|bf|cal|frak|it|rm|scr|sf)|bold(?:symbol)?|text(?:bf|it|rm|sc)?|emph)(?=[a-zA-Z])/;

export function latexText(text: string): string {
  const source = new LatexSource(text);
  return readSlice(source, { start: 0, end: text.length, isMath: false, depth: 0 });
}

/** A part of the source, and how it is to be read. */
interface Slice {
  readonly start: number;
  readonly end: number;
  /** Whether it is a formula, or within one. */
  readonly isMath: boolean;
  readonly depth: number;
}

interface Read {
  readonly text: string;
  /** Where what was read ends. */
  readonly end: number;
  /** What a macro left: nothing, a sign, or the name of a function ("log"). */
  readonly kind?: "silent" | "sign" | "function";
}

function readSlice(source: LatexSource, slice: Slice): string {
  const { text } = source;
  const { start, end, isMath, depth } = slice;
  if (depth > MAX_DEPTH) return text.slice(start, end).replace(/[\\{}$]/g, "");
  // Parts, since a text that is looked back upon while it grows is copied each time.
  const parts: string[] = [];
  let quotes = 0;
  for (let i = start; i < end;) {
    const character = text[i]!;
    switch (character) {
      case "\\": {
        const macro = readMacro(source, { ...slice, start: i });
        i = macro.end;
        const last = parts.at(-1)?.at(-1) ?? "";
        // A reference that is taken out leaves no space before a comma: "as in \cite{x}."
        if (macro.kind === "silent" && /[.,;:)]/.test(text[i] ?? "")) trimLast(parts);
        // "O(n\log n)" is "O(n log n)", and "M\ge 2" is "M≥2", as "M \ge 2" is not.
        if (macro.kind === "function" && /[\p{L}\p{N}]/u.test(last)) parts.push(" ");
        if (isOperator(macro) && last !== " ") i = source.skipSpace(i, end);
        if (macro.text !== "") parts.push(macro.text);
        continue;
      }
      case "{":
      case "}":
        break;
      case "$": {
        const formula = isMath ? null : source.formulaAt(i, end);
        if (formula !== null) {
          const { start, stop } = formula;
          parts.push(readSlice(source, { start, end: stop, isMath: true, depth: depth + 1 }));
          i = formula.end;
          continue;
        }
        if (!isMath) parts.push("$");
        break;
      }
      case "^":
      case "_":
        if (isMath) {
          const part = readArgument(source, { ...slice, start: i + 1 });
          trimLast(parts);
          parts.push(toMathScript(part.text, character === "^" ? "sup" : "sub"));
          i = part.end;
          continue;
        }
        parts.push(character);
        break;
      case "~":
        // "Fig.~3" is tied; "~100" is about a hundred, and "/~ada" somebody's page.
        parts.push(
          /[^\s/(["]/.test(text[i - 1] ?? " ") && /\S/.test(text[i + 1] ?? " ") ? " " : "~",
        );
        break;
      case "`":
        if (!isMath && text[i + 1] === "`") {
          parts.push("“");
          ++quotes;
          ++i;
        } else parts.push(character);
        break;
      case "'":
        // Two of them end a quotation, but are seconds or inches where none was begun.
        if (quotes > 0 && text[i + 1] === "'") {
          parts.push("”");
          --quotes;
          ++i;
        } else parts.push(isMath ? "′" : character);
        break;
      case "-": {
        const dashes = isMath ? 1 : source.dashesAt(i, end);
        parts.push(dashes === 3 ? "—" : dashes === 2 ? "–" : "-".repeat(dashes));
        i += dashes;
        continue;
      }
      default: {
        PLAIN.lastIndex = i;
        const run = Math.min(PLAIN.test(text) ? PLAIN.lastIndex : i + 1, end);
        parts.push(text.slice(i, run));
        i = run;
        continue;
      }
    }
    ++i;
  }
  return parts.join("");
}

function isOperator({ text, kind }: Read): boolean {
  return kind === "sign" && !/[\p{L}…]/u.test(text);
}

/** Takes the white space off the end of what is there. */
function trimLast(parts: string[]): void {
  for (let last = parts.pop(); last !== undefined; last = parts.pop()) {
    const trimmed = last.trimEnd();
    if (trimmed !== "") {
      parts.push(trimmed);
      return;
    }
  }
}

/** The macro that begins where the slice does, with what it takes. */
function readMacro(source: LatexSource, slice: Slice): Read {
  const { text } = source;
  const { end, isMath, depth } = slice;
  MACRO.lastIndex = slice.start;
  const match = MACRO.exec(text);
  // A backslash is the last character of all.
  if (match === null || MACRO.lastIndex > end) return { text: "\\", end };
  const name = match[1] ?? match[2]!;
  const after = MACRO.lastIndex;

  // 1. Formulas: \( … \) and \[ … \]
  if (name === "(" || name === "[") {
    const formula = source.displayAt(after, name === "(" ? "\\)" : "\\]", end);
    if (formula === null) return { text: name, end: after };
    const { start, stop } = formula;
    const read = readSlice(source, { start, end: stop, isMath: true, depth: depth + 1 });
    return { text: read, end: formula.end };
  }
  // 2. Characters that would mean something else: \% \& \_ \{
  if (/^[#$%&_{}]$/.test(name)) return { text: name, end: after };
  // 3. Accents
  const mark = accentOf(name);
  if (mark !== undefined) return readAccented(source, name, mark, { ...slice, start: after });
  // 4. What takes arguments
  const silent = silentArguments(name);
  if (silent > 0) {
    let stop = source.skipOptions(after);
    for (let i = 0; i < silent; ++i) stop = source.skipOptions(source.skipGroup(stop));
    return { text: "", end: Math.min(stop, end), kind: "silent" };
  }
  const structure = readStructure(source, name, { ...slice, start: after });
  if (structure !== null) return structure;
  // 5. What stands for a character, or for its own name
  const close = source.closingOf(after);
  if (close !== undefined && close - after <= 4) {
    const symbol = symbolOf(name + text.slice(after, close + 1), isMath);
    if (symbol !== undefined) return { text: symbol, end: close + 1 };
  }
  if (isSilent(name)) return { text: "", end: source.skipSpace(after, end), kind: "silent" };
  const symbol = symbolOf(name, isMath);
  if (symbol !== undefined) {
    // "Stra\ss e" and "5 \textmu m": the space ends the macro. Elsewhere it may be meant.
    const isLetter =
      !isMath && (/^\p{Script=Latin}\p{M}*$/u.test(symbol) || name.startsWith("text"));
    return { text: symbol, end: isLetter ? source.skipSpace(after, end) : after, kind: "sign" };
  }
  if (isFunction(name)) {
    const space = /[\p{L}\p{N}\\{]/u.test(text[after] ?? "") ? " " : "";
    return { text: name + space, end: after, kind: "function" };
  }
  // 6. Unknown: it changes the look of its argument, or is a name from the author's preamble.
  if (close !== undefined) return { text: "", end: after };
  return { text: name.replace(RUN_INTO, ""), end: after };
}

/** Macros whose text is made of their arguments', from the slice's start; null for others. */
function readStructure(source: LatexSource, name: string, slice: Slice): Read | null {
  const argument = (start: number, isMath: boolean) =>
    readArgument(source, { ...slice, start, isMath });
  const { start, isMath } = slice;
  switch (name) {
    case "frac":
    case "dfrac":
    case "tfrac":
    case "nicefrac": {
      const above = argument(start, true);
      const below = argument(above.end, true);
      return { text: `${bracketed(above.text)}/${bracketed(below.text)}`, end: below.end };
    }
    case "sqrt": {
      const root = argument(source.skipOptions(start), true);
      return { text: rootText(root.text), end: root.end };
    }
    case "enquote":
    case "mkbibquote": {
      const quoted = argument(source.skipOptions(start), isMath);
      return { text: `“${quoted.text}”`, end: quoted.end };
    }
    case "textsuperscript":
    case "textsubscript": {
      const part = argument(start, isMath);
      const script = name === "textsubscript" ? "sub" : "sup";
      return { text: toScript(part.text, script) ?? part.text, end: part.end };
    }
    case "ensuremath":
      return argument(start, true);
    case "text":
    case "textrm":
    case "mbox":
    case "hbox":
      return argument(start, false);
    case "url":
    case "path": {
      const end = source.skipGroup(start);
      return { text: source.text.slice(start, end).replace(/^\s*\{|\}$/g, ""), end };
    }
    default:
      return null;
  }
}

function readAccented(source: LatexSource, name: string, mark: string, slice: Slice): Read {
  const after = slice.start;
  const isSign = !/^\w/.test(name);
  if (isSign) {
    // "\~{}" and "\^{}" are how programs write the character itself.
    if (source.closingOf(after) === after + 1) {
      return { text: /[~^]/.test(name) ? name : "", end: after + 2 };
    }
    // What bears no accent was no accent: "\"", of a text that was escaped once too often.
    const start = source.skipSpace(after, slice.end);
    if (!/^(?:\{|\p{L}|\\[a-z])/iu.test(source.text.slice(start, start + 2))) {
      return { text: name, end: after };
    }
  }
  const base = readArgument(source, slice);
  const [first = "", ...rest] = base.text.replace(/^ı/, "i").replace(/^ȷ/, "j");
  const letter = (first + mark).normalize("NFC");
  if (isSign ? /^\p{L}$/u.test(letter) : /\p{L}/u.test(first)) {
    return { text: letter + rest.join(""), end: base.end };
  }
  return isSign ? { text: name, end: after } : base;
}

/** A group without its braces, a macro with what it takes, or one character. */
function readArgument(source: LatexSource, slice: Slice): Read {
  const { text } = source;
  const { end, depth } = slice;
  const start = source.skipSpace(slice.start, end);
  if (start >= end) return { text: "", end };
  const close = source.closingOf(start);
  if (close !== undefined && close < end) {
    const group = { ...slice, start: start + 1, end: close, depth: depth + 1 };
    return { text: readSlice(source, group), end: close + 1 };
  }
  if (text[start] === "\\") {
    if (depth > MAX_DEPTH) return { text: "", end: start + 1 };
    return readMacro(source, { ...slice, start, depth: depth + 1 });
  }
  if (/[{}$]/.test(text[start]!)) return { text: "", end: start };
  const character = String.fromCodePoint(text.codePointAt(start)!);
  return { text: character, end: start + character.length };
}
