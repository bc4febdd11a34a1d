/** Counts for the background table: in how many papers of a corpus phrases and words stand. */
import { compareText } from "../../ordering.ts";
import type { Analysis } from "../analysis.ts";

export class BackgroundCounts {
  readonly #phrases = new Map<string, { papers: number; whole: number }>();
  readonly #words = new Map<string, number>();
  #papers = 0;

  get papers(): number {
    return this.#papers;
  }

  add({ phrases, fields }: Analysis): void {
    ++this.#papers;
    for (const [key, { spans }] of phrases) {
      // Those are candidates because of this table.
      if (spans.every(({ loose }) => loose === true)) continue;
      const count = this.#phrases.get(key) ?? { papers: 0, whole: 0 };
      ++count.papers;
      if (spans.some(({ whole }) => whole)) ++count.whole;
      this.#phrases.set(key, count);
    }
    const words = new Set(fields.flatMap(({ units }) => units.map(({ norm }) => norm)));
    for (const word of words) this.#words.set(word, (this.#words.get(word) ?? 0) + 1);
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
    const phrases = [...this.#phrases]
      .filter(([, { papers }]) => papers >= least)
      .map(([key, { papers, whole }]) => `${key} ${String(papers)} ${String(whole)}`);
    const words = [...this.#words]
      .filter(([, papers]) => papers >= least)
      .map(([norm, papers]) => `${norm} ${String(papers)}`);
    return {
      papers: this.#papers,
      phrases: phrases.sort(compareText).join("\n"),
      words: words.sort(compareText).join("\n"),
    };
  }
}
