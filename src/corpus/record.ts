/**
 * The border: from what a source says to what the rest may rely on.
 *
 * Every field comes in as `unknown` and leaves typed, folded and checked, or not at all. Past this
 * file nothing is checked again. A field that cannot be used is reported and left out; only a
 * record with neither a title nor an abstract is skipped.
 */
import { doiOf } from "../doi.ts";
import { InputError, type Place } from "../errors.ts";
import type { Markup, RawFields, RawRecord, SourceReport } from "./format.ts";
import { arxivOf, parseIdentifier, pmidOf } from "./identifiers.ts";
import { restoreLetters } from "./lost-letters.ts";
import { plainFields } from "./markup.ts";
import type { Origin, Paper } from "./paper.ts";
import { withoutHeadings } from "./subject-headings.ts";

/** What a record says of itself; keys, and whom it cites, are known when all papers are. */
export type PaperFields = Omit<Paper, "key" | "cites" | "from" | "origins">;

/** One record of one source. */
export type PaperRecord = PaperFields & {
  /** What it cites: identifiers (identifiers.ts), or ids of its source's own. None twice. */
  readonly cites?: readonly string[];
  readonly origin: Origin;
  /** Whether the title is the source's own, not the first words of the abstract. */
  readonly titled: boolean;
};

/**
 * U+200E, U+200F, U+061C, U+202A to U+202E and U+2066 to U+2069 set the direction of text; U+034F,
 * U+180E and U+2060 to U+206F are not seen.
 */
const UNSEEN =
  /[\0-\x08\x0e-\x1f\x7f\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
/**
 * In these scripts they join nothing, and "sep-sis" with one would be another word than "sepsis"; before
 * a letter of Arabic script they part its ending from a foreign word.
 */
const NEEDLESS_JOINERS =
  /(?:(?<=[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}]\p{M}*)|(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}]))[\u200c\u200d]+(?![\u200c\u200d\p{sc=Arabic}])/gu;

/** A title made of an abstract is cut after about this many UTF-16 units, between words. */
const FIRST_WORDS_LENGTH = 80;

/**
 * @param file - the source as people find it, for messages
 * @param origin - where the record was read
 * @param markup - what its format says that texts may hold
 * @returns null where the record has neither a title nor an abstract; it is then skipped
 */
export function parseRecord(
  raw: RawRecord,
  file: string,
  origin: Origin,
  report: SourceReport,
  markup: readonly Markup[] = [],
): PaperRecord | null {
  const place = (field?: string): Place =>
    raw.line === undefined
      ? { file, record: origin.record, field }
      : { file, line: raw.line, field };
  const note = (field: string, what: string, hint: string): void => {
    report.note(new InputError(what, { place: place(field), hint }));
  };

  const fields = plainFields(raw.fields, markup);
  const ownTitle = parseText(fields.title, "title", note);
  const abstract = parseText(fields.abstract, "abstract", note) ?? "";
  if (ownTitle === undefined && abstract === "") {
    report.skip(
      new InputError("the record has neither a title nor an abstract", {
        place: place(),
        hint: "give it a title, or take it out",
      }),
    );
    return null;
  }
  const title = ownTitle ?? firstWords(abstract);
  if (ownTitle === undefined) {
    note("title", `the record has no title and is kept as "${title}"`, "give it a title");
  }

  const url = parseUrl(fields.url, note);
  const doi = parseDoi(fields.doi, note) ?? doiOf(url);
  const arxiv = parseArxiv(fields.arxiv, note) ?? arxivOf(url) ?? arxivOf(doi);
  return definedOnly({
    id: parseId(fields.id, note),
    title,
    abstract,
    authors: parseAuthors(fields.authors, note),
    year: parseYear(fields.year, note),
    venue: parseText(fields.venue, "venue", note),
    url,
    doi,
    arxiv,
    pmid: parsePmid(fields.pmid, note) ?? pmidOf(url),
    keywords: parseKeywords(fields.keywords, note),
    timesCited: parseCount(fields.timesCited, note),
    licence: parseText(fields.licence, "licence", note),
    cites: parseCites(fields.cites, note),
    origin,
    titled: ownTitle !== undefined,
  });
}

