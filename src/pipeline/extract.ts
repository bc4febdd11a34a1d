/**
 * `npm run extract`: papers as JSON lines in, their terms as JSON lines out.
 *
 * For those who want the terms and no map. A line that cannot be read ends the run: the output's
 * lines answer the input's one by one, and a gap would shift them all.
 */
import type { Paper } from "../corpus/index.ts";
import { InputError } from "../errors.ts";
import { compareText } from "../ordering.ts";
import {
  extractTerms,
  type ExtractOptions,
  type Keyphrase,
  type Mention,
  type MethodKind,
  type Relation,
  type RuleOutcome,
} from "../terms/index.ts";

/** A paper as a line gives it. */
export interface ExtractRecord {
  /** As given, so that the output says the same. */
  readonly id: string | number;
  readonly title: string;
  readonly abstract: string;
  readonly keywords?: string;
}

/** What the errors call the input. */
const SOURCE = "standard input";

/**
 * Reads JSON lines; empty ones are stepped over.
 *
 * @throws InputError with the line, where one is not an object with an id
 */
export function parseExtractLines(text: string): ExtractRecord[] {
  const records: ExtractRecord[] = [];
  text.split(/\r?\n/).forEach((content, i) => {
    if (content.trim() !== "") records.push(parseRecord(content, i + 1));
  });
  return records;
}

/** @throws InputError where the line is not an object with an id */
export function parseRecord(content: string, line: number): ExtractRecord {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (cause) {
    throw new InputError("not a line of JSON", {
      place: { file: SOURCE, line },
      hint: 'write one object a line: {"id": …, "title": …, "abstract": …}',
      cause,
    });
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new InputError("not an object", {
      place: { file: SOURCE, line },
      hint: 'write one object a line: {"id": …, "title": …, "abstract": …}',
    });
  }
  const given = value as Readonly<Record<string, unknown>>;
  const { id } = given;
  if (typeof id !== "string" && typeof id !== "number") {
    throw new InputError("id is missing, or neither text nor a number", {
      place: { file: SOURCE, line, field: "id" },
      hint: "give each paper an id of its own; the output names it",
    });
  }
  const keywords = textOf(given, "keywords", line);
  return {
    id,
    title: textOf(given, "title", line),
    abstract: textOf(given, "abstract", line),
    ...(keywords === "" ? {} : { keywords }),
  };
}

function textOf(given: Readonly<Record<string, unknown>>, field: string, line: number): string {
  const value = given[field];
  if (value === undefined || value === null) return "";
  if (typeof value === "string") return value;
  throw new InputError(`${field} is not text: ${JSON.stringify(value).slice(0, 60)}`, {
    place: { file: SOURCE, line, field },
    hint: "write it in quotation marks, or leave it out",
  });
}

/** One line of output for each record, in their order. */
export function extractLines(
  records: readonly ExtractRecord[],
  options: ExtractOptions & {
    /** Told what each rule for terms came to. */
    readonly onCuration?: (outcomes: readonly RuleOutcome[]) => void;
  } = {},
): string[] {
  const papers = records.map((record, i) => paperOf(record, String(i)));
  const { terms, texts, curation } = extractTerms(papers, options);
  if (curation !== undefined) options.onCuration?.(curation);
  const keyphrases = new Map(texts.map((text) => [text.paper, text.keyphrases]));
  const termsOf = new Map<string, LineTerm[]>();
  for (const { label, occurrences, ...term } of terms) {
    const methodKind = term.kind === "method" ? term.methodKind : undefined;
    for (const { paper, ...rest } of occurrences) {
      const own = termsOf.get(paper) ?? [];
      termsOf.set(paper, own);
      own.push({ label, ...(methodKind && { methodKind }), ...rest });
    }
  }
  return papers.map(({ key }, i) =>
    formatLine(records[i]?.id ?? "", termsOf.get(key) ?? [], keyphrases.get(key) ?? []),
  );
}

/** @param key - unlike any other record's */
export function paperOf({ title, abstract, keywords }: ExtractRecord, key: string): Paper {
  return { key, title, abstract, origins: [], ...(keywords === undefined ? {} : { keywords }) };
}

/** A term in a paper, under the corpus's name for it. */
export interface LineTerm {
  readonly label: string;
  /** Absent where it is a concept. */
  readonly methodKind?: MethodKind;
  readonly relation: Relation;
  readonly score: number;
  readonly mentions: readonly Mention[];
}

/** The line that answers a record. */
export function formatLine(
  id: string | number,
  terms: readonly LineTerm[],
  keyphrases: readonly Keyphrase[],
): string {
  const sorted = [...terms].sort(compareTerms);
  const concepts = [];
  const methods = [];
  for (const { label: name, methodKind: kind, relation, score, mentions } of sorted)
    if (kind === undefined) concepts.push({ name, score, mentions });
    else methods.push({ name, kind, relation, score, mentions });
  return JSON.stringify({ id, concepts, methods, keyphrases });
}

/** Best first; two of one name are told apart by where they stand. */
function compareTerms(a: LineTerm, b: LineTerm): number {
  const [x, y] = [a.mentions[0], b.mentions[0]];
  return (
    b.score - a.score ||
    compareText(a.label, b.label) ||
    compareText(y?.field ?? "", x?.field ?? "") ||
    (x?.start ?? 0) - (y?.start ?? 0)
  );
}
