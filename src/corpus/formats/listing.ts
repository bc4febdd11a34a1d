/**
 * Plain listings: titles and abstracts as people copy them from a page or get them by mail.
 *
 * There is no mark-up to go by. The lines are put together into paragraphs (listing/paragraphs.ts),
 * the shape of a paragraph says what it can be (listing/shape.ts), and its neighbours what it is:
 * titles and abstracts in turn (listing/pairs.ts) or numbered entries (listing/digest.ts). Where
 * neither is found it may hold titles alone (listing/titles.ts), which are no paragraphs.
 */
import { InputError } from "../../errors.ts";
import type { Format, RawRecord, SourceReport } from "../format.ts";
import { findDigest, readDigest } from "../listing/digest.ts";
import { readPairs, type OnLeftOver } from "../listing/pairs.ts";
import { type Paragraph, readParagraphs } from "../listing/paragraphs.ts";
import { readTitles } from "../listing/titles.ts";
import type { SourceHead, SourceLine, SourceText } from "../source-text.ts";

export const listing: Format = {
  name: "listing",
  about:
    "a plain listing: a title, an empty line, its abstract, and so on, or titles alone, one a line",
  detect,
  read,
};

/** Mark-up and programs' objects, by how they begin. */
const MARKED_UP = /^\s*(?:[{[]\s*["{[\]}]|<[?!a-z])/i;
/** Tagged exports, by a line: BibTeX, RIS, MEDLINE, EndNote and Web of Science. */
const TAGGED = /^(?:@\w+\s*[{(]|TY {2}-|PMID ?- |%[0A-Z] \S|FN \S|PT [A-Z]$)/m;
/** A table's head: a whole cell of it says title or abstract. */
const TABLE = /^\ufeff?(?:[^\n,;\t]*[,;\t])*"?(?:article )?(?:title|abstract)"?[,;\t]/i;

function detect({ name, text }: SourceHead): number {
  if ([MARKED_UP, TAGGED, TABLE].some((other) => other.test(text)) || !/\p{L}/u.test(text))
    return 0;
  return /\.(?:txt|text|md)$/.test(name) ? 0.3 : 0.1;
}

async function* read(source: SourceText, report: SourceReport): AsyncGenerator<RawRecord> {
  // What a paragraph is hangs on its neighbours, above and below.
  const lines: SourceLine[] = [];
  for await (const line of source.lines()) lines.push(line);
  const paragraphs = [...readParagraphs(lines)];
  const digest = findDigest(paragraphs);
  const titles = digest < 0 ? readTitles(lines) : null;
  if (titles !== null && !holdsAbstracts(paragraphs, lines)) {
    report.note(takenForTitles(source.file, titles));
    return yield* titles;
  }
  const onLeftOver: OnLeftOver = ({ line, text }, why) => {
    report.skip(
      new InputError(`${why}: "${beginOf(text)}"`, {
        place: { file: source.file, line },
        hint: "write a title, an empty line, and its abstract; or take the line out",
      }),
    );
  };
  if (digest >= 0) yield* readDigest(paragraphs.slice(digest), onLeftOver);
  else yield* readPairs(paragraphs, onLeftOver);
}

/**
 * Whether a line of its own is a paper's abstract. What was joined from many may be one, too, or be
 * titles without a gap: of those readTitles knows more.
 */
function holdsAbstracts(paragraphs: readonly Paragraph[], lines: readonly SourceLine[]): boolean {
  const own = new Set<unknown>(lines.map(({ text }) => text.trim()));
  const papers = [...readPairs(paragraphs, () => undefined)];
  return papers.some(({ fields }) => own.has(fields.abstract));
}

function takenForTitles(file: string, titles: readonly RawRecord[]): InputError {
  const [{ line, fields }] = titles as [RawRecord];
  const what = `every line was taken for the title of a paper: "${beginOf(String(fields.title))}"`;
  return new InputError(what, {
    place: { file, ...(line !== undefined && { line }) },
    hint: "where they are something else, write a title, an empty line, and its abstract",
  });
}

function beginOf(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}