type Note = (field: keyof RawFields, what: string, hint: string) => void;

/**
 * Text as it is kept: Unicode composed (NFC), white space folded to one space, without what cannot
 * be seen: control characters, soft hyphens, zero-width spaces and joiners, byte order marks, and
 * what turns the direction of all that follows, by which a title can be made to read as another. The
 * joiners of Arabic and Indic scripts stay: they are spelling. Letters that came as numbers or names
 * are letters again.
 */
export function foldText(given: string): string {
  const text = restoreLetters(given);
  // Nearly every text is folded already; looking is cheaper than rebuilding 100,000 abstracts.
  if (/^[!-~]+(?: [!-~]+)*$/.test(text)) return text;
  return text
    .normalize("NFC")
    .replace(UNSEEN, "")
    .replace(NEEDLESS_JOINERS, "")
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * A short text as it is; of a longer one the first sentence, where that is short and more than a few
 * letters before a full stop, otherwise the first words and "…".
 */
export function firstWords(text: string): string {
  if (text.length <= FIRST_WORDS_LENGTH) return text;
  const head = text.slice(0, FIRST_WORDS_LENGTH + 1);
  const sentence = /^.{20,}?[.!?](?= )/.exec(head);
  if (sentence !== null) return sentence[0];
  const border = head.lastIndexOf(" ");
  return `${head.slice(0, border > 0 ? border : FIRST_WORDS_LENGTH).replace(/[,;:]$/, "")}…`;
}

function parseText(value: unknown, field: keyof RawFields, note: Note): string | undefined {
  if (isAbsent(value)) return undefined;
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") {
    note(field, `${field} is no text: ${show(value)}`, "write it as text in quotes");
    return undefined;
  }
  const text = foldText(value);
  return text === "" ? undefined : text;
}

function parseId(value: unknown, note: Note): string | undefined {
  return parseText(value, "id", note);
}

function parseYear(value: unknown, note: Note): number | undefined {
  if (isAbsent(value)) return undefined;
  const text = typeof value === "number" || typeof value === "string" ? String(value).trim() : "";
  if (text === "" && typeof value === "string") return undefined;
  // A date counts by its year: "2024-03-11".
  const year = Number(/^\d{4}(?=$|[-/])/.exec(text)?.[0]);
  if (year >= 1000 && year < 2200) return year;
  note("year", `year is not a year: ${show(value)}`, "write four digits, or leave it out");
  return undefined;
}

function parseUrl(value: unknown, note: Note): string | undefined {
  const text = parseText(value, "url", note);
  if (text === undefined) return undefined;
  // Anything else than the web, "javascript:" above all, never reaches a page.
  if (/^https?:\/\/\S+$/i.test(text) && URL.canParse(text)) return text;
  if (/^(?:www\.|(?:dx\.)?doi\.org\/|arxiv\.org\/)\S+$/i.test(text)) return `https://${text}`;
  note("url", `url is no web address: ${show(value)}`, 'write it whole, as "https://…"');
  return undefined;
}

function parseDoi(value: unknown, note: Note): string | undefined {
  const text = parseText(value, "doi", note);
  if (text === undefined) return undefined;
  const doi = doiOf(text);
  if (doi === undefined) {
    note("doi", `doi is no DOI: ${show(value)}`, 'write it as "10.1000/182", or leave it out');
  }
  return doi;
}

function parseArxiv(value: unknown, note: Note): string | undefined {
  const text = parseText(value, "arxiv", note);
  if (text === undefined) return undefined;
  const arxiv = arxivOf(text) ?? arxivOf(`arxiv:${text}`);
  if (arxiv === undefined) {
    note("arxiv", `arxiv is no arXiv id: ${show(value)}`, 'write it as "2310.01234"');
  }
  return arxiv;
}

function parsePmid(value: unknown, note: Note): string | undefined {
  const text = parseText(value, "pmid", note);
  if (text === undefined) return undefined;
  const pmid = pmidOf(text) ?? pmidOf(`pmid:${text}`);
  if (pmid === undefined) {
    note("pmid", `pmid is no PubMed id: ${show(value)}`, "write its digits, or leave it out");
  }
  return pmid;
}

