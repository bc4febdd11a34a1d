/** Counts for the background table: in how many papers of a corpus phrases and words stand, and where. */
import { compareText } from "../../ordering.ts";
import type { Analysis } from "../analysis.ts";
import { isCapitalWord } from "../capitals.ts";
import type { Unit } from "../text.ts";
import { TRAIT } from "../traits.ts";

/** Of a phrase: papers, and those that have it whole, in the title, whole there, and twice or more. */
type PhraseCounts = [
  papers: number,
  whole: number,
  titles: number,
  wholeTitles: number,
  twice: number,
];

/** A word that so many of the papers write with a capital within a sentence has one of its own. */
const PROPER_SHARE = 0.75;

export class BackgroundCounts {
  readonly #phrases = new Map<string, PhraseCounts>();
  readonly #words = new Map<string, [papers: number, titles: number]>();
  /** Papers that write a word with a capital where no sentence begins, and in small letters. */
  readonly #capital = new Map<string, number>();
  readonly #small = new Map<string, number>();
  #papers = 0;

  get papers(): number {
    return this.#papers;
  }

  add({ phrases, fields }: Analysis): void {
    ++this.#papers;
    for (const [key, { spans }] of phrases) {
      // Those are candidates because of this table.
      if (spans.every(({ loose }) => loose === true)) continue;
      let counts = this.#phrases.get(key);
      if (counts === undefined) this.#phrases.set(key, (counts = [0, 0, 0, 0, 0]));
      const inTitle = spans.filter(({ field }) => field.field === "title");
      ++counts[0];
      if (spans.some(({ whole }) => whole)) ++counts[1];
      if (inTitle.length > 0) ++counts[2];
      if (inTitle.some(({ whole }) => whole)) ++counts[3];
      if (spans.length >= 2) ++counts[4];
    }
    const isTitled = new Map<string, boolean>();
    for (const { field, units } of fields)
      for (const { norm } of units)
        isTitled.set(norm, field === "title" || isTitled.get(norm) === true);
    for (const [norm, titled] of isTitled) {
      let counts = this.#words.get(norm);
      if (counts === undefined) this.#words.set(norm, (counts = [0, 0]));
      ++counts[0];
      if (titled) ++counts[1];
    }
    // A title's capitals tell nothing.
    const running = fields.flatMap(({ field, units }) => (field === "abstract" ? units : []));
    addEach(this.#capital, capitalsInSentences(running));
    addEach(this.#small, running.filter(isSmall));
  }

  /**
   * The table as background.ts reads it: a line an entry, sorted.
   *
   * @param least - what stands in fewer papers is left out
   */
  table(least: number): {
    readonly papers: number;
    readonly phrases: string;
    readonly words: string;
    readonly proper: string;
  } {
    return {
      papers: this.#papers,
      phrases: tableOf(this.#phrases, least),
      words: tableOf(this.#words, least),
      proper: [...this.#capital]
        .filter(([word, papers]) => papers >= least && papers >= PROPER_SHARE * this.#written(word))
        .map(([word]) => word)
        .sort(compareText)
        .join("\n"),
    };
  }

  #written(word: string): number {
    return (this.#capital.get(word) ?? 0) + (this.#small.get(word) ?? 0);
  }
}

/** Counts each word once. */
function addEach(counts: Map<string, number>, units: readonly Unit[]): void {
  for (const word of new Set(units.map(({ lower }) => lower)))
    counts.set(word, (counts.get(word) ?? 0) + 1);
}

/** Words with a capital that is not due to the place: "Monte Carlo" behind a word in small letters. */
function capitalsInSentences(units: readonly Unit[]): Unit[] {
  const found: Unit[] = [];
  let goesOn = false;
  for (const [i, unit] of units.entries()) {
    const isBehindSmall = unit.joint === "space" && i > 0 && isSmall(units[i - 1]!);
    const follows: boolean = goesOn && (unit.joint === "space" || unit.joint === "hyphen");
    goesOn = isCapitalWord(unit.text) && (isBehindSmall || follows);
    if (goesOn) found.push(unit);
  }
  return found;
}

function isSmall({ traits }: Unit): boolean {
  return (traits & TRAIT.plain) !== 0;
}

function tableOf(
  counts: ReadonlyMap<string, readonly [papers: number, ...others: readonly number[]]>,
  least: number,
): string {
  return [...counts]
    .filter(([, [papers]]) => papers >= least)
    .map(([key, own]) => [key, ...own].join(" "))
    .sort(compareText)
    .join("\n");
}
