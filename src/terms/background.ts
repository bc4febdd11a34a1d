/**
 * How common phrases and words are in papers of many fields.
 *
 * Of one abstract nobody can tell that "previous work" is said everywhere and "reward model" is
 * not. The counts were taken once, from some twenty thousand papers (model/background.json;
 * docs/terms.md says which), and ship as figures.
 */
import table from "./model/background.json" with { type: "json" };

export interface PhraseCount {
  /** Papers that have the phrase. */
  readonly papers: number;
  /** Those of them in which it is a whole noun phrase. */
  readonly whole: number;
}

const NONE: PhraseCount = { papers: 0, whole: 0 };

const PHRASES: ReadonlyMap<string, PhraseCount> = new Map(
  rows(table.phrases).map(([key, papers, whole]) => [
    key,
    { papers: Number(papers), whole: Number(whole) },
  ]),
);

const WORDS: ReadonlyMap<string, number> = new Map(
  rows(table.words).map(([norm, papers]) => [norm, Number(papers)]),
);

/** By key; 0 and 0 where fewer papers have it than are worth counting. */
export function phraseCount(key: string): PhraseCount {
  return PHRASES.get(key) ?? NONE;
}

/** Papers that have a word, as words are compared. */
export function wordCount(norm: string): number {
  return WORDS.get(norm) ?? 0;
}

function rows(text: string): (readonly [string, string?, string?])[] {
  return text === ""
    ? []
    : text
        .split("\n")
        .map((line) => line.split(" ") as unknown as readonly [string, string, string]);
}
