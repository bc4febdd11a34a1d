/**
 * Numbered digests: "1. Title", then authors, abstract and fields, as mailing lists send them.
 *
 * The numbers say what an entry is, so an abstract needs no length here, and an entry without one
 * is kept: it is a paper all the same. What stands before the first number is the head.
 * Many digests begin with their table of contents: entries that come again below with an abstract
 * are that table, and are left out.
 */
import type { RawRecord } from "../format.ts";
import { normalizeTitle } from "../../slug.ts";
import { addMetadata, type OpenFields } from "./metadata.ts";
import type { OnLeftOver } from "./pairs.ts";
import type { Paragraph } from "./paragraphs.ts";
import { isName, isProse, isTitle, METADATA, NUMBERED, numberOf, parseNames } from "./shape.ts";

interface Entry {
  readonly line: number;
  readonly indent: number;
  readonly fields: { title: string; abstract?: string } & OpenFields;
}

/**
 * Where the first entry of a numbered listing stands, or −1: its numbers begin with 1 and go up
 * by one (and may begin anew), and no paper stands before them.
 */
export function findDigest(paragraphs: readonly Paragraph[]): number {
  let first = -1;
  let last = 0;
  for (const [i, { text }] of paragraphs.entries()) {
    const number = numberOf(text);
    if (number === null) {
      const before = paragraphs[i - 1];
      if (first < 0 && before !== undefined && isProse(text) && isTitle(before.text)) return -1;
      continue;
    }
    if (number !== last + 1 && number !== 1) {
      // "2020) was …" within an entry is no entry of its own.
      continue;
    }
    if (first < 0) {
      if (number !== 1) return -1;
      first = i;
    }
    last = number;
  }
  return first;
}

/** @param paragraphs - from the first entry on */
export function* readDigest(
  paragraphs: readonly Paragraph[],
  onLeftOver: OnLeftOver,
): Generator<RawRecord> {
  const entries: Entry[] = [];
  let last = 0;
  for (const paragraph of paragraphs) {
    const number = numberOf(paragraph.text);
    if (number !== null && (number === last + 1 || number === 1)) {
      last = number;
      const title = paragraph.text.replace(NUMBERED, "");
      entries.push({ line: paragraph.line, indent: paragraph.indent, fields: { title } });
    } else {
      addToEntry(entries.at(-1)!, paragraph, onLeftOver);
    }
  }

  const isWhole = ({ fields }: Entry): boolean => fields.abstract !== undefined;
  const whole = new Set(entries.filter(isWhole).map(titleOf));
  for (const entry of entries) {
    if (isWhole(entry) || !whole.has(titleOf(entry))) yield entry;
  }
}

function titleOf({ fields }: Entry): string {
  return normalizeTitle(fields.title);
}

function addToEntry({ fields, indent }: Entry, paragraph: Paragraph, onLeftOver: OnLeftOver): void {
  const { text } = paragraph;
  const label = METADATA.exec(text);
  if (label !== null && /^(?:abstract|summary)$/i.test(label[1] ?? "")) {
    if (label[2] !== "") fields.abstract = label[2] ?? "";
  } else if (label !== null) {
    addMetadata(fields, text);
  } else if (fields.abstract !== undefined) {
    if (isProse(text)) fields.abstract = `${fields.abstract} ${text}`;
    else onLeftOver(paragraph, "this paragraph is no part of the entry above it");
  } else if (isAuthors(paragraph, indent)) {
    const authors: readonly string[] = (fields.authors as readonly string[] | undefined) ?? [];
    fields.authors = [...authors, ...(parseNames(text) ?? [text])];
  } else {
    fields.abstract = text;
  }
}

/** Names in a row, or a name that is set in deeper than the entry's title. */
function isAuthors({ text, indent }: Paragraph, titleIndent: number): boolean {
  return parseNames(text) !== null || (indent > titleIndent && isName(text));
}
