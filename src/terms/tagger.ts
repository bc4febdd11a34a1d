/**
 * wink-nlp's tokens, parts of speech and sentence ends, the same for a text whatever was read
 * before it.
 *
 * wink itself keeps each word that its lexicon lacks, and cuts later texts by what it has kept:
 * "Bird's" is one word or two, depending on the papers before it, and of ten thousand papers a
 * dozen would have other terms when read alone or by another worker. So its parts are put together
 * here without that memory. And since what stands between two spaces is cut the same way
 * everywhere, the caller may cut it once and keep it, which is most of wink's work.
 */
import winkModel from "wink-eng-lite-web-model";
import buildCache from "wink-nlp/src/cache.js";
import compileTrex from "wink-nlp/src/compile-trex.js";
import buildTokenizer from "wink-nlp/src/tokenizer.js";
import { Alphabet, Machine } from "./wink-machine.ts";

/** A word or mark. */
export interface Token {
  /** UTF-16 units into the chunk, `end` exclusive; −1 and −1 where it does not stand in it. */
  readonly start: number;
  readonly end: number;
  /** The number of what is read of it: tagTokens. */
  readonly kind: number;
}

/** What the machines that settle sentences and parts of speech read of a token. */
interface TokenKind {
  /** Its commonest part of speech, as wink numbers them. */
  readonly pos: number;
  /** Whether no neighbour changes that. */
  readonly isFixed: boolean;
  /** The parts of speech that it can have. */
  readonly possible: ReadonlySet<number>;
  /** What tagging reads in the place of its part of speech, as a class; −1 for that itself. */
  readonly posHint: number;
  /** What sentence breaking reads, as a class, and what where a space stands before it. */
  readonly symbol: number;
  readonly spacedSymbol: number;
}

export interface Tags {
  /** Each token's part of speech by its universal name. */
  readonly pos: readonly string[];
  /** Tokens that open a sentence; ascending, the first 0. */
  readonly opens: readonly number[];
}

const parts = winkModel as unknown as WinkModelParts;
const core = parts.core();
const trex = compileTrex(core.trex);
// Nothing is ever added to it: it knows the lexicon's words and no others.
const lexicon = buildCache(core, parts.featureFn);
const features = parts.featureFn(core.packing.config);
const tokenize = buildTokenizer(trex, core.tcat.hash, core.preserve);
const lexemes = core.features.lexeme.hash;
const clusters = core.features.posClusters.list;
const POS_NAMES = core.pos.list;

const NEWLINE = lexicon.lookup("\n")?.[0] ?? -1;
const sentenceSymbols = new Alphabet(parts.sbd().machines, NEWLINE);
const sentenceMachines = parts.sbd().machines.map((each) => new Machine(each, sentenceSymbols));
// To wink's taggers, part of speech 0 is what line ends are to others.
const posSymbols = new Alphabet(parts.pos().machines, 0);
const posMachines = parts.pos().machines.map((each) => new Machine(each, posSymbols));
/** Part of speech → its class. */
const POS_CLASSES = POS_NAMES.map((_, pos) => posSymbols.classOf(pos));

/** Where hints begin among the symbols that wink's machines read. */
const HINT = 1_080_000;
/** Hints for a quotation mark, with a space before it and without; for what ends with a dot. */
const QUOTE = HINT + 4;
const SPACED_QUOTE = HINT + 6;
const LIKELY_END = HINT + 7;
const NO_END = HINT + 8;

/** Any word that the lexicon lacks: the machines know none of them. */
const UNKNOWN = lexicon.intrinsicSize();
const NOUN = 8;
/** wink's answers to whether a word was known. */
const NOT_ADDED = 0;
const ADDED = 99;
/** Numbers that wink gives for a part of a contraction: "can't" is "ca" and "n't". */
const PART_SIZE = 4;
/** Bits of the spaces beside which wink keeps a part's normal form. */
const SPACE_BITS = 16;

/** What the tagger knows of unknown words' small letters. */
const asked: WinkLookup = {
  lookup: (text) => lexicon.lookup(text) ?? [UNKNOWN],
  intrinsicSize: () => UNKNOWN,
  posOf: lexicon.posOf,
};

