/**
 * Titles and abstracts in turn: what most listings are.
 *
 * A title is a short paragraph directly before prose; what stands between the two can only be its
 * authors, a date, or a field with a name. All else is left over: dates, numbers and what comes
 * again at each entry are nobody's,
 * furniture before the first paper and after the last is the page's, a long paragraph without a
 * title is a paper without a title, and the rest is reported. A title without an abstract is left
 * over too: nothing tells it from a heading. An odd paragraph so costs itself alone.
 */
import type { RawRecord } from "../format.ts";
import { addMetadata, type OpenFields } from "./metadata.ts";
import type { Paragraph } from "./paragraphs.ts";
import {
  countWords,
  isDateOrNumber,
  isFurniture,
  isProse,
  isSentence,
  isTitle,
  METADATA,
  parseNames,
  titleText,
} from "./shape.ts";

/** Takes a paragraph that is part of no paper. */
export type OnLeftOver = (paragraph: Paragraph, why: string) => void;

/** An abstract without a title has this many words at least; shorter, it is an odd paragraph. */
const ORPHAN_WORDS = 40;

/** No abstract is looked for farther below its title than so many paragraphs. */
const MAX_BETWEEN = 10;

/** A paragraph of so few words that stands so many times is a button or a label. */
const BUTTON_WORDS = 3;
const BUTTON_COUNT = 3;

/** "Methods: …" goes on with the abstract that "Background: …" began. */
const SECTION =
  /^(?:background|objectives?|aims?|purpose|introduction|methods?|materials and methods|design|setting|participants|results?|findings|discussion|conclusions?|interpretation|significance)\s*[:.]/i;

/** The papers of a listing without numbers, in order. */
export function* readPairs(
  all: readonly Paragraph[],
  onLeftOver: OnLeftOver,
): Generator<RawRecord> {
  const paragraphs = dropButtons(all);
  const leftOver: Paragraph[] = [];
  let open: { line: number; fields: { abstract: string } & OpenFields } | null = null;
  let started = false;

  for (let i = 0; i < paragraphs.length; ++i) {
    const paragraph = paragraphs[i]!;
    const { text, line } = paragraph;
    const found = findAbstract(paragraphs, i);
    if (found !== null) {
      if (open !== null) yield open;
      tell(leftOver, started ? "between" : "before", onLeftOver);
      const { authors, abstract, next } = found;
      open = {
        line,
        fields: { title: titleText(text), abstract, ...(authors === null ? {} : { authors }) },
      };
      for (const { text } of paragraphs.slice(i + 1, next - 1)) addMetadata(open.fields, text);
      started = true;
      i = next - 1;
    } else if (open !== null && leftOver.length === 0 && METADATA.test(text)) {
      addMetadata(open.fields, text);
    } else if (open !== null && leftOver.length === 0 && SECTION.test(text) && isProse(text)) {
      open.fields.abstract = `${open.fields.abstract} ${text}`;
    } else if (isProse(text) && countWords(text) >= ORPHAN_WORDS) {
      if (open !== null) yield open;
      tell(leftOver, started ? "between" : "before", onLeftOver);
      open = { line, fields: { abstract: text } };
      started = true;
    } else {
      leftOver.push(paragraph);
    }
  }
  if (open !== null) yield open;
  tell(leftOver, started ? "after" : "between", onLeftOver);
}

/** Without what a page has at each entry: "PDF", "Add to list". Titles do not come again. */
function dropButtons(paragraphs: readonly Paragraph[]): Paragraph[] {
  const counts = new Map<string, number>();
  for (const [i, { text }] of paragraphs.entries()) {
    const [above, below] = [paragraphs[i - 1], paragraphs[i + 1]];
    // Between two abstracts it is a title, of a paper that is listed more than once.
    const isBetween = below !== undefined && isProse(below.text) && !isTitle(above?.text ?? "");
    const count = isBetween ? Number.NaN : 1;
    if (countWords(text) <= BUTTON_WORDS) counts.set(text, (counts.get(text) ?? 0) + count);
  }
  return paragraphs.filter(({ text }) => !((counts.get(text) ?? 0) >= BUTTON_COUNT));
}

/** Whether the paragraph at `i` is a title, and if so, what stands below it. */
function findAbstract(
  paragraphs: readonly Paragraph[],
  i: number,
): { authors: readonly string[] | null; abstract: string; next: number } | null {
  const title = paragraphs[i]!;
  if (!isTitle(titleText(title.text))) return null;

  let authors: readonly string[] | null = null;
  for (let j = i + 1; j < Math.min(paragraphs.length, i + 1 + MAX_BETWEEN); ++j) {
    const { text, inBlock } = paragraphs[j]!;
    const label = METADATA.exec(text);
    if (label !== null) {
      if (!/^(?:abstract|summary)$/i.test(label[1] ?? "")) continue;
      if (label[2] !== "") return { authors, abstract: label[2] ?? "", next: j + 1 };
      continue;
    }
    if (isDateOrNumber(text)) continue;
    if (isProse(text)) return { authors, abstract: text, next: j + 1 };
    // Right below its title, in one block, it is the abstract although it is short.
    const isBelow = j === i + 1 && inBlock === 1 && title.inBlock === 0;
    if (isBelow && text.length > title.text.length && parseNames(text) === null) {
      return { authors, abstract: text, next: j + 1 };
    }
    authors ??= parseNames(text);
    if (authors !== null && j === i + 1) continue;
    const after = paragraphs[j + 1];
    // "A title that ends with a full stop." is a title where prose follows it.
    if (!isSentence(text) || (after !== undefined && isProse(after.text))) return null;
    return { authors, abstract: text, next: j + 1 };
  }
  return null;
}

/** Reports what is left over and is no furniture of the page; empties the list. */
function tell(
  leftOver: Paragraph[],
  where: "before" | "between" | "after",
  onLeftOver: OnLeftOver,
): void {
  for (const paragraph of leftOver.splice(0)) {
    const { text } = paragraph;
    if (isDateOrNumber(text)) continue;
    if (where !== "between" && (isFurniture(text) || METADATA.test(text))) continue;
    onLeftOver(
      paragraph,
      isProse(text) || isSentence(text)
        ? "this paragraph has no title"
        : "no abstract follows this line",
    );
  }
}
