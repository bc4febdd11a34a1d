/** Counts for the background table: in how many papers of a corpus phrases and words stand, and where. */
import { compareText } from "../../ordering.ts";
import type { Analysis } from "../analysis.ts";

/** Of a phrase: papers, and those that have it whole, in the title, whole there, and twice or more. */
type PhraseCounts = [
  papers: number,
  whole: number,
  titles: number,
  wholeTitles: number,
  twice: number,
];

export class BackgroundCounts {
  readonly #phrases = new Map<string, PhraseCounts>();
  readonly #words = new Map<string, [papers: number, titles: number]>();
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
  } {
    return {
      papers: this.#papers,
      phrases: tableOf(this.#phrases, least),
      words: tableOf(this.#words, least),
    };
  }
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
