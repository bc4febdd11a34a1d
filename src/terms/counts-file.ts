/**
 * A corpus's counts as a file: one JSON object, a record a line, sorted, so that the same counts
 * are the same bytes, whoever counted and merged them.
 */
import { InputError } from "../errors.ts";
import { compareText } from "../ordering.ts";
import { type CorpusCounts, type Forms, noCounts, type PackedWording } from "./corpus-counts.ts";
import type { MethodKind } from "./term.ts";

const FORMAT = "paperweft corpus counts";
const VERSION = 3;

/** The file in pieces of whole lines, the last line end of each left out. */
export function* formatCounts(counts: CorpusCounts): Generator<string> {
  const { papers, phrases, definitions, shortForms, names, holds, wordings, terms } = counts;
  yield `{"format":${JSON.stringify(FORMAT)},"version":${String(VERSION)},"papers":${String(papers)}`;
  yield* formatList("phrases", phrases, (p) => [p.papers, p.flags, p.evidence, listForms(p.forms)]);
  yield* formatList("definitions", definitions, (longs) => [
    sorted(longs).map(([content, { keys, papers: own }]) => [content, own, [...keys].sort()]),
  ]);
  yield* formatList("shortForms", shortForms, (spellings) => [[...spellings].sort()]);
  yield* formatList("names", names, ({ sightings, forms, withKind, tails, kinds }) => [
    sorted(sightings),
    sorted(forms),
    [...withKind].sort(),
    [...tails].sort(),
    sorted(kinds),
  ]);
  yield* formatList("holds", holds, (keys) => [[...keys].sort()]);
  yield* formatList("wordings", wordings, (packed) => [packed]);
  yield* formatList("terms", terms, (term) => [
    term.papers,
    term.seen,
    term.evidence,
    term.support,
    sorted(term.forms),
    sorted(term.capitals),
    sorted(term.kinds),
  ]);
  yield "}";
}

/** Lines that are put out together. */
const LINES = 1000;

function* formatList<Value>(
  name: string,
  map: ReadonlyMap<string, Value>,
  fieldsOf: (value: Value) => readonly unknown[],
): Generator<string> {
  yield `,"${name}":[`;
  const records = sorted(map);
  for (let i = 0; i < records.length; i += LINES)
    yield records
      .slice(i, i + LINES)
      .map(
        ([key, value], j) =>
          `${i + j === 0 ? "" : ","}${JSON.stringify([key, ...fieldsOf(value)])}`,
      )
      .join("\n");
  yield "]";
}

function sorted<Key extends string, Value>(map: ReadonlyMap<Key, Value>): [Key, Value][] {
  return [...map].sort(([a], [b]) => compareText(a, b));
}

function listForms(forms: Forms): string | [string, number][] {
  return typeof forms === "string" ? forms : sorted(forms);
}

/** As `formatCounts` writes them; what the file holds past that is not looked at. */
interface CountsFile {
  readonly papers: number;
  readonly phrases: readonly [string, number, number, number, string | [string, number][]][];
  readonly definitions: readonly [string, [string, number, string[]][]][];
  readonly shortForms: readonly [string, string[]][];
  readonly names: readonly [
    string,
    [string, number][],
    [string, number][],
    string[],
    string[],
    [MethodKind, number][],
  ][];
  readonly holds: readonly [string, string[]][];
  readonly wordings: readonly [string, PackedWording][];
  readonly terms: readonly [
    string,
    number,
    number,
    number,
    number,
    [string, number][],
    [string, number][],
    [MethodKind, number][],
  ][];
}

/**
 * @param file - what the errors call it
 * @throws InputError where the text is no file of counts, or one of another version
 */
export function parseCounts(text: string, file: string): CorpusCounts {
  const read = parseFile(text, file);
  const counts = noCounts();
  counts.papers = read.papers;
  for (const [key, papers, flags, evidence, forms] of read.phrases)
    counts.phrases.set(key, {
      papers,
      flags,
      evidence,
      forms: typeof forms === "string" ? forms : new Map(forms),
    });
  for (const [short, longs] of read.definitions)
    counts.definitions.set(
      short,
      new Map(longs.map(([content, papers, keys]) => [content, { keys: new Set(keys), papers }])),
    );
  for (const [short, spellings] of read.shortForms)
    counts.shortForms.set(short, new Set(spellings));
  for (const [key, sightings, forms, withKind, tails, kinds] of read.names)
    counts.names.set(key, {
      sightings: new Map(sightings),
      forms: new Map(forms),
      withKind: new Set(withKind),
      tails: new Set(tails),
      kinds: new Map(kinds),
    });
  for (const [key, names] of read.holds) counts.holds.set(key, new Set(names));
  for (const [key, packed] of read.wordings) counts.wordings.set(key, packed);
  for (const [key, papers, seen, evidence, support, forms, capitals, kinds] of read.terms)
    counts.terms.set(key, {
      papers,
      seen,
      evidence,
      support,
      forms: new Map(forms),
      capitals: new Map(capitals),
      kinds: new Map(kinds),
    });
  return counts;
}

function parseFile(text: string, file: string): CountsFile {
  const hint = "write one with: npm run -s extract -- --stats < papers.jsonl > counts.json";
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new InputError("not a file of corpus counts: no JSON", { place: { file }, hint, cause });
  }
  const given = (typeof value === "object" && value !== null ? value : {}) as {
    readonly format?: unknown;
    readonly version?: unknown;
  };
  if (given.format !== FORMAT)
    throw new InputError("not a file of corpus counts", { place: { file }, hint });
  if (given.version !== VERSION)
    throw new InputError(`corpus counts of version ${String(given.version)}`, {
      place: { file },
      hint: `this Paperweft reads version ${String(VERSION)}; ${hint}`,
    });
  return value as CountsFile;
}
