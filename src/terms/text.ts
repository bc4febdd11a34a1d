/**
 * A paper's text as the later steps read it: units (words) with exact offsets, parts of speech and
 * sentences.
 *
 * Every mention is a slice of the text as given. So nothing is cleaned away here: what must not be
 * read (formulas, markup, addresses) is stepped over, and all offsets stay true.
 */
import type { Paper } from "../corpus/index.ts";
import { type WordCount, wordCount } from "./background.ts";
import { isBinomial } from "./binomials.ts";
import { normalizeWord } from "./inflection.ts";
import { type Joint, jointOf } from "./joints.ts";
import { MARK, mayBeFootnote } from "./name-marks.ts";
import { isNounInTruth } from "./nouns.ts";
import { checkOn, hashOn, SliceCache } from "./slice-cache.ts";
import { cutChunk, pieceKind, SPACE, tagTokens, type Token } from "./tagger.ts";
import type { Field, Sentence } from "./term.ts";
import { traitsOf } from "./traits.ts";
import { isVerbInTruth } from "./verbs.ts";
import { wordIdOf } from "./word-ids.ts";

/**
 * A run of letters and digits: "LLaVA-1.5" is two, "goal-conditioned" is two, "RRT*" is one. A
 * possessive s is none: "Alzheimer's disease" and "Alzheimer disease" are the same two. "C. elegans" is one.
 */
export interface Unit {
  readonly text: string;
  /** The text in small letters. */
  readonly lower: string;
  /** UTF-16 units into the field; end is exclusive. */
  readonly start: number;
  readonly end: number;
  /** The form under which it is compared. */
  readonly norm: string;
  /** The number of that form (word-ids.ts). */
  readonly word: number;
  /** TRAIT bits of the word. */
  readonly traits: number;
  /** How common the word is in the background papers. */
  readonly background: WordCount;
  /** wink's universal part of speech; "X" where it has none. */
  readonly pos: string;
  readonly joint: Joint;
  /** Index of its sentence among the field's. */
  readonly sentence: number;
}

export interface FieldText {
  readonly field: Field;
  readonly text: string;
  readonly units: readonly Unit[];
  readonly sentences: readonly Sentence[];
}

/**
 * Formulas, LaTeX commands, markup, entities, addresses, publishers' notices, the headings of a
 * structured abstract: stepped over.
 */