/** Kinds of UTF-16 units, by which wink cuts a text into pieces: those of one kind stay together. */
const OTHER = 0;
export const SPACE = 1;
const LINE_BREAK = 2;

/** By unit; read off wink's own pattern, which has nothing outside these. */
const PIECE_KINDS = Uint8Array.from({ length: 0x3001 }, (_, code) => {
  const [, piece] = String.fromCharCode(code).split(trex.helpers.splitter);
  if (piece === undefined) return OTHER;
  return /[\n\r\t]/.test(piece) ? LINE_BREAK : SPACE;
});

/** The kind of a piece that has this unit; pieces of the kind SPACE are no tokens. */
export function pieceKind(code: number): number {
  return code < PIECE_KINDS.length ? PIECE_KINDS[code]! : OTHER;
}

/** wink's patterns take time by the square of what has no space: a picture as text, a genome. */
const LONGEST_PIECE = 500;

/** Cuts what stands between two spaces into tokens; the same for the same chunk. */
export function cutChunk(chunk: string): Token[] {
  if (chunk.length <= LONGEST_PIECE) return cutPiece(chunk);
  const tokens: Token[] = [];
  for (let from = 0; from < chunk.length; from += LONGEST_PIECE)
    for (const token of cutPiece(chunk.slice(from, from + LONGEST_PIECE))) {
      const { start, end } = token;
      tokens.push(start < 0 ? token : { ...token, start: start + from, end: end + from });
    }
  return tokens;
}

function cutPiece(chunk: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const add = (value: string, kind: TokenKind): void => {
    const start = value === "" ? -1 : chunk.indexOf(value, at);
    if (start >= 0) at = start + value.length;
    tokens.push({ start, end: start < 0 ? -1 : at, kind: kindNumber(kind) });
  };
  const addIfKnown = (text: string): number => {
    const found = lexicon.lookup(text);
    if (found === null) return NOT_ADDED;
    const [lexeme = 0] = found;
    if (found.length === 1) add(lexicon.value(lexeme), readLexeme(lexeme));
    else
      for (let i = 0; i < found.length; i += PART_SIZE)
        add(lexicon.value(found[i] ?? 0), readPart(found.slice(i, i + PART_SIZE)));
    return ADDED;
  };
  tokenize(
    {
      _addToken: (text, category) => {
        const lexeme = lexemes[text];
        add(text, lexeme === undefined ? readUnknown(text, category) : readLexeme(lexeme));
      },
      _addTokenIfInCache: addIfKnown,
      isLexeme: (text) => lexicon.lookup(text),
    },
    chunk,
  );
  return tokens;
}

/**
 * Kinds by number, in columns. A hundred thousand words have some three hundred between them, and
 * these stay in the processor's nearest memory where the words would not.
 */
const KINDS = {
  pos: [] as number[],
  isFixed: [] as boolean[],
  possible: [] as ReadonlySet<number>[],
  posHint: [] as number[],
  symbol: [] as number[],
  spacedSymbol: [] as number[],
};

const kindNumbers = new Map<string, number>();
const possibleNumbers = new Map<ReadonlySet<number>, number>();

/** The number of a kind, from 0 on in the order in which kinds are met. */
function kindNumber({ pos, isFixed, possible, posHint, symbol, spacedSymbol }: TokenKind): number {
  let set = possibleNumbers.get(possible);
  if (set === undefined) possibleNumbers.set(possible, (set = possibleNumbers.size));
  const key = [pos, Number(isFixed), set, posHint, symbol, spacedSymbol].join(" ");
  let number = kindNumbers.get(key);
  if (number !== undefined) return number;
  kindNumbers.set(key, (number = kindNumbers.size));
  KINDS.pos.push(pos);
  KINDS.isFixed.push(isFixed);
  KINDS.possible.push(possible);
  KINDS.posHint.push(posHint);
  KINDS.symbol.push(symbol);
  KINDS.spacedSymbol.push(spacedSymbol);
  return number;
}

function readLexeme(lexeme: number): TokenKind {
  const normal = lexicon.normal(lexeme);
  return {
    pos: lexicon.posOf(lexicon.mappedSpelling(lexeme)) || NOUN,
    isFixed: false,
    ...hintsOf(lexeme, normal),
  };
}

