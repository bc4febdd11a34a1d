/**
 * Cuts from a paper's text what shows a term in it.
 *
 * Every line of the map promises the sentence that it was drawn from. Offsets are UTF-16 units, as
 * the dataset has them.
 */
import type { Field, Mention, PaperDetails, Sentence } from "../dataset/reader.ts";

/** A stretch of text, and the key of the term that it mentions, or null. */
export interface Segment {
  readonly text: string;
  readonly key: string | null;
}

/** A sentence that mentions a term. */
export interface Passage {
  readonly field: Field;
  /** In order; the mentions carry the term's key. */
  readonly segments: readonly Segment[];
  /** Whether something of the sentence was left out before and after. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** A mention of a known term. */
export interface KeyedMention {
  readonly key: string;
  /** Inclusive. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** Sentences up to this many units are shown whole. */
const LONGEST = 260;
/** What stays before and after the mention where a sentence is longer, in parts of the longest. */
const LEAD = 11 / 26;
const TAIL = 1 / 2;

/**
 * Cuts a text at its mentions. Of two that overlap the longer one stays, and of two as long the
 * earlier.
 *
 * @param mentions - in any order; what lies outside the text is left out
 */
export function markMentions(text: string, mentions: readonly KeyedMention[]): Segment[] {
  const kept: KeyedMention[] = [];
  const longestFirst = mentions
    .filter(({ start, end }) => start >= 0 && start < end && end <= text.length)
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  for (const mention of longestFirst) {
    if (!kept.some(({ start, end }) => mention.start < end && mention.end > start)) {
      kept.push(mention);
    }
  }
  kept.sort((a, b) => a.start - b.start);

  const segments: Segment[] = [];
  let at = 0;
  for (const { key, start, end } of kept) {
    if (start > at) segments.push({ text: text.slice(at, start), key: null });
    segments.push({ text: text.slice(start, end), key });
    at = end;
  }
  if (at < text.length) segments.push({ text: text.slice(at), key: null });
  return segments;
}

/** The texts of a paper that sentences are cut from. */
type Texts = Pick<PaperDetails, "title" | "abstract" | "sentences" | "keywords">;

/** Where a term is looked for: a title is read above the abstract anyway. */
const FIELD_ORDER: readonly Field[] = ["abstract", "title", "keywords"];

/**
 * The sentence in which a paper mentions a term best: the abstract's first; then the title's; then
 * the keywords.
 *
 * @param mentions - the term's in this paper
 * @param longest - sentences of more UTF-16 units are cut to some words around the mention
 * @returns null where there is no mention
 */
export function findPassage(
  paper: Texts,
  mentions: readonly Mention[],
  key: string,
  longest = LONGEST,
): Passage | null {
  const mention = FIELD_ORDER.flatMap((field) => mentions.filter((one) => one.field === field))[0];
  return mention === undefined ? null : passageAt(paper, mention, mentions, key, longest);
}

/** Every sentence in which a paper mentions a term, each once, as `findPassage` cuts and orders them. */
export function findPassages(paper: Texts, mentions: readonly Mention[], key: string): Passage[] {
  const passages: Passage[] = [];
  let left = FIELD_ORDER.flatMap((field) => mentions.filter((one) => one.field === field));
  while (left.length > 0) {
    const [mention] = left;
    passages.push(passageAt(paper, mention!, mentions, key, LONGEST));
    const sentence = sentenceOf(paper, mention!);
    left = left.filter((one) => one !== mention && sentenceOf(paper, one) !== sentence);
  }
  return passages;
}

/** A mention's sentence; its field, where that has no sentences. */
function sentenceOf({ sentences }: Texts, { field, start }: Mention): Sentence | Field {
  const found = sentences.find(
    (one) => one.field === field && one.start <= start && start < one.end,
  );
  return found ?? field;
}

function passageAt(
  paper: Texts,
  mention: Mention,
  mentions: readonly Mention[],
  key: string,
  longest: number,
): Passage {
  const { field } = mention;
  const text = paper[field] ?? "";
  const found = sentenceOf(paper, mention);
  const sentence = typeof found === "string" ? null : found;
  const whole = trimmed(text, sentence?.start ?? 0, Math.max(sentence?.end ?? 0, mention.end));
  const end = sentence === null ? text.length : whole.end;
  const { start: from, end: to } = around(text, whole.start, end, mention, longest);
  const inside = mentions
    .filter((other) => other.field === field && other.start >= from && other.end <= to)
    .map((other) => ({ key, start: other.start - from, end: other.end - from }));
  return {
    field,
    segments: markMentions(text.slice(from, to), inside),
    cutBefore: from > whole.start,
    cutAfter: to < end,
  };
}

/** A range without the blanks at its ends. */
function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  while (start < end && /\s/.test(text[start]!)) ++start;
  while (end > start && /\s/.test(text[end - 1]!)) --end;
  return { start, end };
}

/** What is shown of a sentence: all of it, or, where it is long, some words around the mention. */
function around(
  text: string,
  start: number,
  end: number,
  mention: Mention,
  longest: number,
): { start: number; end: number } {
  if (end - start <= longest) return { start, end };
  let from = start;
  let to = end;
  const lead = Math.round(LEAD * longest);
  const tail = Math.round(TAIL * longest);
  if (mention.start - start > lead) {
    const blank = text.indexOf(" ", mention.start - lead);
    if (blank !== -1 && blank < mention.start) from = blank + 1;
  }
  if (end - mention.end > tail) {
    const blank = text.lastIndexOf(" ", mention.end + tail);
    if (blank > mention.end) to = blank;
  }
  return { start: from, end: to };
}