const OPAQUE =
  /\$[^$\n]{1,300}\$|\\[a-zA-Z]+|<\/?[a-zA-Z][^<>\n]{0,80}>|&(?:#\d+|[a-zA-Z]{2,8});|https?:\/\/\S+|www\.\S+|\b10\.\d{4,9}\/\S+|(?<![\w-])[\w-]{1,63}\.(?:com|org|net|gov|edu|io)\b(?:\/\S*)?|\(cid:\d+\)|\/(?:spl|sub|sup) [^/\s]*\/|\b(?:extit|extbf|exttt|extsc|mph)(?=\{)|\(c\)|(?:©|\(C\)(?= ?[12]\d{3})|Copyright|PsycINFO|All rights reserved)[^.]*\.?|\b(?:BACKGROUND|OBJECTIVES?|METHODS?|RESULTS|CONCLUSIONS?|PURPOSE|AIMS?|INTRODUCTION|DESIGN|SETTING|PARTICIPANTS|Abstract|Background|Objectives?|Methods|Results|Conclusions?)\b(?=:)|^Abstract(?=\p{Lu})/gu;

/** What stands inside a word. */
const INSIDE = String.raw`(?:(?<=\p{N})[.](?=\p{N})|[\u200c\u200d](?=[\p{L}\p{M}]))`;

/**
 * Letters and digits; a decimal point between digits stays inside ("1.5", "Human3.6M"), so does what
 * ties capitals ("I/O", "A/B", "VT&R"), the joiners of Persian and Indic words, which part no words, and
 * the mark that ends a name: "RRT*", "PointNet++".
 */
export const UNIT = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}/])\p{Lu}\/\p{Lu}(?![\p{L}\p{N}/])`,
    String.raw`(?<![\p{L}\p{N}&])\p{Lu}+&\p{Lu}+(?![\p{L}\p{N}&])`,
    String.raw`[\p{L}\p{M}\p{N}]+(?:${INSIDE}[\p{L}\p{M}\p{N}]+)*(?:${MARK})?`,
  ].join("|"),
  "gu",
);

/** "I/O", which the tagger takes for a pronoun and a mark: a noun. */
const LETTERS = -2;

/** A word longer than this is no word. */
const LONGEST_UNIT = 60;

/** A break that wink sees after one of these is none. */
const OPEN_END = /(?:\b(?:al|e\.g|i\.e|cf|vs|viz|resp|Fig|Figs|Eq|Sec|approx|ca|Dr|St|No)\.|[([])$/;

/** Reads the title and abstract (and keywords, where there are any) of a paper. */
export function readFields(paper: Pick<Paper, "title" | "abstract" | "keywords">): FieldText[] {
  const fields = [readField("title", paper.title), readField("abstract", paper.abstract)];
  if (paper.keywords !== undefined && paper.keywords !== "")
    fields.push(readField("keywords", paper.keywords));
  return withoutFootnotes(fields);
}

/**
 * The fields without stars that lead to footnotes: those of no known name that the paper writes but
 * once, neither in brackets nor before a colon or a hyphen ("LTR*: Rapid Replanning", "C*-algebra").
 */
function withoutFootnotes(fields: readonly FieldText[]): FieldText[] {
  const counts = new Map<string, number>();
  for (const { units } of fields)
    for (const { norm } of units)
      if (mayBeFootnote(norm)) counts.set(norm, (counts.get(norm) ?? 0) + 1);
  if (counts.size === 0) return [...fields];
  return fields.map((field) => {
    const isFootnote = ({ norm, start, end }: Unit): boolean =>
      counts.get(norm) === 1 &&
      !/[:\p{Pd}]/u.test(field.text[end] ?? "") &&
      !(field.text[start - 1] === "(" && field.text[end] === ")");
    const units = field.units.map((unit, i): Unit => {
      if (isFootnote(unit)) return withoutMark(unit);
      const before = field.units[i - 1];
      return before !== undefined && isFootnote(before) ? { ...unit, joint: "break" } : unit;
    });
    return { ...field, units };
  });
}

function withoutMark(unit: Unit): Unit {
  const text = unit.text.slice(0, -1);
  return { ...unit, ...readWord(text), text, end: unit.end - 1 };
}

/** Reads one field; any string will do, the empty one included. */
export function readField(field: Field, text: string): FieldText {
  const tagged = tag(text);
  const sentences = splitSentences(field, text, tagged);
  return { field, text, units: readUnits(text, tagged, sentences), sentences };
}

/** What stands between two spaces; it is read the same way wherever it stands. */
interface Chunk {
  readonly tokens: readonly Token[];
  /**
   * The first token's kind and the first word, −1 and undefined where there is none; those behind
   * them in lists. Nearly all chunks have one of each, and a text's chunks lie far apart: a list that
   * all of them share spares three looks into slow memory.
   */
  readonly kind: number;
  readonly otherKinds: readonly number[];
  readonly word: Word | undefined;
  readonly otherWords: readonly Word[];
}

/** The others of a chunk that has none. */
const NONE: readonly never[] = [];

/** A unit in its chunk. */
interface Word {
  readonly text: string;
  readonly lower: string;
  readonly norm: string;
  readonly word: number;
  readonly traits: number;
  readonly background: WordCount;
  /** UTF-16 units into the chunk; end is exclusive. */
  readonly start: number;
  readonly end: number;
  /**
   * The token whose part of speech it has; −1 where the chunk has none that can be found, and
   * LETTERS where that of one letter would say nothing.
   */
  readonly token: number;
}

interface Tagged {
  readonly chunks: readonly Chunk[];
  /** Where each chunk begins in the field, and the index of its first token. */
  readonly starts: readonly number[];
  readonly firsts: readonly number[];
  readonly pos: readonly string[];
  /** Tokens with which wink begins a sentence; ascending. */
  readonly opens: readonly number[];
}

/** Chunks that are kept: the words of a field of research, several times over. */
const MOST_CHUNKS = 40_000;

/** Longer ones are not kept, UTF-16 units. */
const LONGEST_KEPT = 200;

const known = new SliceCache<Chunk>(MOST_CHUNKS);

function tag(text: string): Tagged {
  const chunks: Chunk[] = [];
  const starts: number[] = [];
  const firsts: number[] = [];
  const kinds: number[] = [];
  const spaced: boolean[] = [];
  let afterSpace = false;
  let code = text.charCodeAt(0);
  for (let at = 0; at < text.length;) {
    const start = at;
    const kind = pieceKind(code);
    let hash = 0;
    let check = 0;
    do {
      hash = hashOn(hash, code);
      check = checkOn(check, code);
      if (++at === text.length) break;
      code = text.charCodeAt(at);
    } while (pieceKind(code) === kind);
    if (kind === SPACE) {
      afterSpace = true;
      continue;
    }
    // What is longer than any word is met once, and would fill the memory of all others.
    const chunk =
      at - start > LONGEST_KEPT
        ? readChunk(text.slice(start, at))
        : known.get(text, start, at, hash, check, readChunk);
    chunks.push(chunk);
    starts.push(start);
    firsts.push(kinds.length);
    if (chunk.kind >= 0) {
      kinds.push(chunk.kind);
      spaced.push(afterSpace);
    }
    for (const kind of chunk.otherKinds) {
      kinds.push(kind);
      spaced.push(false);
    }
    afterSpace = false;
  }
  const { pos, opens } = tagTokens(kinds, spaced);
  return { chunks, starts, firsts, pos, opens };
}

function readChunk(text: string): Chunk {
  const tokens = cutChunk(text);
  const words: Word[] = [];
  let at = 0;
  for (const match of text.matchAll(UNIT)) {
    const word = match[0];
    const start = match.index;
    const end = start + word.length;
    if (word.length > LONGEST_UNIT || isPossessive(text, word, start)) continue;
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= start) ++at;
    const found = at < tokens.length ? at : tokens.findLastIndex((t) => t.end >= 0);
    const token = /[/&]/.test(word) ? LETTERS : found;
    const { lower, norm, word: id, traits, background } = readWord(word);
    // One by one, as a token's parts are.
    words.push({ text: word, lower, norm, word: id, traits, background, start, end, token });
  }
  const [word, ...otherWords] = words;
  const [kind = -1, ...otherKinds] = tokens.map((each) => each.kind);
  return {
    // A copy is as long as what is in it; a list that grew has room for sixteen more.
    tokens: [...tokens],
    kind,
    otherKinds: otherKinds.length === 0 ? NONE : otherKinds,
    word,
    otherWords: otherWords.length === 0 ? NONE : otherWords,
  };
}

/** What is so of a word wherever it stands. */
export function readWord(
  text: string,
): Pick<Unit, "lower" | "norm" | "word" | "traits" | "background"> {
  const lower = text.toLowerCase();
  const norm = normalizeWord(text);
  const traits = traitsOf(text, lower, norm);
  return { lower, norm, word: wordIdOf(norm), traits, background: wordCount(norm) };
}

/** The s of "Alzheimer's". */
function isPossessive(text: string, word: string, start: number): boolean {
  return word === "s" && /[\p{L}\p{N}]['’]$/u.test(text.slice(Math.max(0, start - 2), start));
}

/** The sentences of a field, in order. */
function splitSentences(field: Field, text: string, tagged: Tagged): Sentence[] {
  const { chunks, starts, firsts, opens } = tagged;
  const sentences: Sentence[] = [];
  let from = 0;
  const close = (to: number): void => {
    const span = trimSpan(text, from, to);
    if (span !== null) sentences.push({ field, ...span });
    from = to;
  };
  let c = 0;
  for (const open of opens) {
    while ((firsts[c + 1] ?? Infinity) <= open) ++c;
    const i = open - firsts[c]!;
    const token = chunks[c]!.tokens[i];
    if (token === undefined || token.start < 0 || open === 0) continue;
    const at = starts[c]! + token.start;
    if (isBreak(text, endBefore(tagged, c, i), at)) close(at);
  }
  close(text.length);
  return sentences;
}

/** Where the last token ends that can be found before token `i` of chunk `c`; 0 for none. */
function endBefore({ chunks, starts }: Tagged, c: number, i: number): number {
  for (let at = i - 1; c >= 0; at = (chunks[--c]?.tokens.length ?? 0) - 1)
    for (; at >= 0; --at) {
      const end = chunks[c]?.tokens[at]?.end ?? -1;
      if (end >= 0) return (starts[c] ?? 0) + end;
    }
  return 0;
}

/** Whether a sentence that wink begins at `at`, behind a token that ends at `before`, is one. */
function isBreak(text: string, before: number, at: number): boolean {
  if (before === at || /^[\p{Ll},;)\]]/u.test(text.slice(at, at + 2))) return false;
  return !OPEN_END.test(text.slice(Math.max(0, before - 12), before));
}

function trimSpan(text: string, from: number, to: number): { start: number; end: number } | null {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start] ?? "")) ++start;
  while (end > start && /\s/.test(text[end - 1] ?? "")) --end;
  return start < end ? { start, end } : null;
}

type Growing = { -readonly [Name in keyof Unit]: Unit[Name] };

function readUnits(
  text: string,
  { chunks, starts, firsts, pos }: Tagged,
  sentences: readonly Sentence[],
): Unit[] {
  const opaque = opaqueSpans(text);
  const units: Growing[] = [];
  let last = 0;
  let o = 0;
  // The sentence that is read, and where the next one begins.
  let s = 0;
  let border = sentences[0]?.end ?? Infinity;
  let begins = true;
  for (let c = 0; c < chunks.length; ++c) {
    const { word: foremost, otherWords } = chunks[c]!;
    const at = starts[c]!;
    const first = firsts[c]!;
    let next = 0;
    for (let word = foremost; word !== undefined; word = otherWords[next++]) {
      const start = at + word.start;
      const end = at + word.end;
      while (o < opaque.length && (opaque[o]?.[1] ?? 0) <= start) ++o;
      if (o < opaque.length && (opaque[o]?.[0] ?? 0) < end) continue;
      while (s < sentences.length - 1 && border <= start) {
        border = sentences[++s]?.end ?? Infinity;
        begins = true;
      }
      const before = units.at(-1);
      if (before !== undefined && !begins && isBinomial(text, before, { start, text: word.text })) {
        const name = text.slice(before.start, end);
        Object.assign(before, { text: name, end, pos: "NOUN", ...readWord(name) });
        last = end;
        continue;
      }
      units.push({
        text: word.text,
        lower: word.lower,
        start,
        end,
        norm: word.norm,
        word: word.word,
        traits: word.traits,
        background: word.background,
        pos: word.token < 0 ? posOfNone(word) : (pos[first + word.token] ?? "X"),
        joint: begins ? "break" : jointOf(text, last, start),
        sentence: s,
      });
      begins = false;
      last = end;
    }
  }
  for (let i = 0; i < units.length; ++i)
    if (isVerbInTruth(units, i)) units[i]!.pos = "VERB";
    else if (isNounInTruth(units, i)) units[i]!.pos = "NOUN";
  return units;
}

function posOfNone({ token }: Word): string {
  return token === LETTERS ? "NOUN" : "X";
}

/** What is stepped over, in order. */
function opaqueSpans(text: string): [number, number][] {
  return [...text.matchAll(OPAQUE)].map((match) => [match.index, match.index + match[0].length]);
}
