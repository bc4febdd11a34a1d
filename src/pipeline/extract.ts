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
  type EntryName,
  type ExtractOptions,
  type Keyphrase,
  type Mention,
  type NamedTerm,
  type Relation,
  type RuleOutcome,
  settlePapers,
  type Shard,
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
 * Reads one line of JSON.
 *
 * @param line - its number, 1-based, for messages
 * @throws InputError where it is not an object with an id
 */
export function parseExtractRecord(content: string, line: number): ExtractRecord {
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
  const keywords = keywordsOf(given, line);
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

/** Text as it stands, or a list of texts, as sources of a map have them. */
function keywordsOf(given: Readonly<Record<string, unknown>>, line: number): string {
  const { keywords } = given;
  if (!Array.isArray(keywords)) return textOf(given, "keywords", line);
  const other: unknown = keywords.find((each) => typeof each !== "string");
  if (other === undefined) return keywords.filter((each) => each !== "").join("; ");
  throw new InputError(`a keyword is no text: ${JSON.stringify(other).slice(0, 60)}`, {
    place: { file: SOURCE, line, field: "keywords" },
    hint: 'write them as ["…", "…"]',
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
  const { shard, named, curation } = settlePapers(papers, options);
  if (curation !== undefined) options.onCuration?.(curation);
  const names = entryNames(named);
  return records.map(({ id }, i) => lineOf(shard, i, id, (entry) => names.get(entry)));
}

/** @param key - unlike any other record's */
export function paperOf({ title, abstract, keywords }: ExtractRecord, key: string): Paper {
  return { key, title, abstract, origins: [], ...(keywords === undefined ? {} : { keywords }) };
}

/** What entries are called, by their index. */
function entryNames(named: ReadonlyMap<number, NamedTerm>): Map<number, EntryName> {
  return new Map(
    [...named].map(([index, term]) => [
      index,
      term.kind === "concept"
        ? { label: term.label }
        : { label: term.label, methodKind: term.methodKind },
    ]),
  );
}

/**
 * The line that answers the record of a shard's paper.
 *
 * @param nameOf - what the corpus calls an entry, and whether it does so for the paper's sake;
 *   undefined where it has no name for it
 */
export function lineOf(
  shard: Shard,
  i: number,
  id: string | number,
  nameOf: (entry: number, isKept: boolean) => EntryName | undefined,
): string {
  const terms = shard.listed(i).flatMap(({ entry, isKept, name, ...rest }): LineTerm[] => {
    const named = entry === null ? undefined : nameOf(entry, isKept);
    const label = named?.label ?? name;
    return label === "" ? [] : [{ ...named, label, ...rest }];
  });
  return formatLine(id, terms, shard.text(i).keyphrases);
}

/** A term in a paper, under the corpus's name for it. */
interface LineTerm extends EntryName {
  readonly relation: Relation;
  readonly score: number;
  readonly mentions: readonly Mention[];
}

/** The line that answers a record. */
function formatLine(
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
