/**
 * Counts on their way from one thread to another: strings and arrays of numbers.
 *
 * As maps of records they would be copied in a hundredth of the time that it took to count them,
 * twice; in this form it is next to nothing, so that a thread can hand over its counts every few
 * papers, and the corpus's are held once, not in each thread as well.
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
  /** A row for each form of a phrase: its key and the form, NULs between. */
  readonly keys: string;
  readonly forms: string;
  /** For each row: papers, flags, evidence. The last two stand in a phrase's first row. */
  readonly rows: Int32Array;
  readonly wordingKeys: string;
  readonly wordings: readonly PackedWording[];
  /** All else; its phrases and wordings are empty. */
  readonly rest: CorpusCounts;
}

const ROW_SIZE = 3;

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
    keys: keys.join("\0"),
    forms: forms.join("\0"),
    rows: Int32Array.from(rows),
    wordingKeys: [...wordings.keys()].join("\0"),
    wordings: [...wordings.values()],
    rest: { ...rest, phrases: new Map(), wordings: new Map() },
  };
}

/** Adds a piece to counts. */
export function mergePiece(counts: CorpusCounts, piece: CountsPiece): void {
  const { rows, wordings } = piece;
  const keys = piece.keys.split("\0");
  const forms = piece.forms.split("\0");
  for (let i = 0; i * ROW_SIZE < rows.length; ++i)
    addPhrase(counts.phrases, keys[i] ?? "", {
      papers: rows[i * ROW_SIZE] ?? 0,
      flags: rows[i * ROW_SIZE + 1] ?? 0,
      evidence: rows[i * ROW_SIZE + 2] ?? 0,
      forms: forms[i] ?? "",
    });
  if (wordings.length > 0)
    for (const [i, key] of piece.wordingKeys.split("\0").entries())
      addWording(counts, key, wordings[i] ?? 0);
  mergeCounts(counts, piece.rest);
}