function readPart([lexeme = 0, normal = 0, lemma = 0, pos = 0]: readonly number[]): TokenKind {
  const isFixed = lemma !== 0 || pos !== 0;
  return {
    pos: isFixed ? pos : lexicon.posOf(lexeme) || NOUN,
    isFixed,
    ...hintsOf(lexeme, normal === 0 ? lexicon.normal(lexeme) : lexicon.nox(normal << SPACE_BITS)),
  };
}

function hintsOf(lexeme: number, normal: number) {
  const end = lexicon.property(normal, "sbdHint") || lexicon.property(lexeme, "sbdHint");
  const isShort = end === 0 && lexicon.property(normal, "isAbbrev") === 1;
  const symbol = end !== 0 ? HINT + end : isShort ? dotSymbol(lexicon.value(normal)) : normal;
  const posHint = lexicon.property(lexeme, "posHint");
  return {
    possible: possibleFor(lexicon.property(normal, "lexemeCID")),
    posHint: posHint === 0 ? -1 : posSymbols.classOf(HINT + posHint),
    symbol: sentenceSymbols.classOf(symbol),
    spacedSymbol: sentenceSymbols.classOf(symbol === QUOTE ? SPACED_QUOTE : symbol),
  };
}

function readUnknown(text: string, category: number): TokenKind {
  const small = text.toLowerCase();
  const pos = features.pos(text, category, asked) || NOUN;
  const lexeme = lexemes[small];
  if (lexeme !== undefined) {
    const { possible, symbol, spacedSymbol } = hintsOf(UNKNOWN, lexicon.mappedSpelling(lexeme));
    return { pos, isFixed: false, possible, posHint: -1, symbol, spacedSymbol };
  }
  // Asked of a word without a dot, wink looks for one from each of its letters anew.
  const symbol = sentenceSymbols.classOf(
    small.endsWith(".") && features.isAbbrev(small) === 1 ? dotSymbol(small) : UNKNOWN,
  );
  return {
    pos,
    isFixed: false,
    possible: possibleFor(0),
    posHint: -1,
    symbol,
    spacedSymbol: symbol,
  };
}

function dotSymbol(small: string): number {
  return small.length === 2 ? NO_END : LIKELY_END;
}

const NOTHING: ReadonlySet<number> = new Set();

function possibleFor(cluster: number): ReadonlySet<number> {
  return clusters[cluster] ?? NOTHING;
}

/**
 * Settles sentences and parts of speech.
 *
 * @param kinds - of each token
 * @param spaced - whether a space stands before it
 */
export function tagTokens(kinds: readonly number[], spaced: readonly boolean[]): Tags {
  if (kinds.length === 0) return { pos: [], opens: [] };
  const count = kinds.length;
  const symbols = new Int16Array(count);
  const tags = new Int16Array(count);
  const { symbol, spacedSymbol, pos: usual } = KINDS;
  for (let i = 0; i < count; ++i) {
    const kind = kinds[i]!;
    symbols[i] = spaced[i] === true ? spacedSymbol[kind]! : symbol[kind]!;
    tags[i] = usual[kind]!;
  }
  const opens = [0];
  for (const machine of sentenceMachines)
    for (const [first] of machine.recognize(symbols)) if (first + 1 < count) opens.push(first + 1);
  settleTags(kinds, tags);
  const pos: string[] = [];
  for (let i = 0; i < count; ++i) {
    const kind = kinds[i]!;
    pos.push(POS_NAMES[KINDS.isFixed[kind]! ? usual[kind]! : tags[i]!] ?? "X");
  }
  return { pos, opens };
}

/** Lets the neighbours have their say. */
function settleTags(kinds: readonly number[], tags: Int16Array): void {
  const { posHint, possible } = KINDS;
  const symbols = new Int16Array(tags.length);
  for (const machine of posMachines) {
    for (let i = 0; i < symbols.length; ++i) {
      const hint = posHint[kinds[i]!]!;
      symbols[i] = hint >= 0 ? hint : (POS_CLASSES[tags[i]!] ?? 0);
    }
    for (const [at, , name] of machine.recognize(symbols)) {
      const tag = Number(name);
      // Below 0 whatever the word, above where it can be that.
      if (tag < 0) tags[at] = -tag;
      else if (possible[kinds[at] ?? -1]?.has(tag) === true) tags[at] = tag;
    }
  }
}
