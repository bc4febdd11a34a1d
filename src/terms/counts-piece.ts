/**
 * Counts on their way from one thread to another: lists of strings and of numbers.
 *
 * As maps of records they would take longer to copy than the papers to count. In this form a thread
 * can hand over its counts every few papers, and the corpus's are held once, not in each thread as
 * well. (Not in one string: what is cut out of that would keep all of it in memory.)
 */
import {
  addPhrase,
  addWording,
  type CorpusCounts,
  formsOf,
  mergeCounts,
  type PackedWording,
} from "./corpus-counts.ts";

export interface CountsPiece {
  /** A row for each form of a phrase: its key and the form. */
  readonly keys: readonly string[];
  readonly forms: readonly string[];
  /** For each row: papers, flags, evidence. The last two stand in a phrase's first row. */
  readonly rows: Int32Array;
  readonly wordingKeys: readonly string[];
  readonly wordings: readonly PackedWording[];
  /** All else; its phrases and wordings are empty. */
  readonly rest: CorpusCounts;
}

const ROW_SIZE = 3;

/** Counts as lists; the counts are used up, since parts of them go along. */
export function packCounts({ phrases, wordings, ...rest }: CorpusCounts): CountsPiece {
  const keys: string[] = [];
  const forms: string[] = [];
  const rows: number[] = [];
  for (const [key, phrase] of phrases) {
    let { flags, evidence } = phrase;
    const add = (form: string, papers: number): void => {
      keys.push(key);
      forms.push(form);
      rows.push(papers, flags, evidence);
      flags = evidence = 0;
    };
    for (const [form, papers] of formsOf(phrase)) add(form, papers);
    // What is a keyword and no candidate.
    if (phrase.papers === 0) add("", 0);
  }
  return {
    keys,
    forms,
    rows: Int32Array.from(rows),
    wordingKeys: [...wordings.keys()],
    wordings: [...wordings.values()],
    rest: { ...rest, phrases: new Map(), wordings: new Map() },
  };
}

/** Adds a piece to counts. */
export function mergePiece(counts: CorpusCounts, piece: CountsPiece): void {
  const { keys, forms, rows, wordingKeys, wordings } = piece;
  for (let i = 0; i * ROW_SIZE < rows.length; ++i)
    addPhrase(counts.phrases, keys[i] ?? "", {
      papers: rows[i * ROW_SIZE] ?? 0,
      flags: rows[i * ROW_SIZE + 1] ?? 0,
      evidence: rows[i * ROW_SIZE + 2] ?? 0,
      forms: forms[i] ?? "",
    });
  for (const [i, key] of wordingKeys.entries()) addWording(counts, key, wordings[i] ?? 0);
  mergeCounts(counts, piece.rest);
}
