/**
 * `npm run extract`: papers as JSON lines in, their terms as JSON lines out.
 *
 * For those who want the terms and no map. A line that cannot be read ends the run: the output's
 * lines answer the input's one by one, and a gap would shift them all.
 */
import { InputError } from "../errors.ts";
import { compareText } from "../ordering.ts";
import type { Paper } from "../corpus/index.ts";
import { extractTerms, type ExtractOptions, type Mention, type Term } from "../terms/index.ts";

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

function parseRecord(content: string, line: number): ExtractRecord {
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
  options: ExtractOptions = {},
): string[] {
  const papers = records.map((record, i): Paper => {
    const { title, abstract, keywords } = record;
    // The content comes first, so that ties break the same way whatever the order of the lines.
    const key = `${JSON.stringify([record.id, title, abstract])} ${String(i)}`;
    return { key, title, abstract, origins: [], ...(keywords === undefined ? {} : { keywords }) };
  });
  const { terms, texts } = extractTerms(papers, options);
  const keyphrases = new Map(texts.map((text) => [text.paper, text.keyphrases]));
  const concepts = new Map<string, OutputTerm[]>();
  const methods = new Map<string, OutputTerm[]>();
  for (const term of terms) {
    const lists = term.kind === "concept" ? concepts : methods;
    for (const { paper, relation, score, mentions } of term.occurrences) {
      const list = lists.get(paper) ?? [];
      lists.set(paper, list);
      list.push({ name: term.label, ...kindOf(term, relation), score, mentions });
    }
  }
  return papers.map(({ key }, i) =>
    JSON.stringify({
      id: records[i]?.id,
      concepts: (concepts.get(key) ?? []).sort(compareTerms),
      methods: (methods.get(key) ?? []).sort(compareTerms),
      keyphrases: keyphrases.get(key) ?? [],
    }),
  );
}

interface OutputTerm {
  readonly name: string;
  readonly kind?: string;
  readonly relation?: string;
  readonly score: number;
  readonly mentions: readonly Mention[];
}

function kindOf(term: Term, relation: string): { kind?: string; relation?: string } {
  return term.kind === "method" ? { kind: term.methodKind, relation } : {};
}

function compareTerms(a: OutputTerm, b: OutputTerm): number {
  return b.score - a.score || compareText(a.name, b.name);
}
