/**
 * Words that the end of a line broke: "accu- racy" is accuracy again.
 *
 * Abstracts that were read off PDF files have them, one in thirty of those that machine learning's
 * older proceedings give. To a reader they are a blemish; to all that follows, "racy" is a word, and
 * nobody finds the paper by "accuracy". What the other papers write tells such halves from
 * "continuous- valued", without a dictionary of any language.
 */
import type { PaperRecord } from "./record.ts";

/** Two halves, or what may be two words with a dash between. */
const BROKEN = /(?<![\p{L}\p{N}])(\p{L}+)[-‐] (\p{Ll}{2,})(?![\p{L}\p{N}])/gu;
/** The same as a part of a longer compound: "state-of- the-art". */
const TIED = { before: /[-‐]$/u, behind: /^[-‐]\p{L}/u } as const;
/** A word or compound; with a hyphen at its end, the first half of what is broken. */
const WORD = /[\p{L}\p{N}]+(?:[-‐][\p{L}\p{N}]+)*[-‐]?/gu;
/** A whole word is seldom so much rarer than both its halves: "ofthe" is somebody's misprint. */
const RARER = 20;
/** "Pre- and post-training". */
const CONJUNCTIONS = new Set(
  (
    "and or nor to versus vs than rather but as und oder sowie bzw beziehungsweise bis et ou en of " +
    "och og"
  ).split(" "),
);
/** In fewer words than these what is not seen may be a word all the same: "pre- operative". */
const FEWEST_WORDS = 1000;

/** The records, their titles and abstracts with whole words; those without a break are the same ones. */
export function joinBrokenWords(records: readonly PaperRecord[]): PaperRecord[] {
  const isAffected = records.map(({ title, abstract }) => hasBreak(title) || hasBreak(abstract));
  if (!isAffected.includes(true)) return [...records];
  const counts = countWords(records);
  return records.map((record, i) =>
    isAffected[i] === true
      ? { ...record, title: join(record.title, counts), abstract: join(record.abstract, counts) }
      : record,
  );
}

function hasBreak(text: string): boolean {
  // Nearly no text has one, and this is told a hundred times faster.
  return (text.includes("- ") || text.includes("‐ ")) && text.search(BROKEN) >= 0;
}

/** Word in small letters → how often the records have it; halves are not counted. */
function countWords(records: readonly PaperRecord[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { title, abstract } of records)
    for (const text of [title, abstract]) {
      let isSecondHalf = false;
      for (const [word] of text.toLowerCase().matchAll(WORD)) {
        const isFirstHalf = /[-‐]$/.test(word);
        if (!isFirstHalf && !isSecondHalf) counts.set(word, (counts.get(word) ?? 0) + 1);
        isSecondHalf = isFirstHalf;
      }
    }
  return counts;
}

/** Of a word broken twice, the first two parts are joined first. */
function join(text: string, counts: ReadonlyMap<string, number>): string {
  const joined = text.replace(BROKEN, (broken, first: string, second: string, at: number) => {
    if (CONJUNCTIONS.has(second)) return broken;
    const end = at + broken.length;
    const isTied =
      TIED.before.test(text.slice(at - 1, at)) || TIED.behind.test(text.slice(end, end + 2));
    return joinHalves(first, second, counts) ?? (isTied ? `${first}-${second}` : broken);
  });
  return joined === text ? text : join(joined, counts);
}

/** One word or a compound; undefined where both are no better than two words with a dash between. */
function joinHalves(
  first: string,
  second: string,
  counts: ReadonlyMap<string, number>,
): string | undefined {
  const countOf = (word: string): number => counts.get(word.toLowerCase()) ?? 0;
  const whole = first + second;
  const compound = `${first}-${second}`;
  const halves = Math.min(countOf(first), countOf(second));
  const isWord = RARER * countOf(whole) > halves;
  if (isWord && countOf(whole) >= countOf(compound)) return whole;
  if (countOf(compound) > 0) return compound;
  const areHalves = countOf(first) + countOf(second) === 0 && counts.size >= FEWEST_WORDS;
  return areHalves ? whole : undefined;
}