function parseCites(value: unknown, note: Note): readonly string[] | undefined {
  if (isAbsent(value)) return undefined;
  const list: readonly unknown[] = Array.isArray(value) ? (value as unknown[]) : [value];
  const isText = (each: unknown) => typeof each === "string" || typeof each === "number";
  const texts = list.filter(isText).map((each) => foldText(String(each)));
  const other = list.find((each) => !isAbsent(each) && !isText(each));
  if (other !== undefined) {
    note("cites", `a citation is no text: ${show(other)}`, 'write them as ["10.1000/182", "…"]');
  }
  const cited = texts.filter((text) => text !== "").map((text) => parseIdentifier(text) ?? text);
  return cited.length === 0 ? undefined : [...new Set(cited)];
}

function parseCount(value: unknown, note: Note): number | undefined {
  if (isAbsent(value) || value === "") return undefined;
  // "1,204", as spreadsheets show it, and "12.0", as a column with gaps is written.
  const text = typeof value === "number" || typeof value === "string" ? String(value).trim() : "";
  if (/^(?:\d{1,9}|\d{1,3}(?:[,\u00a0 ]\d{3}){1,2})(?:\.0+)?$/.test(text)) {
    return Math.trunc(Number(text.replace(/[,\s]/g, "")));
  }
  note(
    "timesCited",
    `timesCited is no number of citations: ${show(value)}`,
    "write digits, or leave it out",
  );
  return undefined;
}

function parseAuthors(value: unknown, note: Note): readonly string[] | undefined {
  if (isAbsent(value)) return undefined;
  const list: readonly unknown[] = Array.isArray(value)
    ? (value as unknown[])
    : typeof value === "string"
      ? value.split(/\s*;\s*|\s+and\s+/)
      : [value];
  const names: string[] = [];
  for (const each of list) {
    const name = parseName(each);
    if (name === undefined) {
      note("authors", `an author has no name: ${show(each)}`, 'write names, as ["Ada Lovelace"]');
    } else if (name !== "") names.push(name);
  }
  return names.length === 0 ? undefined : withoutEcho(names);
}

/** Some exports list all authors twice over; of two, both may well be called the same. */
function withoutEcho(names: readonly string[]): readonly string[] {
  const half = names.length / 2;
  if (half < 2 || !Number.isInteger(half)) return names;
  return names.slice(0, half).every((name, i) => name === names[half + i])
    ? names.slice(0, half)
    : names;
}

/** A name written as text, {name}, {first, middle, last} or {given, family}; "" for none. */
function parseName(value: unknown): string | undefined {
  if (isAbsent(value)) return "";
  if (typeof value === "string") return foldText(value);
  if (typeof value !== "object" || Array.isArray(value)) return undefined;
  const { name, first, middle, last, given, family } = value as Readonly<Record<string, unknown>>;
  if (typeof name === "string") return foldText(name);
  const parts = [first, middle, last, given, family]
    .flat()
    .filter((part): part is string => typeof part === "string");
  return parts.length === 0 ? undefined : foldText(parts.join(" "));
}

function parseKeywords(value: unknown, note: Note): string | undefined {
  if (isAbsent(value)) return undefined;
  if (typeof value === "string") {
    const text = foldText(value).replace(/;$/, "");
    return text.includes(";") ? joinKeywords(text.split(/\s*;\s*/)) : joinKeywords([text]);
  }
  const list: readonly unknown[] = Array.isArray(value) ? (value as unknown[]) : [value];
  const words: string[] = [];
  for (const each of list) {
    if (typeof each === "string") words.push(foldText(each));
    else note("keywords", `a keyword is no text: ${show(each)}`, 'write them as ["…", "…"]');
  }
  return joinKeywords(words);
}

function joinKeywords(words: readonly string[]): string | undefined {
  const text = withoutHeadings(words.filter((word) => word !== "")).join("; ");
  return text === "" ? undefined : text;
}

function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

/** A value as a message shows it, short. */
function show(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}

/** Leaves out fields that are undefined: a missing field is one the source did not say. */
function definedOnly(record: {
  readonly [K in keyof PaperRecord]: PaperRecord[K] | undefined;
}): PaperRecord {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined),
  ) as unknown as PaperRecord;
}
