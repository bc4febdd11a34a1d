/**
 * The parts of wink-nlp 2.4 and of its model that tagger.ts puts together itself; neither has types
 * for them.
 */

/** What the tokeniser asks of a document, and hands to it. */
interface WinkDocument {
  _addToken(text: string, category: number, spaces: number): unknown;
  /** 0 where the text is no word of the lexicon, and any other number where it is. */
  _addTokenIfInCache(text: string, spaces: number): number;
  isLexeme(text: string): unknown;
}

interface WinkLookup {
  /** One lexeme, or four numbers a part where the text is a contraction: "can't". */
  lookup(text: string): readonly number[] | null;
  intrinsicSize(): number;
  posOf(lexeme: number): number;
}

interface WinkCache extends WinkLookup {
  value(lexeme: number): string;
  /** The lexeme's lower-case form. */
  normal(lexeme: number): number;
  /** The same of a contraction's part. */
  nox(normalAndSpaces: number): number;
  mappedSpelling(lexeme: number): number;
  property(lexeme: number, name: string): number;
}

interface WinkCore {
  readonly trex: unknown;
  readonly tcat: { readonly hash: Readonly<Record<string, number>> };
  readonly pos: { readonly list: readonly string[] };
  readonly preserve: unknown;
  readonly packing: { readonly config: unknown };
  readonly features: {
    readonly lexeme: { readonly hash: Readonly<Record<string, number>> };
    readonly posClusters: { readonly list: readonly ReadonlySet<number>[] };
  };
}

interface WinkFeatures {
  isAbbrev(word: string): number;
  pos(word: string, category: number, cache: WinkLookup): number;
}

interface WinkModelParts {
  core(): WinkCore;
  sbd(): { readonly machines: readonly string[] };
  pos(): { readonly machines: readonly string[] };
  readonly featureFn: (config: unknown) => WinkFeatures;
}

declare module "wink-nlp/src/cache.js" {
  export default function cache(core: WinkCore, featureFn: unknown): WinkCache;
}

declare module "wink-nlp/src/compile-trex.js" {
  export default function compileTrex(trex: unknown): {
    readonly helpers: { readonly splitter: RegExp };
  };
}

declare module "wink-nlp/src/tokenizer.js" {
  export default function tokenizer(
    trex: unknown,
    categories: Readonly<Record<string, number>>,
    preserve: unknown,
  ): (document: WinkDocument, text: string) => void;
}
